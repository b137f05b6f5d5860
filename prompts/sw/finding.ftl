# Finding what colleagues have solved, told and tried. A result is one line: keep the words around it short.
find-which = Unatafuta nini? Neno moja au mawili yanatosha.
find-short = Tafadhali tuma TAFUTA na neno moja au mawili ya kile unachotafuta, kwa mfano: TAFUTA sehemu
find-long = Hayo ni mengi kwa mara moja. Tafadhali tuma TAFUTA na maneno machache, yasizidi herufi { $limit }.
find-nothing = Bado sijapata kitu kuhusu hilo. Tafadhali tuma maneno mengine, au machache zaidi. Ili kuuliza wote: ULIZA na swali lako.
find-more = Ungependa kusoma upi? SOMA inaonyesha zinazofuata.
find-all = Ungependa kusoma upi? Hakuna zingine.
find-end = Hizo ndizo zote. Kutafuta kitu kingine, tuma TAFUTA na maneno yako.
find-gone = Huo haupo tena.
find-from = { $kind ->
    [help] limetatuliwa
    [story] hadithi
    [practice] mbinu
    [idea] wazo
    [reflection] tafakuri
   *[other] ujumbe
}, { $place }
find-tried = (wamejaribu { $tried }, imefaa kwa { $worked })
