# Mbinu: kushirikisha kinachofanya kazi, kujaribu cha wengine, na safari yake.
relay-practice =
    { $code } - { $author }
    { $text }
relay-trial =
    { $author } amejaribu { $about }: { $outcome ->
        [worked] imefaulu!
        [partly] imefaulu kiasi.
       *[failed] haikufaulu kule.
    }
    { $text }
relay-adaptation =
    { $code } - { $author } { $outcome ->
        [worked] amebadilisha { $about }, na imefaulu:
        [partly] amebadilisha { $about }, na imefaulu kiasi:
       *[failed] amejaribu { $about }, na haikufaulu kule:
    }
    { $text }

practice-which = Ni nini kinachofanya kazi darasani kwako? Eleza katika ujumbe mmoja, ili mwenzako aweze kujaribu.
practice-how = Tafadhali tuma MBINU na kinachofanya kazi darasani kwako, katika ujumbe mmoja.
practice-sent = { $count ->
    [0] Mbinu { $code } imehifadhiwa, ingawa bado hakuna mwingine wa kufikiwa hapa. Je, jumuiya nyingine ziweze kuipata pia?
    [one] Mbinu { $code } iko njiani kwa mwenzako mmoja. Je, jumuiya nyingine ziweze kuipata pia?
   *[other] Mbinu { $code } iko njiani kwa wenzako { $count }. Je, jumuiya nyingine ziweze kuipata pia?
}
practice-sent-wide = Mbinu { $code } iko njiani kwa wenzako wote. Je, jumuiya nyingine ziweze kuipata pia?
practice-offer = Mbinu inayofaa
also-practice-offer = { command-practice }
practice-button = Nimeijaribu

reach-which = Je, jumuiya nyingine ziweze kupata { $code }? Ili kuulizwa baadaye: UPEO { $code }
reach-how = Ipi? Tafadhali tuma UPEO na msimbo wake, kwa mfano: UPEO R5
reach-not-yours = { $code } si yako. Ni mwandishi wake pekee anayeweza kusema nani aipate.
reach-no-practice = { $code } inabaki katika jumuiya yake. Unaweza kuwaachia wengine mbinu zako, zenye msimbo kama R5.
reach-named = Ndiyo, kwa jina
reach-unnamed = Ndiyo, bila jina
reach-community = Hapana, hapa tu
reach-now-named = Asante! Walimu wa jumuiya nyingine sasa wanaweza kupata { $code } kwa jina lako.
reach-now-unnamed = Asante! Walimu wa jumuiya nyingine sasa wanaweza kupata { $code }, bila jina lako.
reach-now-community = Sawa, { $code } inabaki { $community }.

tried-which = Ipi? Tafadhali tuma NIMEJARIBU na msimbo wake, kwa mfano: NIMEJARIBU R5
tried-no-practice = { $code } si mbinu. Unaweza kujaribu yenye msimbo kama R5 au D8.
tried-own = { $code } ni yako mwenyewe. Inahesabiwa wenzako wakiijaribu. Kama sasa unafanya tofauti, shirikisha kwa MBINU.
tried-already = Umeshaniambia kuhusu { $code } na imehesabiwa. Kama sasa unafanya tofauti, shirikisha kwa MBINU.
tried-in-private = Asante kwa kujaribu { $code }! Nitakuuliza faraghani ilikuwaje. Usipoona kitu, nitumie huko: NIMEJARIBU { $code }
tried-how = Ilikuwaje na { $code } darasani kwako?
tried-worked = Imefaulu
tried-partly = Kiasi
tried-failed = Haikufaulu
tried-change = { $outcome ->
    [failed] Ni nini kilizuia?
   *[other] Ulibadilisha nini?
} Mstari mmoja unatosha. Utakaa chini ya { $code } kwa wanaotaka kujaribu.
tried-nothing = Hakuna
tried-change-far = { $outcome ->
    [failed] Ni nini kilizuia?
   *[other] Ulibadilisha nini?
} Mstari mmoja unatosha. Utakaa chini ya { $code }, bila jina lako pale jumuiya nyingine zinaposoma.
tried-thanks = Asante! Hadi sasa { $code } imejaribiwa na { $tried } na imefaulu kwa { $worked }.
tried-adapted = { $outcome ->
    [failed] Asante! Maneno yako yamehifadhiwa kama { $adapted } chini ya { $code }, ili wengine wafanye vizuri zaidi.
   *[other] Asante! Badiliko lako limehifadhiwa kama { $adapted } chini ya { $code }, ili wengine wajaribu.
} Hadi sasa { $code } imejaribiwa na { $tried } na imefaulu kwa { $worked }.

how-which = Ipi? Tafadhali tuma VIPI na msimbo wake, kwa mfano: VIPI R5
how-untried = { $code }: bado hakuna aliyesema ilikuwaje. NIMEJARIBU { $code } inaanzisha.
how-tried = { $code }: imejaribiwa na { $tried }, imefaulu kwa { $worked }, kiasi kwa { $partly }.
how-alone = Bado hakuna aliyeibadilisha.
how-travelled = Safari yake:
how-change = { $code }, { $place }: { $words }
how-change-tried = { $code }, { $place } (imejaribiwa na { $tried }, imefaulu kwa { $worked }): { $words }
how-change-far = { $place }: { $words }
how-failed = (haikufaulu) { $words }
how-rest = Na nyingine { $count }.

practices-none = Bado hakuna mbinu hapa iliyojaribiwa na wenzako { $count }. MBINU inashirikisha moja. NIMEJARIBU R5 inaeleza ilikuwaje.
practices-best = Zilizojaribiwa na kufaulu { $community }:
practices-line = { $code }, imefaulu kwa { $worked } kati ya { $tried }: { $words }
practices-more = SOMA { $code } inaonyesha mbinu, VIPI { $code } safari yake.
