# Dashibodi: maneno ya kwenye mazungumzo, ya mlangoni, na ya kurasa zake.
dashboard-link =
    { $link }
    Kiungo hiki kinafungua dashibodi mara moja, ndani ya dakika { $minutes }. Kisha inabaki wazi hapo kwa saa { $hours }. DASHIBODI FUNGA inaifunga kila mahali.
dashboard-no-address = Dashibodi bado haifikiki. Tafadhali mwombe anayeendesha Staffroom aweke anwani yake ya umma (PUBLIC_URL).
dashboard-how = Tuma DASHIBODI upate kiungo cha dashibodi, au DASHIBODI FUNGA kuifunga kila mahali.
also-dashboard-off = funga, acha, zima
dashboard-off = { $count ->
    [0] Dashibodi haijafunguliwa popote, na hakuna kiungo chako kinachofanya kazi tena.
   *[other] Tayari: dashibodi imefungwa kila mahali, na hakuna kiungo chako kinachofanya kazi tena.
}

dashboard-title = Dashibodi
dashboard-door = Fungua dashibodi
dashboard-door-why = Kiungo hiki kinafanya kazi mara moja tu. Kisha dashibodi inabaki wazi kwenye kivinjari hiki kwa saa { $hours }.
dashboard-link-used = Kiungo hiki kimeshatumika. Ili kupata kipya, tuma DASHIBODI kwa Staffroom kwenye mazungumzo yako. Kama si wewe uliyekitumia, tuma kwanza DASHIBODI FUNGA: inafunga dashibodi kila mahali.
dashboard-link-expired = Muda wa kiungo hiki umekwisha: kiungo kinafanya kazi kwa dakika { $minutes }. Ili kupata kipya, tuma DASHIBODI kwa Staffroom kwenye mazungumzo yako.
dashboard-link-unknown = Kiungo hiki hakifanyi kazi. Tafadhali kiguse tena kwenye mazungumzo yako, au tuma DASHIBODI kwa Staffroom upate kipya.
dashboard-closed = Dashibodi haijafunguliwa kwenye kivinjari hiki. Tuma DASHIBODI kwa Staffroom kwenye mazungumzo yako: itakujibu kwa kiungo.
dashboard-not-yours = Ni wanaoratibu mpango au eneo tu wanaoweza kufungua dashibodi, na wewe si mmoja wao (tena). Anayeendesha Staffroom anaweza kukualika.
dashboard-not-ours = Hiyo haikutumwa kutoka kwenye ukurasa huu, kwa hiyo hakuna kilichofanyika. Tafadhali rudi nyuma, pakia ukurasa upya, kisha ujaribu tena.
dashboard-left = Dashibodi imefungwa kwenye kivinjari hiki. Ili kuifungua tena, tuma DASHIBODI kwa Staffroom kwenye mazungumzo yako.
dashboard-leave = Funga dashibodi

dashboard-skip = Nenda kwenye takwimu
dashboard-in-month = Takwimu za { $month }
dashboard-so-far = Takwimu za { $month }, hadi sasa
dashboard-drawings = Michoro inaanzia { $start } hadi { $end }, mwezi kwa mwezi; mstari wa mwisho una rangi nzito zaidi.
dashboard-filter = Cha kuonyesha
dashboard-area = Eneo
dashboard-from = Kuanzia
dashboard-to = Hadi
dashboard-language = Lugha
dashboard-channel = Njia
dashboard-life = Hali
dashboard-all = Zote
dashboard-show = Onyesha
dashboard-find = Msimbo wa jumuiya
dashboard-realms = Unachotunza

dashboard-map = Maeneo na jumuiya
dashboard-map-about = Hai: kuna aliyetoa kitu siku { $alive } zilizopita. Kimya: siku { $quiet } zilizopita. Imelala: hakuna tangu hapo. Mpya: ilianza ndani ya siku { $alive } zilizopita, bado hakuna kilichotolewa.
dashboard-count = { $count ->
    [one] Jumuiya moja
   *[other] Jumuiya { $shown }
}
dashboard-lives = hai { $alive }, kimya { $quiet }, zilizolala { $asleep }{ $begun ->
    [0] {""}
   *[other] , mpya { $new }
}
dashboard-members = Wanachama: { $shown }
dashboard-spoke = Waliosema: { $shown }
dashboard-last = Ilisikika mwisho: { $when }
dashboard-never = Haijasikika bado
dashboard-nothing = Hakuna jumuiya iliyo wazi hapa.
dashboard-list = Orodha ya jumuiya
dashboard-page = Ukurasa { $page } kati ya { $pages }
dashboard-next = Unaofuata
dashboard-previous = Uliotangulia

dashboard-few = watu wachache mno kuonyeshwa
dashboard-few-short = wachache
dashboard-none = hakuna
dashboard-before = { $month }: { $value }
dashboard-trend = Chini kabisa { $low }, juu kabisa { $high }.
dashboard-trend-none = Hakuna cha kuonyesha.
dashboard-table = Kama jedwali
dashboard-month = Mwezi

dashboard-people = Lugha na njia
dashboard-people-about = Lugha wanazosoma wanachama, na wanakoandikiwa.
dashboard-carried = Jumbe zilizo njiani
dashboard-carried-about = Kama yaliyosemwa yanafika, uzito wake, na gharama yake.
dashboard-sent = Zilizotumwa
dashboard-delivered = Zilizofika
dashboard-read = Zilizosomwa
dashboard-failed = Zilizoshindikana
dashboard-parked = Zinazomsubiri msomaji aandike
dashboard-size = Ukubwa
dashboard-kilobytes = KB { $size }
dashboard-megabytes = MB { $size }
dashboard-cost = Gharama
dashboard-unpriced = haijulikani

dashboard-about = Mpangilio unafuata mizunguko ya kuunda thamani ya Wenger, Trayner na de Laat (2011). Takwimu za watu chini ya watano hazionyeshwi, ili mtu yeyote asitambulike. Hakuna hapa kinachoonyesha mtu alichojiandikia mwenyewe.
dashboard-as-of = Miezi huhesabiwa kwa UTC; takwimu zina umri wa sekunde chache.
dashboard-back = Rudi kwenye dashibodi
dashboard-area-not-yours = Hakuna eneo kama hilo kati ya unayotunza.
dashboard-community-not-yours = Hakuna jumuiya kama hiyo kati ya unazotunza.
dashboard-month-unreadable = Mwezi huo hauwezi kuonyeshwa. Tafadhali chagua mmoja kwenye orodha.
dashboard-range-turned = Mwezi wa kwanza unakuja baada ya wa mwisho. Tafadhali vichague kinyume.
dashboard-choice-unknown = Hicho hakiwezi kuchaguliwa hapa. Tafadhali chagua kwenye orodha.
dashboard-nowhere = Hakuna ukurasa kama huo.

dashboard-change = Badilisha jumuiya hii
dashboard-name = Jina
dashboard-rename = Badilisha jina
dashboard-move = Hamisha
dashboard-merge = Iunganishe nayo
dashboard-close = Funga jumuiya hii
dashboard-reopen = Ifungue tena
dashboard-found = Jumuiya mpya
dashboard-timezone = Majira ya saa
