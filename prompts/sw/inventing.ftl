# Mawazo: kupendekezwa, kujiungwa, na kujaribiwa pamoja katika kikundi.
relay-idea =
    { $code } - { $author }
    { $text }

idea-which = Ungependa kujaribu nini pamoja na wenzako? Eleza wazo lako katika ujumbe mmoja.
idea-how = Tafadhali tuma WAZO na kile ungependa mjaribu pamoja, katika ujumbe mmoja.
idea-offer = Wazo la pamoja
also-idea-offer = { command-idea }
idea-button = Nimo
idea-sent = { $count ->
    [0] Wazo { $code } limehifadhiwa, ingawa bado hakuna mwingine wa kufikiwa hapa.
    [one] Wazo { $code } liko njiani kwa mwenzako mmoja.
   *[other] Wazo { $code } liko njiani kwa wenzako { $count }.
} Mkifika { $size }, wewe ukiwemo, nitawakutanisha.
idea-sent-wide = Wazo { $code } liko njiani kwa wenzako wote. Mkifika { $size }, wewe ukiwemo, nitawakutanisha.

in-which = Lipi? Tafadhali tuma NIMO na msimbo wake, kwa mfano: NIMO I3
in-no-idea = { $code } si wazo. Unaweza kuingia katika lenye msimbo kama I3.
in-now = Umo katika wazo { $code }: { $count } kati ya { $size } hadi sasa. Ili kutoka: SIMO { $code }
in-already = Tayari umo katika wazo { $code }: { $count } kati ya { $size } hadi sasa.
in-opens = Umo katika wazo { $code }, na sasa mko { $size }: nawakutanisha.
in-joins = Nawe umo katika wazo { $code }. Nitawaambia wengine.
in-told = { $name } ameingia katika wazo lako { $code }: { $count } kati ya { $size } hadi sasa.
in-ended = Kikundi cha { $code } kimefungwa. Ili kujaribu tena, tuma WAZO na maneno yako.

out-which = Lipi? Tafadhali tuma SIMO na msimbo wake, kwa mfano: SIMO I3
out-now = Umetoka katika wazo { $code }.
out-circle = Umetoka katika wazo { $code } na katika kikundi chake { $circle }.
out-not = Humo katika wazo { $code }, kwa hiyo hakuna kilichobadilika.

circle-name = Kikundi: { $idea }
circle-opened =
    Wazo { $code } limepata watu wa kutosha! Sasa nyinyi ni kikundi chenu wenyewe, { $circle }: { $people }.
    Unachoandika bado kinaenda { $community }. Ili kuandika katika kikundi, tuma JUMUIYA na ukichague. ONDOKA humo hukutoa.
    Baada ya wiki { $weeks } nitawauliza nyote kama kiendelee.
circle-host = Wewe ni mwenyeji wa { $circle }: wakaribishe wengine kwa swali la kwanza. HITIMISHA hukifunga kwa wote, kazi ikiisha.
circle-joined =
    Sasa umo katika { $circle }, pamoja na { $people }.
    Unachoandika bado kinaenda { $community }. Ili kuandika katika kikundi, tuma JUMUIYA na ukichague.
circle-newcomer = { $name } amejiunga na { $circle }. Msalimieni humo!
circle-host-now = Wewe sasa ni mwenyeji wa { $circle }, kwa kuwa mwenyeji wake ameondoka. HITIMISHA hukifunga kwa wote, kazi ikiisha.
circle-ask = { $circle } kimeendelea kwa muda: je, kiendelee? Unaweza pia kutuma ENDELEA au HITIMISHA.
circle-on = Kiendelee
circle-finish = Kifungwe
circle-voted = Asante! Nitawaambia wengi wanataka nini wote wakishajibu, au baada ya wiki moja.
circle-continues = { $circle } kinaendelea, kama wengi wenu mnavyotaka. Nitauliza tena baada ya wiki { $weeks }.
circle-ended = { $circle } kimefungwa. Asante kwa yote mliyojaribu pamoja! Ulichowaachia wengine bado kinapatikana.
circle-ended-back = { $circle } kimefungwa. Asante kwa yote mliyojaribu pamoja! Sasa unaandika tena katika { $community }. MBINU inawaeleza kilichofaulu.
circle-none = Humo katika kikundi chochote. Ili kuanzisha kimoja, tuma WAZO na maneno yako.
circle-runs = { $circle } kinaendelea kwa sasa. Nitawauliza nyote wiki zake zikiisha. ONDOKA hukutoa.
circle-not-host = Mwenyeji wa { $circle } pekee anaweza kukifunga kwa wote. ONDOKA hukutoa.
circle-sure = Je, nifunge { $circle } kwa nyote?
circle-sure-yes = Ndiyo, kifunge
circle-sure-no = Hapana, kiendelee
circle-kept = Sawa, { $circle } kinaendelea.
