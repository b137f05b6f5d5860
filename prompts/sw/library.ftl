# Maswali ya kutafakari: ya upole, ya mambo halisi, moja kwa moja; sentensi mbili zatosha kujibu. Yanahusu nini: library.toml
theme-classroom = Kuongoza darasa
prompt-classroom-calm-moment = Wiki hii, ulifanya nini kabla tu ya darasa lako kutulia vizuri zaidi?
prompt-classroom-noise = Kumbuka wakati mmoja wa kelele wiki hii: ni nini kilichotokea kabla tu ya hapo?
prompt-classroom-lesson-start = Ni nini kilichowasaidia wanafunzi wako kutulia mwanzoni mwa kipindi wiki hii?
prompt-classroom-own-rule = Ni kanuni gani ya darasa lako inayofuatwa sasa bila kukumbushwa, na ilizoeleka vipi?
prompt-classroom-last-lesson = Ni nini huwafanya wanafunzi wako wawe macho katika kipindi cha mwisho siku ya joto?

theme-large-classes = Madarasa makubwa
prompt-large-classes-quiet-voices = Darasa likijaa, wanafunzi wakimya hukaa wapi, na wanaona na kusikia nini kutoka hapo?
prompt-large-classes-in-groups = Wanafunzi wako waliweza kufanya nini wiki hii wawili wawili au kwa vikundi, bila msaada wako?
prompt-large-classes-who-is-lost = Wanafunzi wakiwa wengi hivyo, ni nini kilichokuonyesha wiki hii kwamba baadhi hawaelewi?
prompt-large-classes-handed-over = Ni kazi gani uliyowaachia wanafunzi waifanye wenyewe wiki hii, na ilikwendaje?

theme-assessment = Kuona walichojifunza
prompt-assessment-useful-mistake = Ni kosa gani uliloliona kwa wanafunzi wengi wiki hii, na linakuambia nini?
prompt-assessment-what-stayed = Wiki hii ulijuaje kile ambacho wanafunzi wako walijifunza katika kipindi?
prompt-assessment-good-question = Ni swali gani lako lililowafanya wanafunzi wafikiri kwa muda mrefu zaidi wiki hii?
prompt-assessment-words-that-help = Ni maneno gani uliyosema au kuandika kuhusu kazi ya mwanafunzi yaliyomsaidia kusonga mbele?
prompt-assessment-beyond-exams = Ni lini mara ya mwisho wanafunzi wako walijifunza jambo lisiloulizwa katika mtihani wowote?

theme-inclusion = Kila mtu ashiriki
prompt-inclusion-when-one-shone = Mfikirie mwanafunzi mmoja anayeona shule ni ngumu, bila kumtaja jina: aling'ara lini hivi karibuni?
prompt-inclusion-what-was-in-the-way = Ni nini darasani au katika somo lako kilichofanya iwe vigumu kwa mtu kushiriki wiki hii?
prompt-inclusion-small-change = Ni badiliko gani dogo hivi karibuni lililomsaidia mwanafunzi kuona, kusikia, kutembea au kufuata vizuri zaidi?
prompt-inclusion-classmates = Ni lini uliwaona wanafunzi wakimsaidia mwenzao anayejifunza au kutembea kwa njia tofauti?
prompt-inclusion-coming-back-to-learn = Kwa unavyoona katika kundi lako, mtu mzima anahitaji nini ili arudi kujifunza?

theme-language = Lugha darasani
prompt-language-home-words = Ni lini lugha ya nyumbani iliwasaidia wanafunzi wako kuelewa jambo wiki hii?
prompt-language-hard-word = Ni neno gani lililowakwamisha wanafunzi wako wiki hii, na ni nini kilichowasaidia?
prompt-language-speak-freely = Wanafunzi wako huzungumza kwa uhuru zaidi kwa lugha gani, na ni lini wanaweza kuitumia darasani?
prompt-language-own-story = Ni lini wewe mwenyewe ulijifunza kwa lugha iliyokuwa ngumu kwako, na ni nini kilichokusaidia?
prompt-language-once-more = Ni wimbo, hadithi au shairi gani ambalo watoto wadogo waliomba tena?

