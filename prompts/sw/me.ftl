# Mambo yangu mwenyewe: menyu, jina, lugha, mapumziko, kusitisha, taarifa.
menu =
    Umo katika { $community }. Tuma neno, kisha maneno yako:
    ULIZA - omba msaada
    HADITHI - simulia kilichotokea
    MBINU - shiriki kinachofaa darasani
    WAZO - pendekeza jambo jipya
    CHAPISHA - jambo lingine lolote
    TAFUTA - tafuta wanachojua wengine
    P7 na maneno - mjibu mwenzako
    MENYU 2 - mengine yote
menu-facilitator =
    Unawezesha { $community }. Tuma neno, kisha maneno yako:
    ULIZA - omba msaada
    HADITHI - simulia kilichotokea
    MBINU - shiriki kinachofaa darasani
    WAZO - pendekeza jambo jipya
    CHAPISHA - jambo lingine lolote
    TAFUTA - tafuta wanachojua wengine
    P7 na maneno - mjibu mwenzako
    MENYU 2 - mengine yote
    MENYU 3 - kwa wawezeshaji
menu-rest =
    SOMA H12 - soma yote
    LIMETATULIWA H12 - sema limesaidia
    MAOMBI - maswali yako yaliyo wazi
    NIMEJARIBU R5 - sema ilikuwaje
    NIMO I3 - jiunge na wazo
    MWENZA - kutana na mwenzako
    TAFAKARI, KUMBUKA, SHIRIKI - mawazo yako
    MATANGAZO - yasemwayo na programu
    FUTA P7, RIPOTI P7
    MUHTASARI, SAA, FAILI - ninachokutumia
    MASOMO, KIWANGO, JINA, LUGHA
    JUMUIYA, UNGANISHA, PUMZIKA 7
    ONDOKA, SITISHA, TAARIFA ZANGU, NIFUTE
menu-hosting =
    Kwako unayewezesha { $community }:
    KICHOCHEO - tuma swali la kutafakari
    RATIBA - swali la kila wiki
    LIKIZO - wiki zisizo nalo
    KAGUA - hadithi za kwenda kwingine
    BAKIZA P7, FICHA P7 - kilichoripotiwa
    ONYA P7, ONDOA P7 - mwandishi wake
    HALI, KIMYA, WANACHAMA - inavyoendelea
    ALIKA, MAKARIBISHO - wanaojiunga
    SHIRIKIANA, KABIDHI, JIUZULU - anayewezesha
    MIPANGILIO - saa na viwango
    /link na msimbo, kwenye kikundi cha Telegram - kiunganishe
menu-not-hosting = Menyu ya tatu ni ya wawezeshaji tu. MENYU 2 inaonyesha mengine.

name-which = Wenzako wanakuona kama { $name }. Waone jina gani? Unaweza kuongeza shule yako baada ya mkato (,).
name-now = Sasa wenzako wanaona: { $name }
language-which = Ungependa nikuandikie kwa lugha gani?
language-now = Sawa, sasa ninakuandikia kwa Kiswahili.

paused = { $days ->
    [one] Unapumzika kwa siku moja. Ili kurudi mapema, tuma RUDI.
   *[other] Unapumzika kwa siku { $days }. Ili kurudi mapema, tuma RUDI.
}
pause-days = Kwa siku ngapi? Tafadhali tuma PUMZIKA na nambari kuanzia 1 hadi { $most }, kwa mfano: PUMZIKA 7
resumed = Karibu tena { $community }! Jumbe zitakufikia tena.

stopped = Kila kitu kimesitishwa, kwenye simu zako zote. Hutapata chochote kutoka kwetu. Tuma ANZA ili kurudi, au NIFUTE ili ufutwe.
stopped-still = Umesitisha jumbe zote. Tuma ANZA ili kurudi.
stopped-stranger = Sawa, hutapata chochote kutoka kwetu.

mydata =
    Haya ndiyo tunayohifadhi kukuhusu.
    Jina: { $name }
    Mahali: { $place }
    Unafundisha: { $teaches }
    Lugha: { $language ->
        [en] Kiingereza
        [fr] Kifaransa
        [sw] Kiswahili
        [ar] Kiarabu
        [es] Kihispania
        [pt] Kireno
       *[other] { $language }
    }
    Ulijiunga: { $since }
    Unaandika kutoka: { $addresses }
    Jumuiya: { $communities }
    Jumbe na majibu: { $contributions } (vilivyofutwa: { $withdrawn }, vyenye faili: { $files }){ $drafts ->
        [0] {""}
       *[other] ; ambazo bado hujashiriki: { $drafts }
    }
    Tafakuri, zako tu: { $reflections } (KUMBUKA)
    Ulizotumiwa: jumbe { $received }, KB { $kilobytes } (wiki hii KB { $week })
    JINA inabadilisha jina lako. NIFUTE inakufuta.
mydata-nothing = Hatuhifadhi chochote kukuhusu isipokuwa mazungumzo haya, nayo yatafutwa baada ya siku moja.

forget-sure = Je, nikufute? Jina lako, nambari zako na uanachama wako vitafutwa kabisa. Jumbe zako zitabaki kwa jina "mwanachama wa zamani"; ili kuondoa mmoja, kwanza tuma FUTA na msimbo wake.
forget-yes = Ndiyo, nifute
forget-no = Hapana, nibaki
forget-kept = Sawa, hakuna kilichofutwa.
forgotten = Umefutwa. Asante kwa yote uliyotoa. Unakaribishwa tena wakati wowote.

link-code = Kwenye simu au programu yako nyingine, nitumie: UNGANISHA { $digits }. Zinafanya kazi kwa dakika { $minutes }.
link-how = Ili kuunganisha simu hii na nafasi yako katika jumuiya, tuma UNGANISHA kutoka kwenye simu uliyojiunga nayo. Utapewa tarakimu sita za kutuma hapa.
link-wrong = Tarakimu hizo si sahihi, au muda wake umekwisha. Tafadhali tuma tena UNGANISHA kutoka kwenye simu yako ya kwanza.
link-wait = Umekosea tarakimu mara nyingi mno. Tafadhali subiri dakika { $minutes }.
link-taken = Simu hii tayari ni ya mwanachama. Ili kuiunganisha na mtu mwingine, kwanza tuma NIFUTE hapa.
linked = Tayari! Simu hii na ile nyingine sasa ni za mtu mmoja. Nitaandika kwenye ile uliyoitumia mwisho.

channel-name = { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
    [sms] SMS
   *[other] { $channel }
}
