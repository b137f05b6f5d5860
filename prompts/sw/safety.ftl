# Usalama: kuripoti, na anachofanya mwezeshaji.
report-how = Ujumbe upi? Tafadhali tuma RIPOTI na msimbo wake, kwa mfano: RIPOTI P7
report-own = Ujumbe { $code } ni wako. Ili kuufuta, tuma FUTA { $code }
report-twice = Ulishatuambia kuhusu { $code }. Asante, hatujasahau.
report-thanks = Asante kwa kutuambia. Mwezeshaji atauangalia ujumbe { $code }. Mwandishi wake hatajua kamwe nani ametuambia.
report-why = Asante kwa kutuambia. Mwezeshaji atauangalia { $code }. Mwandishi wake hatajua nani ametuambia. Ungependa kusema una tatizo gani?
report-no-more = Hapana, basi
report-no-words = Sawa. Asante kwa kujali.
report-words = Asante. Wawezeshaji wamepata maneno yako kuhusu { $code }.
report-settled = Mwezeshaji ameshaamua kuhusu { $code }, kwa hiyo sijapeleka chochote.
report-kept = Asante kwa kutuambia. Kwa sasa hakuna mwezeshaji wa kuangalia { $code }, kwa hiyo tumemwekea mratibu. Mwandishi wake hatajua kamwe nani ametuambia.
report-meant = Je, niripoti { $code } kwa wawezeshaji, au nimtumie mwandishi wake maneno yako?
report-meant-report = Ripoti
report-meant-answer = Tuma kama jibu
report-told =
    Mwenzako anakuomba uangalie ujumbe huu wa { $community }:
    { $code } - { $author }
    { $text }
    ONDOA { $call } itamwondoa mwandishi wake.
report-told-words =
    Mwenzako anakuomba uangalie ujumbe huu wa { $community }. Anasema: { $words }
    { $code } - { $author }
    { $text }
    ONDOA { $call } itamwondoa mwandishi wake.
report-told-more = Kuhusu { $code } katika { $community }, aliyeuripoti anaongeza: { $words }
report-hide = Uficha
report-warn = Mwonye mwandishi
report-keep = Hauna tatizo

safety-which = Ujumbe upi? Tafadhali tuma neno na msimbo, kwa mfano: FICHA P7, ONYA P7, ONDOA P7 au BAKIZA P7
safety-own = Ujumbe { $code } ni wako, kwa hiyo mwezeshaji mwingine ndiye aamue. Ili kuufuta: FUTA { $code }
safety-hidden-already = Ujumbe { $code } tayari umefichwa. BAKIZA { $code } inauonyesha tena.
safety-nobody = Mwandishi wa { $code } hayumo tena katika { $community }. Bado unaweza kutuma FICHA { $code }
safety-elsewhere = Mwandishi wa { $code } yumo katika jumuiya nyingine. RIPOTI { $code } inawaambia wawezeshaji wa huko, FICHA { $code } inauficha hapa.
safety-facilitator = { $name } pia ni mwezeshaji: mratibu ndiye aamue hilo. Unaweza kutuma ONYA { $code } au FICHA { $code }
safety-unnamed = { $code } ilishirikishwa bila jina, nami simwambii yeyote. Unaweza kutuma ONYA { $code } au FICHA { $code }
safety-cancel = Ghairi
safety-cancelled = Sawa, sijabadilisha chochote.
safety-words = Tafadhali andika sababu kwa maneno, yasizidi herufi { $limit }.
safety-untold = Mwandishi hafikiki kwa sasa, na hajasoma sababu yako.

hide-why = Kwa nini ujumbe { $code } wa { $name } ufichwe katika { $community }? Mwandishi wake pekee atasoma sababu yako.
warn-why = Ujumbe { $code } wa { $name } una tatizo gani katika { $community }? Mwandishi wake pekee atasoma maneno yako.
remove-why = Kwa nini { $name } aondolewe katika { $community }, kwa ajili ya { $code }? Yeye pekee atasoma sababu yako.
hide-sure = Je, ujumbe { $code } wa { $name } ufichwe katika { $community }? Mwandishi wake pekee atasoma sababu yako: { $reason }
warn-sure = Je, nimwonye { $name } kuhusu { $code }, katika { $community }? Yeye pekee atasoma maneno yako: { $reason }
remove-sure = Je, { $name } aondolewe katika { $community }, kwa ajili ya { $code }? Yeye pekee atasoma sababu yako: { $reason }
hide-done = Ujumbe { $code } umefichwa, hapa na kila mahali ulipofika. BAKIZA { $code } inauonyesha tena.
hide-done-partly = { $count ->
    [one] Ujumbe { $code } umefichwa. Umebaki kwenye simu moja, ambako hauwezi kufutwa.
   *[other] Ujumbe { $code } umefichwa. Umebaki kwenye simu { $count }, ambako hauwezi kufutwa.
} BAKIZA { $code } inauonyesha tena.
hide-told = Mwezeshaji wa { $community } ameuficha ujumbe wako { $code }. Sababu: { $reason }
warn-done = { $name } atapata maneno yako kuhusu { $code }.
warn-told = Mwezeshaji wa { $community } anakuomba uwe mwangalifu kuhusu { $code }: { $reason }
remove-done = { $name } ameondolewa katika { $community }. Ujumbe { $code } bado upo: FICHA { $code } inauficha. ALIKA 1 inatoa msimbo wa kurudi.
remove-group = Kikundi chenu cha Telegram hakiko mikononi mwangu: kama { $name } yumo humo, tafadhali mwondoe huko pia.
remove-told = Mwezeshaji amekuondoa katika { $community }. Hutapata tena chochote kutoka huko. Sababu: { $reason }
keep-done = Sawa, ujumbe { $code } unabaki kama ulivyo.
keep-shown = Ujumbe { $code } unaweza kusomwa na kupatikana tena. Hautumwi upya.
keep-hidden-at-home = Ujumbe { $code } umefichwa ulikotoka, kwa hiyo unabaki umefichwa hapa.
keep-told = Mwezeshaji wa { $community } ameruhusu ujumbe wako { $code } usomwe tena.

join-removed = Mwezeshaji amekuondoa katika { $community }. Ili kurudi, tafadhali mwombe mwaliko.
invite-code = Mwenzako anaingia kwa: JIUNGE { $code }. Unafanya kazi mara moja, ndani ya siku { $days }.
