# Kujiunga, kuondoka, na kuhama kutoka jumuiya moja hadi nyingine.
join-how = Karibu! Hii ni jumuiya ya walimu. Ili kujiunga, tuma JIUNGE na msimbo uliopewa, kwa mfano: JIUNGE KAKUMA7
join-unknown-code = Siujui msimbo { $code }. Tafadhali muulize mwezeshaji wako, kisha tuma tena JIUNGE na msimbo.
join-language = Karibu { $community }! Ungependa nikuandikie kwa lugha gani?
join-notice =
    Tunahifadhi nambari yako, jina lako na unayotuma, ili kuendesha jumuiya.
    Wenzako wanaona jina lako na jumbe zako, lakini kamwe hawaoni nambari yako. Waratibu wanaona idadi tu.
    TAARIFA ZANGU inaonyesha tunachohifadhi. NIFUTE inakufuta. Je, unakubali?
join-declined = Sawa, hujajiunga na hatuhifadhi chochote. Unaweza kutuma JIUNGE na msimbo wakati wowote.
join-name = Wenzako waone jina gani? Unaweza kuongeza shule yako: Amina, Shule ya Msingi Kakuma
also-my-name = jina langu ni, naitwa, ninaitwa, mimi ni, mimi naitwa
join-name-offered = { $name }

welcome = Karibu { $community }, { $name }! Niandikie wakati wowote: nitakuuliza kabla ya kuwashirikisha wengine. Jumbe za wenzako huja hapa zikiwa na msimbo kama P7; jibu kwa P7 na maneno yako. MENYU inaonyesha mengine. Yote ni kwa hiari yako.
welcome-facilitator = Asante kwa kuwezesha { $community }! Wenzako wanajiunga kwa: JIUNGE { $code }. Kwa kikundi cha Telegram: niongeze, kisha tuma humo /link { $code }. MENYU inaonyesha mengine.
welcome-coordinator = Karibu! Sasa wewe ni mratibu wa mpango huu. Asante kwa kuzitunza jumuiya zake. MENYU 4 inaonyesha unachoweza kufanya.
joined-another = Sasa umo pia katika { $community }. Unachochapisha kitaenda huko; tuma JUMUIYA ili kubadilisha.
joined-already = Tayari umo katika { $community }. Unachochapisha kinaenda huko.

community-only = Umo katika jumuiya moja: { $community }. Ili kujiunga na nyingine, tuma JIUNGE na msimbo wake.
community-which = Sasa unaongea katika { $community }. Ungependa kwenda wapi?
community-now = Sasa unaongea katika { $community }.
left = Umeondoka katika { $community }. Hutapata tena chochote kutoka huko. Ili kurudi: JIUNGE { $code }
left-one = Umeondoka katika { $community } na sasa unaongea katika { $other }. Ili kurudi: JIUNGE { $code }

name-empty = Nahitaji jina lenye herufi, kwa mfano: Amina, Shule ya Msingi Kakuma
name-too-long = Jina hilo ni refu mno. Tafadhali jina lisizidi herufi 40, na shule isizidi herufi 60.
name-characters = Jina hilo lina alama nisizoweza kuzionyesha. Tafadhali tumia herufi tu.
