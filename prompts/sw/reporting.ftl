# Ripoti ya mpango au eneo: yanayosemwa kwenye mazungumzo, na maneno ya kurasa na picha yake.
# Neno la amri kwa anayeratibu: kwa wengine wote lina maana nyingine.
special-report = ripoti
also-report-off = zima, acha, hapana
also-report-on = washa, ndiyo, ndio

report-head = { $realm }, { $month }
report-lives = { $count ->
    [one] Jumuiya moja
   *[other] Jumuiya { $count }
}: hai { $alive }, kimya { $quiet }, zilizolala { $asleep }{ $new ->
    [0] {""}
   *[other] , mpya { $new }
}
report-active = Wanachama walioshiriki: { $count } kati ya { $members }
report-active-before = Wanachama walioshiriki: { $count } kati ya { $members } (mwezi wa kabla: { $before })
report-active-few = Walioshiriki ni chini ya watano, kwa hiyo sisemi idadi.
report-active-none = { $members ->
    [0] Bado hakuna wanachama.
   *[other] Hakuna kati ya wanachama { $members } aliyesema kitu. Swali moja rahisi kwa wote mara nyingi huamsha jumuiya.
}
report-help = Maombi ya msaada: { $count }
report-help-answered = Maombi ya msaada: { $count }, nusu yake yalijibiwa ndani ya { $span }
report-help-few = Walioomba msaada ni chini ya watano, kwa hiyo sisemi idadi.
report-nothing = Bado hakuna jumuiya iliyo wazi hapa. Mara moja itakapoanza, ripoti hii itaeleza inavyoendelea.
report-pages = { $realm }, { $month }: ripoti nzima kwa kurasa mbili, ya kusoma, kuchapisha na kushirikisha wengine.
report-pages-monthly = { $realm }, { $month }: ripoti nzima kwa kurasa mbili, ya kusoma, kuchapisha na kushirikisha wengine. Huja kila mwezi; RIPOTI ACHA inaisimamisha.
report-undrawn = Kurasa mbili za ripoti hazikuweza kuchorwa sasa. Takwimu za hapo juu bado ni sahihi. Tafadhali mwambie anayeendesha Staffroom.
report-ahead = Mwezi huo bado haujaanza. Jaribu RIPOTI, au RIPOTI mwezi uliopita.
report-monthly-on = Sawa, ripoti ya kila mwezi itakuja mwezi ukiisha. RIPOTI ACHA inaisimamisha.
report-monthly-off = Sawa, ripoti ya kila mwezi haiji tena. RIPOTI inaionyesha wakati wowote, na RIPOTI WASHA inairudisha.

report-subtitle = { $area }, { $month }
report-subtitle-so-far = { $area }, { $month } hadi sasa
report-everywhere = Mpango wote
report-footer = Staffroom. Takwimu za watu chini ya watano zinafichwa, ili mtu asionekane.
report-page = Ukurasa { $page } kati ya { $pages }
report-map = Jumuiya zinavyoendelea
report-map-about = Hai: kitu kilitolewa ndani ya siku { $alive } zilizopita. Kimya: ndani ya siku { $quiet }. Imelala: zaidi ya hapo. Mpya: ilianza ndani ya siku { $alive } zilizopita, bado hakuna kilichotolewa. Ilivyo leo.
report-new = mpya
report-alive = hai
report-quiet = kimya
report-asleep = zilizolala

report-withheld = imefichwa
report-no-value = hakuna
report-before = { $month }: { $value }
report-trend = Kwa mwezi: { $months }

report-carried = Inavyofikishwa
report-carried-about = Ujumbe, simu na lugha zinazoibeba.
figure-messages-sent = Ujumbe uliotumwa
figure-messages-failed = Ujumbe usiofika
figure-messages-parked = Ujumbe unaomsubiri msomaji
figure-messages-cost = Gharama ya ujumbe
report-channels = Wanachama kwa njia
report-languages = Wanachama kwa lugha
report-areas = Maeneo
report-areas-area = Eneo
report-areas-alive = Hai
report-areas-quiet = Kimya
report-areas-asleep = Zimelala
report-areas-members = Wanachama
report-areas-active = Walioshiriki
report-areas-more = { $count ->
    [one] Dashibodi inaonyesha eneo moja zaidi.
   *[other] Dashibodi inaonyesha maeneo { $count } zaidi.
}
report-note-trend = Chati ndogo zinaonyesha miezi kumi na miwili. Mhimili mweusi ni mwezi wa ripoti hii; ulio wazi umefichwa au haujulikani.
report-note-cycles = Kwa mpangilio wa mizunguko ya kuunda thamani ya Wenger, Trayner na de Laat (2011).
