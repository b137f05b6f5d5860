# Jumbe na majibu.
former-member = mwanachama wa zamani
colleague = mwenzako
signed = { $name }, { $place }

relay =
    { $code } - { $author }
    { $text }
relay-answer =
    { $code } - { $author } amejibu { $about }:
    { $text }
relay-rest =
    { $code } - { $author }
    { $text }
relay-more = ... SOMA { $code }
relay-file = (Pamoja na { $kind ->
    [photo] picha
    [voice] ujumbe wa sauti
   *[document] hati
}. Simu hii haiwezi kufungua faili hiyo.)

post-which = Ungependa kushirikisha nini katika { $community }? Tuma katika ujumbe mmoja.
post-what = Nifanye nini na ujumbe huu? Unaweza kwenda { $community }.
post-what-code = Hakuna ujumbe { $code } hapa. Nifanye nini na ujumbe huu? Unaweza kwenda { $community }.
post-what-still = Je, unamaanisha "{ $words }"? Nifanye nini na ujumbe huu? Unaweza kwenda { $community }.
post-what-files = Nifanye nini na faili hizi { $count }? Zinaweza kwenda { $community }.
post-what-all = Nifanye nini na haya yote: "{ $words }"? Yanaweza kwenda { $community }.
post-what-post = Shirikisha
also-post-what-post = { command-post }
post-what-nothing = Usifanye kitu
also-post-what-nothing = hapana, hapana asante, hakuna, ghairi
post-dropped = Sawa, sijautuma kwa wengine.
post-sent = { $count ->
    [one] Ujumbe { $code } uko njiani kwa mwenzako mmoja.
   *[other] Ujumbe { $code } uko njiani kwa wenzako { $count }.
} Ili kuufuta: FUTA { $code }
post-sent-wide = Ujumbe { $code } uko njiani kwa wenzako wote. Nitakuambia idadi yao hivi karibuni. Ili kuufuta: FUTA { $code }
post-reached = { $count ->
    [0] Ujumbe { $code } umehifadhiwa, lakini bado hakuna mwingine wa kufikiwa. Wenzako wataupata watakapojiunga.
    [one] Ujumbe { $code } umetumwa kwa mwenzako mmoja.
   *[other] Ujumbe { $code } umetumwa kwa wenzako { $count } kwa jumla.
}
post-rest = Zilizobaki: { $codes }.
post-first = Ujumbe { $code } umehifadhiwa, lakini bado hakuna mwingine wa kufikiwa katika { $community }. Wenzako wataupata watakapojiunga.

answer-empty = Jibu lako ni lipi? Tafadhali tuma { $code } na maneno yako katika ujumbe mmoja.
answer-sent = Jibu lako { $code } liko njiani kwa mwandishi wa { $about }.
answer-kept = Jibu lako { $code } limehifadhiwa pamoja na { $about }. Mwandishi wake hafikiki kwa sasa.
answer-own = Jibu lako { $code } limehifadhiwa pamoja na { $about }, ujumbe wako mwenyewe. Ili kuwaambia wote, tuma CHAPISHA na maneno yako.
answer-which = Unajibu ipi kati ya hizi?

withdraw-how = Ujumbe upi? Tafadhali tuma FUTA na msimbo wake, kwa mfano: FUTA P7
withdraw-not-yours = Ujumbe { $code } si wako, kwa hiyo nimeuacha. Ni mwandishi wake pekee anayeweza kuufuta.
withdrawn = Ujumbe { $code } umefutwa, hapa na kila mahali ulipofika.
withdrawn-partly = { $count ->
    [one] Ujumbe { $code } umefutwa. Umebaki kwenye simu moja, ambako hauwezi kufutwa.
   *[other] Ujumbe { $code } umefutwa. Umebaki kwenye simu { $count }, ambako hauwezi kufutwa.
}

edit-done = { $code } sasa inasomeka ulivyoibadilisha. Walioipata tayari wanabaki na maneno ya zamani.
edit-review = Hadithi { $code } sasa inasomeka ulivyoibadilisha. Jumuiya nyingine zitaisoma hivyo mwezeshaji akishaisoma.
edit-kept = Nimeacha { $code } ilivyokuwa: maneno hayo mapya hayawezi kutumika.
