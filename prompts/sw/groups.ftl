# Vikundi vya Telegram.
group-hello = Hamjambo! Ninaunganisha kikundi hiki na wenzenu walio kwenye WhatsApp na SMS. Mwezeshaji atume hapa: /link na msimbo wa jumuiya.
group-link-how = Tafadhali tuma /link na msimbo wa jumuiya, kwa mfano: /link KAKUMA7
group-linked = Kikundi hiki sasa ni sehemu ya { $community }. Anza na #chapisha ili kuwashirikisha wote. Kama wewe ni mwanachama, bonyeza hapa chini ili kila ujumbe ukufikie mara moja tu.
group-here-button = Nimo katika kikundi hiki
group-here = Asante, { $name }. Sasa jumbe zitakufikia hapa, si mara mbili.
group-here-where = Tafadhali liandike hilo kwenye kikundi cha Telegram, si kwangu peke yangu.
group-join-how = Ili kushiriki, niandikie kwanza faraghani: tuma JIUNGE na msimbo wa jumuiya.
group-how = Ili kuishirikisha jumuiya yote, anza na #chapisha. Ili kumjibu mtu, jibu ujumbe wake moja kwa moja.
group-one-file = Kati ya picha zilizotumwa pamoja, naona ile yenye #chapisha tu. Tafadhali tuma kila moja na #chapisha, au zote kwangu faraghani.
