# Maneno na sentensi za mada zote.
language-en = English
language-fr = Français
language-sw = Kiswahili
language-ar = العربية
language-es = Español
language-pt = Português

yes = Ndiyo
no = Hapana
also-yes = ndio, sawa, nakubali, ninakubali
also-no = la, sikubali
literal = { $words }
plain-date = { DATETIME($day, dateStyle: "long") }
comma = ,
also-and = na

choose-number = Tafadhali chagua moja. Unaweza pia kutuma nambari yake, { $first } hadi { $count }.
choose-one = Hapa kuna chaguo moja tu: tuma { $number }, au MENYU uone unachoweza kufanya.
question-over = Swali hilo limefungwa. Tuma MENYU uone unachoweza kufanya.
nothing-asked = Hakuna swali linalosubiri jibu sasa. Tuma MENYU uone unachoweza kufanya.
small-talk = Asante kwa ujumbe wako. Tuma MENYU uone unachoweza kufanya.
also-small-talk = habari, habari za asubuhi, habari zenu, hujambo, hamjambo, jambo, mambo, shikamoo, salamu, asante, asante sana, ahsante, sawa, sawa sawa, ndiyo, ndio, hapana, hakuna, baadaye, amina, vizuri, karibu, usiku mwema, hamjamboni, habari gani, salama, salaam, habari za leo, asanteni, asanteni sana, nashukuru, sawa asante, nzuri, nzuri sana, poa, vizuri sana
code-unknown = Hakuna { $code } katika jumuiya yako. Tafadhali angalia tena msimbo huo.
code-withdrawn = Ujumbe { $code } umeondolewa na hauwezi kusomwa tena.
needs-facilitator = Ni mwezeshaji wa jumuiya hiyo pekee anayeweza kufanya hivi.
no-community = Kwa sasa hauko katika jumuiya yoyote. Ili kujiunga, tuma JIUNGE na msimbo wa jumuiya.
in-private = Tafadhali niandikie hilo faraghani, si kwenye kikundi.

cannot-read = Siwezi kusoma ujumbe wa aina hiyo. Tafadhali tuma maandishi, picha, ujumbe wa sauti au hati.
file-failed = Faili yako haikunifikia. Tafadhali itume tena: picha na faili zisizozidi MB 16.
hidden-characters = Ujumbe wako una alama zilizofichika zinazoweza kuwapotosha wasomaji. Tafadhali uandike tena.
too-long = Ujumbe huo ni mrefu mno. Tafadhali usizidi herufi { $limit }.
too-fast = Umetuma zaidi ya jumbe { $limit } kwa dakika moja. Zinazofuata naziweka kando. Tafadhali subiri dakika moja.
fault = Samahani, kuna hitilafu upande wetu. Ujumbe wako umehifadhiwa na tutaushughulikia.
