# PAKUA: kumbukumbu za mpango kama faili, kwa waratibu.
export-when = Upakuaji wa { $programme } uwe wa kipindi gani? Unaweza pia kuandika: PAKUA 1 Januari hadi 31 Machi
export-this-month = Mwezi huu
export-last-month = Mwezi uliopita
export-this-year = Mwaka huu
export-last-year = Mwaka jana
export-always = Yote
export-days = { $first } hadi { $last }
export-unread = Sikuelewa "{ $words }", kwa hiyo hakuna kilichotengenezwa. Tuma hivi: PAKUA mwezi uliopita, au PAKUA 1 Januari hadi 31 Machi hadithi Excel
export-backwards = Siku hizo zinaisha kabla ya kuanza, kwa hiyo hakuna kilichotengenezwa. Angalia tena tarehe.
export-future = Siku hizo bado hazijafika, kwa hiyo hakuna kilichotengenezwa. Angalia tena tarehe.
export-no-day = Hakuna siku kama hiyo, kwa hiyo hakuna kilichotengenezwa. Angalia tena tarehe.
export-begun = Natengeneza faili, bila majina: { $programme }, { $days }. Utaipata hapa ikiwa tayari.
export-begun-named = Natengeneza faili, pamoja na majina: { $programme }, { $days }. Utaipata hapa ikiwa tayari.
export-under-way = Faili nyingine yako inatengenezwa. Omba tena ukishaipata.
export-no-links = Siwezi kutuma faili hapa hadi anwani ya wavuti iwekwe. Mwombe anayeendesha Staffroom aweke PUBLIC_URL.
export-no-key = Upakuaji bado haujaandaliwa. Mwombe anayeendesha Staffroom aweke SECRET_KEY.
export-no-format = Muundo huo haujawekwa hapa, kwa hiyo hakuna kilichotengenezwa. Omba CSV, hivi: PAKUA mwezi uliopita
export-why = Faili yenye majina inaonyesha nani alisema nini. Unaihitaji kwa ajili gani? Jibu lako linahifadhiwa katika kumbukumbu ya nani alifanya nini.
export-why-short = Sema kwa maneno machache unaihitaji kwa ajili gani, herufi { $limit } au chini.
export-sure = Pamoja na majina na maandishi yote: { $programme }, { $days }. Ifiche, na uifute ikishatumika. Niitengeneze?
export-not = Sawa, hakuna kilichotengenezwa.
export-file = Hii ni faili ya { $programme }. Anza na dictionary.csv. Programu imeondoa majina na namba: soma maandishi kabla ya kuyachapisha.
export-file-named = Hii ni faili ya { $programme }, pamoja na majina. Ifiche, na uifute ikishatumika.
export-link = Faili ya { $programme } iko tayari, kwa saa { $hours }: { $link }
    Anza na dictionary.csv. Soma maandishi kabla ya kuyachapisha.
export-link-named = Faili ya { $programme } yenye majina iko tayari, kwa saa { $hours }: { $link }
    Usimpe mtu kiungo, na ufute faili ikishatumika.
export-no-room = Hapakuwa na nafasi ya faili yako, kwa hiyo hakuna kilichohifadhiwa. Jaribu tena baadaye, au kwa kipindi kifupi: PAKUA
export-failed = Faili yako haikuweza kutengenezwa, na hakuna kilichohifadhiwa. Jaribu tena: PAKUA
export-no-right = Faili hiyo haiko tena katika unayotunza, kwa hiyo haikutengenezwa.
export-too-large = Faili yako ni kubwa mno kwa hapa. Omba kipindi kifupi: PAKUA
export-link-over = Kiungo hiki kimepitwa na wakati, au si kizima. Tuma PAKUA kwa bot upate kingine.

# Yanayoweza kuandikwa pamoja na kipindi. Nyuma ya maneno ni maana yake.
export-named-words = pamoja na majina, na majina, majina
export-kind-words = machapisho post, chapisho post, maombi help, ombi help, msaada help, hadithi story, mbinu practice, mawazo idea, wazo idea, majaribio trial, marekebisho adaptation
export-log-words = michango contributions, majibu answers, tafakari reflections, maswali prompt_runs, ujumbe deliveries, wanachama membership
export-small-words = kama, kwa, ya, za, na, tu, tafadhali, faili

# Vivyo hivyo kwenye ukurasa.
export-page-title = Pakua kumbukumbu
export-page-about = Yaliyotolewa, kujibiwa, kuulizwa na kutumwa, kama faili katika furushi moja, linalohifadhiwa siku mbili. Hakuna jina wala namba ya mtu, kadiri programu inavyozipata: soma maandishi kabla ya kuyachapisha.
export-page-made = Faili zako
export-page-get = Pakua
export-page-until = hadi { $when }
export-page-failed = haikuweza kutengenezwa: hapakuwa na nafasi, au kuna hitilafu. Jaribu tena
export-page-under-way = inatengenezwa.
export-page-again = Tazama tena
export-page-from = Siku ya kwanza
export-page-to = Siku ya mwisho
export-page-format = Muundo
export-page-logs = Kumbukumbu (zote, usipochagua)
export-page-kinds = Aina za michango (zote, usipochagua)
export-page-names = Majina
export-page-named = Pamoja na majina na maandishi yote
export-page-why = Unahitaji majina kwa ajili gani? Inahifadhiwa katika kumbukumbu ya nani alifanya nini
export-page-reason = Sema kwa maneno machache unahitaji majina kwa ajili gani. Hakuna kilichotengenezwa.
export-page-make = Tengeneza
export-log = { $log ->
    [contributions] Michango
    [answers] Nani alimjibu nani
    [reflections] Tafakari zilizoshirikiwa
    [reflection_counts] Wangapi walitafakari
    [prompt_runs] Maswali yaliyoulizwa
    [deliveries] Yaliyotumwa
   *[membership] Wanachama
}
export-kind = { $kind ->
    [post] Machapisho
    [help] Maombi ya msaada
    [answer] Majibu
    [story] Hadithi
    [practice] Mbinu
    [idea] Mawazo
    [trial] Majaribio
    [adaptation] Marekebisho
   *[reflection] Tafakari zilizoshirikiwa
}
