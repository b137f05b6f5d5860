# Matangazo ya programu kwa jumuiya zote za eneo, na yanavyoendelea.
news =
    { $code } - Tangazo la { $programme }:
    { $news }

announce-which = Tangazo ni lipi? Litume kwa ujumbe mmoja; picha au hati inaweza kwenda nalo.
announce-too-long = Hizo ni herufi { $length }, ni ndefu mno kwa tangazo, kwa hiyo halikutumwa. Tafadhali zisizidi { $limit }.
announce-one-file = Faili moja tu linaweza kwenda na tangazo, kwa hiyo halikutumwa. Tafadhali tuma tena TANGAZA na maneno yako pamoja na faili moja.
announce-nobody = Hakuna anayeweza kufikiwa sasa katika { $where }, kwa hiyo hakuna kilichotumwa.
announce-just = { $code } ilitumwa kwa { $where } saa { $time }.
announce-just-by = { $name } alituma { $code } kwa { $where } saa { $time }.
announce-same = Maneno haya haya yalitumwa kwa { $where } kama { $code } saa { $time }, kwa hiyo hayakutumwa tena.
announce-reach = Kwa { $count ->
    [one] mwanachama mmoja
   *[other] wanachama { $count }
} katika { $communities ->
    [one] jumuiya moja
   *[other] jumuiya { $communities }
}: { $inside } mara moja{ $grouped ->
    [0] {""}
   *[other] {" "}({ $grouped } kwenye kikundi)
}{ $digest ->
    [0] {""}
   *[other] , { $digest } pamoja na muhtasari wao
}{ $parked ->
    [0] {""}
   *[other] , { $parked } watakapoandika tena
}. Kama { $hours ->
    [0] dakika { $minutes }
   *[other] saa { $hours }
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
announce-send = Nitume hili kwa { $where } sasa?
announce-part = Kwa sehemu tu
announce-part-which = Kwa sehemu gani ya { $where }?
announce-sent = { $code } iko njiani kwa { $count ->
    [one] mwanachama mmoja
   *[other] wanachama { $count }
} katika { $communities ->
    [one] jumuiya moja
   *[other] jumuiya { $communities }
}. Nitakuambia baada ya saa moja na baada ya siku moja ilivyokwenda. Ili kuifuta: FUTA { $code }
announce-not-sent = Sawa, hakuna kilichotumwa.

# Linavyoendelea, kwa idadi.
news-state = { $count ->
    [one] Mwanachama mmoja amepata { $code }
   *[other] Wanachama { $count } wamepata { $code }
}{ $read ->
    [none] {""}
   *[other] , { $read } wameisoma
}{ $groups ->
    [0] {""}
    [one] , kikundi kimoja kimeipata
   *[other] , vikundi { $groups } vimeipata
}{ $digest ->
    [0] {""}
   *[other] , { $digest } wataipata na muhtasari wao
}{ $parked ->
    [0] {""}
   *[other] , { $parked } watakapoandika tena
}{ $way ->
    [0] {""}
    [more] , na bado inakwenda kwa wengine
   *[other] , { $way } iko njiani
}{ $failed ->
    [0] {""}
   *[other] , { $failed } hawafikiki
}.
news-list =
    Matangazo:
    { $lines }
    Ili kusoma moja: SOMA { $code }
news-none = Bado hakuna tangazo.

# Linalojibiwa humfikia aliyetangaza, na jibu lake hurudi.
news-reply =
    { $name }, { $community }, kuhusu { $code }:
    { $words }
news-reply-sent = Maneno yako yamefika kwa { $programme }, pamoja na jina lako. Wenzako hawayaoni.
news-nobody = Hakuna wa { $programme } anayeweza kufikiwa sasa, kwa hiyo maneno yako hayakwenda kokote.
news-no-file = Tangazo hujibiwa kwa maneno: faili haliwezi kwenda nayo. Tafadhali andika.
news-own = { $code } ni tangazo lako mwenyewe. Ili kuwaambia wote zaidi: TANGAZA na maneno yako.
news-answer =
    { $programme } kuhusu { $code }, kwako peke yako:
    { $words }
news-answer-sent = Jibu lako liko njiani kwa aliyeandika, wala si kwa mwingine.
news-unheard = Aliyeandika hawezi kufikiwa tena, kwa hiyo jibu lako halikwenda kokote.
