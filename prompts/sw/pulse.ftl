# Mapigo ya moyo ya jumuiya, kwa anayeiongoza: kwa maneno yasiyohitaji picha, kisha maneno ya picha.
span-hours = { $count ->
    [0] chini ya saa moja
    [one] saa moja
   *[other] saa { $count }
}
span-days = { $count ->
    [one] siku moja
   *[other] siku { $count }
}

pulse-head = { $community }, siku { $days } zilizopita
pulse-people = { $members ->
    [one] Mwanachama mmoja
   *[other] Wanachama { $members }
}: wanaoshiriki { $active }, wapya { $new }, walio kimya { $silent }
pulse-help = { $open ->
    [0] Hakuna ombi la msaada linalosubiri jibu
    [one] Ombi moja la msaada limesubiri jibu { $longest }
   *[other] Maombi { $open } ya msaada yanasubiri jibu: nusu yake zaidi ya { $median }, la zamani zaidi { $longest }
}
pulse-answered = Majibu ya kwanza: nusu ndani ya { $span }
pulse-reflections = Tafakari: { $count }
pulse-reflections-few = Tafakari: za watu chini ya watano
pulse-voices = { $voices ->
    [0] Hakuna aliyesema kitu bado
    [one] Yote yalisemwa na mtu mmoja
   *[other] Watu wawili walisema { $share }% ya yote
}
pulse-ideas = Unachoweza kufanya:
pulse-idea-help = Soma { $code }, linalosubiri zaidi
pulse-idea-ask = Waulize wote swali moja rahisi
pulse-idea-voices = Waulize wasemao kidogo swali moja
pulse-idea-quiet = Wasalimie walionyamaza
pulse-idea-new = Ona walio wapya, uwasalimie
pulse-idea-invite = Alika mwenzako
pulse-idea-cohost = Mwombe mwenzako muwezeshe pamoja
pulse-idea-welcome = Andika salamu ya wanaojiunga
pulse-idea-thank = Washukuru wote kwa walichotoa

pulse-chart-days = Siku { $days } zilizopita
pulse-chart-people = Wanachama: { $count }
pulse-chart-active = waliosema: { $count }
pulse-chart-new = wapya: { $count }
pulse-chart-silent = walio kimya: { $count }
pulse-chart-help = Maombi ya msaada yanayosubiri: { $count }
pulse-chart-median = nusu yake zaidi ya { $span }
pulse-chart-longest = la zamani zaidi: { $span }
pulse-chart-voices = Waliosema yote
pulse-chart-two = watu wawili
pulse-chart-others = wengine wote
