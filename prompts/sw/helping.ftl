# Maombi ya msaada: kuomba, kujibu, na matokeo.
help-which = Unahitaji msaada gani? Tuma katika ujumbe mmoja.
help-how = Unahitaji msaada gani? Tafadhali tuma #uliza na swali lako katika ujumbe mmoja.
help-what = Omba msaada
also-help-what = { command-ask }
relay-help =
    { $code } - { $author } anauliza:
    { $text }
help-sent = { $count ->
    [one] Ombi { $code } liko njiani kwa mwenzako mmoja.
   *[other] Ombi { $code } liko njiani kwa wenzako { $count }.
} Nitakuambia mtu akijibu. Ili kulifuta: FUTA { $code }

help-helped-button = Limenisaidia
help-answer-closed = Ombi { $code } limefungwa, kwa hiyo sikumtumia mtu jibu lako.
help-no-request = { $code } si ombi la msaada.
help-not-yours = Ombi { $code } si lako, kwa hiyo nimeliacha. Ni aliyeuliza pekee anayeweza kufanya hivyo.
solved-how = Ombi lipi? Tafadhali tuma LIMETATULIWA na msimbo wake, kwa mfano: LIMETATULIWA H12. MAOMBI huonyesha yako.
help-which-answer = Jibu lipi la { $about } limekusaidia? Nitamshukuru aliyejibu.
help-none-of-these = Hakuna
help-answers-line = { $code }: { $words }
help-answers =
    Majibu ya { $about }:
    { $lines }
    Ili kusoma moja: SOMA { $code }
help-solved = Ombi { $code } limetatuliwa. Hongera! Sasa wengine wanaweza kulipata.
help-solved-thanked = Ombi { $about } limetatuliwa, na aliyeandika { $code } atapata shukrani zako. Wengine wanaweza kulipata.
help-thanks = Jibu lako { $code } limemsaidia aliyeuliza { $about }. Asante!
help-solved-already = Ombi { $code } limeshatatuliwa.
close-how = Ombi lipi? Tafadhali tuma FUNGA na msimbo wake, kwa mfano: FUNGA H12. MAOMBI huonyesha yako.
help-closed = Ombi { $code } limefungwa. Hakuna atakayeulizwa tena.
help-closed-already = Ombi { $code } limeshafungwa.
help-mine =
    Umeuliza:
    { $lines }
    Likitatuliwa, tuma LIMETATULIWA na msimbo wake.
help-mine-line = { $count ->
    [0] { $code } { $words } (bado hakuna jibu)
    [one] { $code } { $words } (jibu moja)
   *[other] { $code } { $words } (majibu { $count })
}
help-mine-none = Huna ombi lililo wazi. Ili kuomba msaada, tuma ULIZA na swali lako.

help-helped = Je, jibu la { $about } limekusaidia? Nitamshukuru aliyejibu. Baadaye tuma LIMETATULIWA { $about }
help-not-yet = Bado
help-still-open = Sawa, ombi { $code } linabaki wazi.
relay-unanswered =
    { $code } - bado hakuna aliyemjibu { $author }. Je, unaweza kusaidia, au unamjua anayeweza?
    { $text }
help-waits = Bado hakuna aliyejibu { $code }. Nimemwomba mwezeshaji wako asaidie.
help-consent = Bado hakuna aliyejibu { $code }. Je, niulize jumuiya nyingine pia, bila jina lako? Au tuma KWINGINE { $code }
elsewhere-how = Ombi lipi? Tafadhali tuma KWINGINE na msimbo wake, kwa mfano: KWINGINE H12
help-elsewhere-no = Sawa, ombi { $code } linabaki katika jumuiya yako.
help-elsewhere-now = Sawa, nauliza jumuiya nyingine kuhusu { $code }, bila jina lako.
help-elsewhere-later = Sawa. Kama hakuna atakayejibu { $code } kabla ya { $on }, nitauliza jumuiya nyingine, bila jina lako.
help-elsewhere-nobody = Bado hakuna jumuiya nyingine inayofundisha somo la { $code }. Ombi linabaki kwenu.
help-elsewhere-over = Ombi { $code } haliko wazi tena, kwa hiyo simwulizi mwingine.
