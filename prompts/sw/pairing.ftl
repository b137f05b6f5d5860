# Wenza: wawili wanaotembeleana, kushauriana au kuongozana.
partner-which = Ungependa kufanya nini na mwenza?
partner-visit = Kutembeleana
partner-coach = Kushauriana
partner-mentee = Kupata mshauri
partner-mentor = Kuwa mshauri
partner-waits = Nakutafutia mwenza katika { $community } na nitakuandikia akipatikana. MWENZA BASI husitisha utafutaji.
partner-found =
    Huyu ni mwenza wako: { $name }. { $purpose ->
        [visit] Mnataka kutembeleana. Swali lenu la kwanza: mwenzako aje kuona somo lipi, na aangalie nini?
        [coach] Mnataka kushauriana. Swali lenu la kwanza: unataka kuboresha nini mwezi huu?
        [mentee] Atakuwa mshauri wako. Swali lenu la kwanza: ni nini kilichokuwa kigumu zaidi darasani kwako wiki iliyopita?
       *[mentor] Utakuwa mshauri wake. Swali lenu la kwanza: ni nini kilichokuwa kigumu zaidi darasani kwake wiki iliyopita?
    }
    Tuma MWENZA na maneno yako: simpelekei mwingine yeyote.
partner-off-words = basi, acha, hapana
partner-off = Sawa, nimeacha kukutafutia mwenza.
partner-off-none = Sikuwa nakutafutia mwenza. Ili kumpata, tuma MWENZA.
partner-passed = Nimempelekea mwenza wako.
relay-partner =
    { $name }, mwenza wako:
    { $words }
    Ili kujibu, tuma MWENZA na maneno yako.
partner-none = Bado huna mwenza, kwa hiyo sijapeleka kitu. Ili kumpata, tuma MWENZA peke yake.
partner-gone = Mwenza wako ameondoka au ana mwingine sasa, kwa hiyo sijapeleka kitu. Ili kumpata mpya, tuma MWENZA peke yake.
partner-rests = Mwenza wako anapumzika au hafikiki kwa sasa, kwa hiyo sijapeleka kitu. Tafadhali jaribu tena baadaye.
partner-too-long = Huo ni mrefu mno kupelekwa. Tafadhali usizidi herufi { $limit }.
partner-no-file = Ninaweza kumpelekea mwenza wako maneno, lakini si faili.
