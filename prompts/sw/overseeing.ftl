# Jumuiya kama waratibu wanavyoziona: orodha, mabadiliko, kufunga na kuanzisha.
communities-none = Bado hakuna jumuiya huko. JUMUIYA MPYA inaanzisha moja.
communities-list = Jumuiya { $from } hadi { $to } kati ya { $count }. Chagua moja kuona zaidi:
communities-line = { $name }: { $life ->
    [new] mpya
    [alive] hai
    [quiet] kimya
    [asleep] imelala
   *[closed] imefungwa
}, wanachama { $members }
communities-next = Zinazofuata
community-shown =
    { $name } ({ $area })
    { $life ->
        [new] Mpya: bado hakuna aliyeandika.
        [alive] Hai: mtu ameandika ndani ya siku 10.
        [quiet] Kimya: hakuna aliyeandika kwa siku 10.
        [asleep] Imelala: hakuna aliyeandika kwa siku 30.
       *[closed] Imefungwa.
    }
    Wanachama: { $members }, wawezeshaji: { $hosts }
    { $language }, { $zone }
    JIUNGE { $code }
community-invite = Alika mwezeshaji
community-hosts = Wawezeshaji
community-rename = Jina jingine
community-move = Eneo jingine
community-merge = Iunganishe na nyingine
community-close = Ifunge
community-reopen = Ifungue tena
community-back = Rudi kwenye orodha

community-not-yours = Sijui jumuiya hiyo kati ya zile unazotunza. JUMUIYA ZOTE inazionyesha.
community-closed-already = { $community } imefungwa. JUMUIYA ZOTE inaionyesha mwishoni, ili kuifungua tena.
community-open-already = { $community } tayari iko wazi.
community-merged = { $community } imekuwa sehemu ya jumuiya nyingine, na haiwezi kufunguliwa tena.
community-left = Sawa, sijabadilisha chochote.
community-name-bad = Jina lina herufi 1 hadi { $limit }, zote zionekane. Tafadhali tuma jingine.
community-name-taken = Tayari kuna { $name } katika mpango huu. Tafadhali tuma jina jingine.
community-area-bad = Eneo ni njia ya maneno, kama: kenya/turkana/kakuma. Tafadhali tuma tena.
community-zone-bad = Sijui lugha wala ukanda wa saa { $zone }. Tuma hivi: sw Africa/Nairobi
community-which-name = Je, { $community } iitweje kuanzia sasa?
community-renamed = { $before } sasa inaitwa { $name }.
community-which-area = { $community } iko { $area }. Iwe wapi kuanzia sasa? Tuma njia yote, kama: kenya/turkana/kakuma
community-moved = { $community } sasa iko { $area }.

community-which-into = { $community } iwe sehemu ya jumuiya ipi? Tuma msimbo wake au jina lake.
merge-unknown = Sijui jumuiya iliyo wazi iitwayo { $words } kati ya zile unazotunza. Tuma msimbo wake au jina lake lote.
merge-same = Hiyo ni { $community } yenyewe. Tuma msimbo wa ile nyingine.
merge-programmes = Ni za mipango miwili tofauti, kwa hiyo haziwezi kuunganishwa.
merge-sure = { $old } (wanachama: { $members }) itakuwa sehemu ya { $new } (wanachama: { $others }). Wote wataambiwa na wanaweza kuondoka. Yaliyosemwa yanabaki { $old }. Hili haliwezi kutenguliwa. Niendelee?
merge-done = { $old } sasa ni sehemu ya { $new }. Waliohamia: { $count }. JIUNGE { $code } inaelekeza huko pia.
merge-news = { $old } sasa ni sehemu ya { $new }: wenzetu wa huko wanasoma na kuandika hapa. Karibuni!
merge-group = { $old } sasa ni sehemu ya { $new }. Kikundi hiki kitasikia { $new } kuanzia sasa. Kuacha: /link na msimbo mwingine, au niondoe.
merge-moved = { $old } sasa ni sehemu ya { $new }, nawe umo: unachochapisha kinaenda huko. Ili kuondoka: JUMUIYA, kisha ONDOKA. Yaliyosemwa awali: SOMA P7 { $code }
merge-left = { $old } imekuwa sehemu ya { $new }. Wewe haumo. Ukitaka kuwemo: JIUNGE { $code }

close-sure = { $community } ina wanachama { $members }, nao wataambiwa. Hakuna kitakachoenda huko hadi uifungue tena. Niifunge?
close-done = { $community } imefungwa. JUMUIYA ZOTE inaionyesha mwisho wa orodha.
community-closes = { $community } imefungwa kuanzia leo, kwa hiyo hakuna kitakachotoka huko. Asante kwa yote uliyotoa! Mratibu wako anaweza kuifungua tena.
reopen-done = { $community } imefunguliwa tena. Wanachama: { $members }
community-reopens = { $community } imefunguliwa tena, nawe umo kama zamani. Ili kuondoka: JUMUIYA, kisha ONDOKA
join-closed = { $community } imefungwa. Mratibu wako anaweza kuifungua tena.

hosts-invited =
    Mpe atakayewezesha { $community }. Inafanya kazi mara moja, hadi { $until }:
    JIUNGE { $code }
hosts-none = Bado hakuna anayewezesha { $community }. JUMUIYA ZOTE, kisha Alika mwezeshaji, inatoa msimbo.
hosts-who =
    Wanaowezesha { $community }. Tuma namba kubadilisha:
    { $lines }
hosts-which = Tafadhali tuma namba kati ya 1 na { $count }.
hosts-what = Iweje kuhusu { $name }?
hosts-relieve = Asiwezeshe, lakini abaki
hosts-remove = Aondoke katika jumuiya
hosts-nothing = Hakuna
hosts-relieved = { $name } hawezeshi tena { $community }, na anabaki mwanachama.
hosts-removed = { $name } hayumo tena katika { $community }.
host-not-there = Huyo hawezeshi tena { $community }. Hakuna kilichobadilika.
host-relieved = Huwezeshi tena { $community }, kwa uamuzi wa mratibu wako. Bado wewe ni mwanachama. Asante kwa yote uliyofanya!
host-removed = Mratibu wako amekuondoa katika { $community }. Hutapata tena chochote kutoka huko.

found-which-name = Jumuiya mpya iitweje?
found-which-area = { $community } iko eneo gani? Chagua, au tuma njia nyingine, kama: kenya/turkana/kakuma
found-sure = { $community } katika { $area }, lugha: { $language }, saa za { $zone }. Ni sawa?
found-other-ways = Lugha au saa nyingine
found-which-ways = Lugha gani, na ukanda gani wa saa? Tuma vyote, kama: sw Africa/Nairobi
found-not = Sawa, sijaanzisha jumuiya.
found-done =
    { $community } ipo. Walimu wanajiunga kwa: JIUNGE { $code }
    Kwa atakayeiwezesha (mara moja): JIUNGE { $host }
    Atapata viungo na bango kwa ALIKA.
found-done-links =
    { $community } ipo. Walimu wanajiunga kwa: JIUNGE { $code }
    { $lines }
    Picha ni ya ukuta wa chumba cha walimu. Kwa atakayeiwezesha (mara moja): JIUNGE { $host }