theme-wellbeing = Ustawi wako
prompt-wellbeing-smile = Ni nini kilichokufanya utabasamu shuleni wiki hii?
prompt-wellbeing-heavy = Ni nini kilichokulemea zaidi wiki hii, na ni nani angeweza kukusaidia kukibeba kidogo?
prompt-wellbeing-strength = Ni wakati gani wa siku una nguvu zaidi, na ni nini huzimaliza?
prompt-wellbeing-proud = Ulifanya nini wiki hii ambacho rafiki mwema angejivunia?

theme-parents = Wazazi na familia
prompt-parents-good-news = Mara ya mwisho ulipoipelekea familia habari njema, waliipokeaje?
prompt-parents-talk = Kumbuka mazungumzo ya karibuni na mzazi: wewe ulijisikiaje, na yeye huenda alijisikiaje?
prompt-parents-what-they-know = Ni ujuzi gani wa wazazi wa wanafunzi wako unaoweza kusaidia katika somo?
prompt-parents-far-away = Habari za shule huzifikiaje familia ambazo haziji shuleni kamwe?
prompt-parents-morning = Ni nini kilichomsaidia mtoto mdogo aliyeona vigumu kuachana na familia yake asubuhi?

theme-materials = Zana za gharama nafuu
prompt-materials-cost-nothing = Hivi karibuni ulifundisha kwa kutumia kitu gani ambacho hakikugharimu chochote?
prompt-materials-not-enough = Mara ya mwisho vitabu au chaki zilipopungua, ulifanya nini?
prompt-materials-around = Karibu na shule yako kuna nini kinachoweza kusaidia katika somo la wiki ijayo?
prompt-materials-pupils-made = Wanafunzi wako walitengeneza au kuleta nini kilichosaidia darasa zima kujifunza?
prompt-materials-play = Watoto wadogo walijifunza nini wiki hii walipokuwa wakicheza?

theme-reading = Kusoma na kuandika
prompt-reading-joy = Mwanafunzi alikuwa akisoma au kuandika nini mara ya mwisho ulipomwona akifurahia kweli?
prompt-reading-stuck = Katika somo lolote wiki hii, wanafunzi wako walikwama wapi walipokuwa wakisoma?
prompt-reading-aloud = Unadhani mwanafunzi mwenye haya zaidi darasani kwako hujisikiaje anaposoma kwa sauti?
prompt-reading-real-reader = Wanafunzi wako waliandika nini hivi karibuni ambacho mtu alitaka kweli kukisoma?
prompt-reading-whole-sentence = Ni lini mtoto darasani kwako alisoma peke yake sentensi nzima kwa mara ya kwanza, na ni nini kilichomsaidia?

theme-numbers = Hesabu
prompt-numbers-daily-life = Wanafunzi wako walikutana na hesabu wapi hivi karibuni: sokoni, mchezoni, au shambani?
prompt-numbers-other-way = Ni lini mwanafunzi alitatua hesabu kwa njia ambayo hukuitarajia?
prompt-numbers-own-story = Ni nini kilichokufanya upende au uogope hesabu ulipokuwa shuleni?
prompt-numbers-in-hands = Wanafunzi wako walishika au kuchora nini mara ya mwisho walipofanya hesabu?
prompt-numbers-games = Ni mchezo au wimbo gani unaorahisisha hesabu darasani kwako?
prompt-numbers-in-the-head = Ni hesabu gani ambazo wanafunzi wako hufanya kichwani kazini, bila kuziita hisabati?

theme-girls = Wasichana na wavulana
prompt-girls-who-answers = Katika kipindi chako cha mwisho ni nani waliojibu zaidi, wasichana au wavulana, na unadhani ni kwa nini?
prompt-girls-jobs = Darasani kwako, ni kazi gani hufanywa na wasichana, na zipi hufanywa na wavulana?
prompt-girls-every-day = Mahali unapofundisha, ni nini hufanya iwe vigumu kwa wasichana kuja shuleni kila siku?
prompt-girls-who-shows = Wanafunzi wako wanamjua nani anayewaonyesha kwamba msichana anaweza kufika mbali?
prompt-girls-not-for-us = Ni somo gani ambalo wasichana au wavulana husema si lao, na wazo hilo hutoka wapi?

