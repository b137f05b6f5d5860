# Swali la wiki la kutafakari.
prompt-weekly =
    { $question }
    Jibu ni siri yako. Muda wowote wiki hii ukipenda.
prompt-missed = Swali la { $community } la { $weekday } { $time } halikuweza kutumwa kwa wakati na limeachwa. Ili kutuma moja sasa: KICHOCHEO

prompt-which = { $community } ipate swali gani sasa? Chagua moja, au andika lako.
prompt-send = Ulitume sasa kwa { $count ->
    [one] mwanachama mmoja
   *[other] wanachama { $count }
} wa { $community }?
prompt-just = { $community } ilipata swali lake la wiki saa { $time }.
prompt-just-by = { $name } aliitumia { $community } swali saa { $time }.
prompt-sent = Limetumwa kwa { $count ->
    [one] mwanachama mmoja
   *[other] wanachama { $count }
}. Majibu yao ni siri yao.
prompt-sent-wide = Limetumwa kwa wote walio { $community }. Majibu yao ni siri yao.
prompt-not-sent = Sawa, hakuna kilichotumwa.
prompt-nobody = Hakuna anayefikika katika { $community } kwa sasa, kwa hiyo hakuna kilichotumwa.
prompt-too-long = Hilo ni refu mno kwa swali. Tafadhali usizidi herufi { $limit }.
prompt-no-file = Swali huenda kwa maneno tu. Tafadhali tuma KICHOCHEO na maneno yako.

prompt-add-words = ongeza, hifadhi
prompt-own-words = zetu, yetu, zangu
removing-words = ondoa, futa, basi
stopping-words = acha, basi, sitisha, komesha, hapana
prompt-kept = Limehifadhiwa: { $community } italipata wiki ijayo moja. KICHOCHEO ZETU huonyesha maswali yenu.
prompt-kept-how = Tafadhali tuma KICHOCHEO ONGEZA na swali la kuhifadhi kwa wiki ijayo.
prompt-own-none = Hakuna swali lenu lililohifadhiwa. Ili kuhifadhi moja kwa wiki ijayo, tuma KICHOCHEO ONGEZA na swali.
prompt-own-head = Maswali yenu wenyewe katika { $community }:
prompt-own-how = Ili kuondoa moja, tuma nambari yake, kwa mfano: KICHOCHEO ONDOA 1
prompt-own-removed = Limeondolewa: { $words }
prompt-own-unknown = Hakuna swali lenu lenye nambari hiyo. KICHOCHEO ZETU huyaonyesha.
prompt-own-many = Maswali { $most } yamehifadhiwa tayari. Tafadhali ondoa moja kwanza: KICHOCHEO ZETU huyaonyesha.

schedule-none = { $community } bado haina swali la wiki. Ili kulipanga, tuma siku na saa, kwa mfano: RATIBA Ijumaa 16:00
schedule-shown = { $community } hupata swali kila { $weekday } saa { $time } ({ $zone }).
schedule-next = Linalofuata: { $when }, { $time }
schedule-next-none = Hakuna lililopangwa: likizo hazijaacha siku kama hiyo.
schedule-holidays = Isipokuwa likizo: { $list }
schedule-how = Ili kubadilisha: RATIBA Ijumaa 16:00. Ili kumaliza: RATIBA ACHA. Likizo: LIKIZO 12 Desemba hadi 6 Januari
schedule-set = Sawa: { $community } itapata swali kila { $weekday } saa { $time } ({ $zone }).
schedule-quiet = Saa hiyo ni ya utulivu huko: swali litafika saa { $time }.
schedule-stopped = Sawa, hakuna tena swali la kila wiki. KICHOCHEO hutuma moja kwa mkono.
schedule-stopped-none = Hakuna swali la wiki la kusitishwa.
schedule-unread = Sikuweza kusoma siku na saa, kwa hiyo hakuna kilichobadilika. Tafadhali tuma kama hivi: RATIBA Ijumaa 16:00
schedule-zone-unknown = Sijui ukanda wa saa { $zone }, kwa hiyo hakuna kilichobadilika. Kanda huandikwa kama Africa/Nairobi.

holiday-none = Hakuna likizo zilizowekwa. Ili kuziweka, tuma siku, kwa mfano: LIKIZO 12 Desemba hadi 6 Januari
holiday-head = Likizo za { $community }, bila swali:
holiday-how = Ili kuondoa moja, tuma nambari yake, kwa mfano: LIKIZO ONDOA 1
holiday-set = Sawa, { $community } haitapata swali kuanzia { $first } hadi { $last }.
holiday-set-day = Sawa, { $community } haitapata swali tarehe { $first }.
holiday-removed = Sawa, hiyo si likizo tena: { $days }
holiday-unread = Sikuweza kusoma siku, kwa hiyo hakuna kilichobadilika. Tafadhali tuma kama hivi: LIKIZO 12 Desemba hadi 6 Januari
holiday-past = Siku hizo zimepita, kwa hiyo hakuna kilichobadilika.
holiday-long = Hizo ni zaidi ya siku { $most }, kwa hiyo hakuna kilichobadilika. Tafadhali angalia tarehe tena.
holiday-backwards = Likizo hiyo inaisha kabla ya kuanza, kwa hiyo hakuna kilichobadilika. Tafadhali angalia tarehe tena.
holiday-unknown = Hakuna likizo yenye nambari hiyo. LIKIZO huzionyesha.
holiday-many = Likizo { $most } zimewekwa tayari. Tafadhali ondoa moja kwanza: LIKIZO huzionyesha.

weekday-0 = Jumatatu
weekday-1 = Jumanne
weekday-2 = Jumatano
weekday-3 = Alhamisi
weekday-4 = Ijumaa
weekday-5 = Jumamosi
weekday-6 = Jumapili

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = asubuhi 6 1, mchana 6 10, alasiri 6 12, jioni 6 12, usiku 6 18, alfajiri 6 0
when-small-words = saa, kila, siku, siku ya, ya, za, tafadhali
holiday-small-words = kuanzia, kutoka, tangu, tarehe, hadi, mpaka, na, ya, mwezi, wa
