# Bango la ukutani katika chumba cha walimu.
poster-join = Hapa walimu wanasaidiana. { $count ->
    [0] Tuma mstari huu:
   *[other] Changanua msimbo kwa simu yako, au tuma mstari huu kwa { $to }:
}
poster-facilitator = Kwa mwezeshaji tu. Hufanya kazi mara moja, hadi { $until }. { $count ->
    [0] Tuma mstari huu:
   *[other] Changanua msimbo, au tuma mstari huu kwa { $to }:
}
poster-coordinator = Kwa mratibu tu. Hufanya kazi mara moja, hadi { $until }. { $count ->
    [0] Tuma mstari huu:
   *[other] Changanua msimbo, au tuma mstari huu kwa { $to }:
}
