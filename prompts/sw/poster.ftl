# Bango la ukutani katika chumba cha walimu.
poster-join = Hapa walimu wanasaidiana. Skani msimbo kwa simu yako, au tuma mstari huu:
poster-facilitator = Kwa mwezeshaji tu: skani msimbo, au tuma mstari huu. Unafanya kazi mara moja, hadi { $until }.
poster-coordinator = Kwa mratibu tu: skani msimbo, au tuma mstari huu. Unafanya kazi mara moja, hadi { $until }.