theme-multigrade = Viwango tofauti darasani
prompt-multigrade-own-work = Kundi moja lilifanya nini vizuri peke yake wiki hii ulipokuwa na kundi lingine?
prompt-multigrade-pupil-teaches = Ni lini mwanafunzi alimweleza mwenzake jambo vizuri kuliko ambavyo wewe ungeweza?
prompt-multigrade-same-topic = Ni mada gani iliyofaa viwango vyote darasani kwako kwa pamoja, na kwa nini?
prompt-multigrade-first-to-finish = Wanaomaliza kwanza darasani kwako hufanya nini, na wanafaidika vipi?

theme-colleagues = Wenzako na kujifunza kwako
prompt-colleagues-learnt-from = Umejifunza nini hivi karibuni kutoka kwa mwalimu mwenzako, labda bila yeye kujua?
prompt-colleagues-visit = Kama mwenzako mwema angekaa katika kipindi chako kesho, ungependa atazame nini?
prompt-colleagues-first-year = Ni nini unachofanya sasa tofauti na mwaka wako wa kwanza wa kufundisha, na ni nini kilichokubadilisha?
prompt-colleagues-read-or-heard = Hivi karibuni umesoma au kusikia nini kilichokufanya uone ufundishaji wako kwa njia mpya?

theme-absence = Wanafunzi wasiofika shuleni
prompt-absence-coming-back = Ni nini kilichotokea darasani mara ya mwisho mwanafunzi aliporudi baada ya kukosa siku kadhaa?
prompt-absence-reasons = Siku ambazo wanafunzi wengi hawapo, ni nini huwazuia kuja?
prompt-absence-missed = Ni nini humfanya mwanafunzi aliyekosa shule ahisi kwamba darasa lilimkumbuka?
prompt-absence-full-days = Ni siku gani wanafunzi wengi zaidi huja, na ni nini huwavutia?
prompt-absence-after-work = Ni nini huwarudisha wanafunzi wako darasani baada ya siku ndefu ya kazi?

theme-crisis = Maisha yanapokuwa magumu
prompt-crisis-what-stays = Ni nini hubaki vilevile kila siku darasani kwako, hata maisha ya nje yanapokuwa magumu?
prompt-crisis-newcomer = Mwanafunzi aliyetoka mahali pengine huona na kusikia nini siku ya kwanza darasani kwako?
prompt-crisis-signs = Unatambuaje kwamba mwanafunzi amebeba mzigo moyoni, hata asiposema kitu?
prompt-crisis-own-calm = Ni nini hukusaidia kutulia mbele ya wanafunzi wako habari zinapokuwa mbaya?

theme-participation = Wanafunzi wanaouliza na kuamua
prompt-participation-surprise = Ni swali gani la mwanafunzi lililokushangaza wiki hii?
prompt-participation-waiting = Wiki hii ulisubiri kwa muda gani baada ya kuuliza maswali, na matokeo yalikuwa nini?
prompt-participation-choice = Wanafunzi wako walijiamulia jambo gani wao wenyewe wiki hii?
prompt-participation-whose-voice = Katika kipindi chako cha mwisho, ni wakati gani wanafunzi walizungumza zaidi kuliko wewe?
prompt-participation-future = Wanafunzi wako wana ndoto ya kuwa nani, na somo lako linaigusa wapi ndoto hiyo?

# Njia za kutafakari, na hatua inayofuata ya kila moja: huulizwa mara moja tu baada ya tafakari.
frame-what = Nini, kwa hiyo nini, sasa nini
frame-what-next = Kwa hiyo utafanya nini tofauti wakati ujao?
frame-gibbs = Mzunguko wa tafakari wa Gibbs
frame-gibbs-next = Ikitokea tena, utafanya nini?
frame-kolb = Mzunguko wa kujifunza wa Kolb
frame-kolb-next = Kutokana na hayo, utajaribu nini wiki ijayo?
frame-lenses = Mitazamo minne ya Brookfield
frame-lenses-next = Ukiangalia hivyo, utafanya nini wiki ijayo?
frame-schon = Mtaalamu anayetafakari
frame-schon-next = Utatayarisha nini kwa wakati ujao?
frame-alact = Mzunguko wa Korthagen
frame-alact-next = Ni nini kingine unaweza kufanya, na utakijaribu lini?
frame-appreciative = Kuanzia kwenye mazuri
frame-appreciative-next = Ni hatua gani ndogo wiki ijayo itakayoleta zaidi ya hayo?
frame-rose = Ua, mwiba, chipukizi
frame-rose-next = Na ungependa kuona nini kikikua wiki ijayo?
