# Desturi za jumuiya, zinazowekwa na wawezeshaji wake. Kila kichwa kinaweza kutumwa.
customs-head = Mipangilio ya { $community }:
customs-how = Ili kubadilisha mmoja, tuma MIPANGILIO, nambari yake na thamani mpya, kwa mfano: MIPANGILIO 5 7
customs-changed = Sawa. Kuanzia sasa:
customs-unknown = Hakuna mpangilio huo. MIPANGILIO inaonyesha yote pamoja na nambari zake.

customs-rhythm = Wanachama wanapata
customs-digest-hour = Saa ya muhtasari
customs-digest-day = Siku ya muhtasari
customs-quiet = Saa za utulivu
customs-cap = Jumbe kwa siku
customs-escalate = Ombi la msaada liende kwa wawezeshaji baada ya
customs-travel = Ombi la msaada liende jumuiya nyingine baada ya
customs-circle = Wanachama wa kuanzisha kundi
customs-stories = Hadithi kutoka kwingine
customs-weekend = Siku za mapumziko
customs-hosting = Swali la kila mwezi la mwezeshaji

customs-none = hakuna
customs-hours = { $count ->
    [one] saa moja
   *[other] saa { $count }
}
customs-day = { $day ->
    [0] Jumatatu
    [1] Jumanne
    [2] Jumatano
    [3] Alhamisi
    [4] Ijumaa
    [5] Jumamosi
   *[6] Jumapili
}

customs-ask-rhythm = Wanachama wapate jumbe vipi, wasipochagua wenyewe?
customs-ask-digest-hour = Muhtasari uje saa ngapi? Tafadhali tuma saa kamili kuanzia 0 hadi 23.
customs-ask-digest-day = Muhtasari wa wiki uje siku gani?
customs-ask-quiet = Utulivu uwe lini? Tafadhali tuma saa mbili kamili kuanzia 0 hadi 23, kwa mfano 20-6, au 0-0 kama hakuna.
customs-ask-cap = Jumbe ngapi kwa siku zimfikie mwanachama papo hapo? Tafadhali tuma nambari kuanzia { $least } hadi { $most }.
customs-ask-escalate = Baada ya saa ngapi bila jibu wawezeshaji waambiwe kuhusu ombi la msaada? Tafadhali tuma nambari kuanzia { $least } hadi { $most }.
customs-ask-travel = Baada ya saa ngapi bila jibu jumuiya nyingine ziulizwe? Tafadhali tuma nambari kuanzia { $least } hadi { $most }.
customs-ask-circle = Watu wangapi wajiunge na wazo kabla kundi lake halijaanza? Tafadhali tuma nambari kuanzia { $least } hadi { $most }.
customs-ask-stories = Je, hadithi kutoka kwingine ije mara moja kwa wiki?
customs-ask-weekend = Walimu wanapumzika siku zipi? Tafadhali zitume, kwa mfano: Jumamosi Jumapili. Au 0 kama hakuna.
customs-ask-hosting = Mara moja kwa mwezi, niwaulize wote nani angependa kuwezesha?
