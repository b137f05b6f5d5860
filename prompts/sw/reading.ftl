# Kupata jumbe kwa namna yako: muhtasari, saa za utulivu, faili.
digest = Kutoka kwa wenzako:
relay-line = { $code } { $author }: { $text }
relay-line-answer = { $code } { $author } kuhusu { $about }: { $text }
relay-line-bare = { $code }: { $text }
relay-line-elsewhere = ({ $community }) { $line }
digest-file = { $kind ->
    [photo] (picha)
    [voice] (ujumbe wa sauti)
   *[document] (hati)
}
digest-left = { $count ->
    [one] Na mmoja zaidi: SOMA
   *[other] Na { $count } zaidi: SOMA
}
digest-read = Ili kusoma mmoja: SOMA { $code }
digest-nothing = Hakuna kingine kinachokusubiri. Ili kusoma ujumbe tena, tuma SOMA na msimbo wake, kwa mfano: SOMA P7

relay-file-more = ({ $count ->
    [one] Una { $kind ->
        [photo] picha
        [voice] ujumbe wa sauti
       *[document] hati
    }
   *[other] Una faili { $count }
}: SOMA { $code })
relay-next-file = { $code }: faili { $number } kati ya { $count }

rhythm-which = { $now ->
    [now] Unapata jumbe za wenzako papo hapo.
    [daily] Unapata jumbe za wenzako mara moja kwa siku.
    [weekly] Unapata jumbe za wenzako mara moja kwa wiki.
   *[help] Unapata maombi ya msaada papo hapo, mengine mara moja kwa wiki.
} Ungependa kuzipata vipi?
rhythm-now = Papo hapo
rhythm-daily = Mara moja kwa siku
rhythm-weekly = Mara moja kwa wiki
rhythm-help = Msaada papo hapo
also-rhythm-now = sasa
also-rhythm-daily = siku, kila siku, mara moja kwa siku
also-rhythm-weekly = wiki, kila wiki, mara moja kwa wiki
also-rhythm-help = msaada
rhythm-chosen = { $now ->
    [now] Sawa: jumbe zitakuja papo hapo, zisizozidi { $most } kwa siku. Zaidi ya hizo zitakuja pamoja.
    [daily] Sawa: jumbe zitakuja pamoja mara moja kwa siku. Majibu kwako yatakuja papo hapo.
    [weekly] Sawa: jumbe zitakuja pamoja mara moja kwa wiki. Majibu kwako yatakuja papo hapo.
   *[help] Sawa: maombi ya msaada yatakuja papo hapo, mengine pamoja mara moja kwa wiki.
}

hours-which = { $quiet ->
    [yes] Kuanzia { $from } hadi { $to } hupati chochote ila majibu ya unachoandika.
   *[no] Huna saa za utulivu: jumbe huja usiku na mchana.
} Kubadilisha, tuma SAA na nambari mbili kuanzia 0 hadi 23, kwa mfano: SAA 21 6
hours-usual = { $from } hadi { $to }
hours-none = Bila saa za utulivu
hours-set = Sawa: kuanzia { $from } hadi { $to } hutapata chochote ila majibu ya unachoandika.
hours-off = Sawa: huna saa za utulivu.
hours-wrong = Tuma SAA na nambari mbili kuanzia 0 hadi 23: utulivu unapoanza na unapoisha (21 ni saa tatu usiku). Kwa mfano: SAA 21 6

files-which = { $now ->
    [at-once] Picha na hati huja pamoja na maneno.
   *[on-request] Picha na hati huja unapoziomba: SOMA na msimbo.
} Ungependa kuzipata vipi?
files-at-once = Pamoja na maneno
files-on-request = Ninapoomba
files-set-at-once = Sawa: picha na hati zitakuja pamoja na maneno.
files-set-on-request = Sawa: picha na hati zitakuja unapotuma SOMA na msimbo.
