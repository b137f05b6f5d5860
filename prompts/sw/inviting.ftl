# Kuwaleta wenzako, na salamu wanayoisoma.
invite-all =
    Wenzako wanajiunga na { $community } kwa: JIUNGE { $code }
    Kwa mtu mmoja, hata aliyeondolewa: ALIKA 1
invite-links =
    Wenzako wanajiunga na { $community } kwa: JIUNGE { $code }
    { $lines }
    Picha ni ya ukutani mwa chumba chenu. Kwa mtu mmoja, hata aliyeondolewa: ALIKA 1
invite-how = ALIKA inaonyesha jinsi wote wanavyojiunga. ALIKA 1 inatoa msimbo wa mtu mmoja.

welcome-none = Hakuna salamu. Tuma MAKARIBISHO na maneno yako, herufi { $limit } au chini: anayejiunga atayasoma.
welcome-now =
    Anayejiunga anasoma:
    { $words }
    Kubadilisha, tuma MAKARIBISHO na maneno mapya. Kuondoa: MAKARIBISHO BASI
welcome-what =
    Nifanye nini na haya?
    { $words }
welcome-choose-greet = Salamu ya wapya
welcome-choose-share = Chapisha sasa
welcome-choose-nothing = Hakuna
welcome-set = Sawa: anayejiunga atasoma salamu yako.
welcome-removed = Sawa: sasa hakuna salamu.
welcome-nothing = Sawa, sijabadilisha kitu.
welcome-long = Salamu iwe na herufi { $limit } au chini, hii ina { $count }. Kuwashirikisha wote, tuma CHAPISHA na maneno yako.
welcome-greeting = Kutoka kwa mwezeshaji wako: { $words }
