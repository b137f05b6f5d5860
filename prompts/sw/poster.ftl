# Bango la ukutani katika chumba cha walimu: chini yake misimbo, na chini ya kila mmoja anwani na cha kutuma.
poster-join = Hapa walimu wanasaidiana. { $count ->
    [0] Tuma mstari huu:
    [1] Changanua msimbo kwa simu yako, au andika kwa anwani iliyo chini yake.
   *[other] Changanua msimbo mmoja kwa simu yako, au andika kwa anwani iliyo chini yake.
}
poster-facilitator = Kwa mwezeshaji tu. Hufanya kazi mara moja, hadi { $until }. { $count ->
    [0] Tuma mstari huu:
    [1] Changanua msimbo, au andika kwa anwani iliyo chini yake.
   *[other] Changanua msimbo mmoja, au andika kwa anwani iliyo chini yake.
}
poster-coordinator = Kwa mratibu tu. Hufanya kazi mara moja, hadi { $until }. { $count ->
    [0] Tuma mstari huu:
    [1] Changanua msimbo, au andika kwa anwani iliyo chini yake.
   *[other] Changanua msimbo mmoja, au andika kwa anwani iliyo chini yake.
}
poster-send = Tuma: { $line }
