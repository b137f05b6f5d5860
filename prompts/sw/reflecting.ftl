# Tafakuri: unachojiandikia mwenyewe, unachoshirikisha, na kukumbuka. SMS moja kila moja inapowezekana.
reflect-question =
    { $question }
    Hakuna mwingine anayeona jibu lako, kwa maandishi au kwa sauti.
reflect-thanks-next = Asante. Hakuna mwingine anayeona hili. { $next }
reflect-thanks = Asante. Hakuna mwingine anayeona hili. SHIRIKI ingelionyesha kwa wenzako.
reflect-other = Si tafakuri
reflect-added = Asante, nimeliweka pamoja na mengine. Hakuna mwingine anayeliona.
reflect-one-file = Picha moja au sauti moja huenda na tafakuri, kwa hiyo nimehifadhi ya kwanza.
reflect-plan-kept = Asante. Hilo linabaki nayo, ni lako tu. SHIRIKI ingeonyesha tafakuri yako kwa { $community }, bila hili.
reflect-plan-other = Si jibu langu
reflect-fine = Sawa.

reflect-off = Sawa, hakuna tena maswali ya kila wiki. Mengine yote yanabaki, TAFAKARI pia. TAFAKARI WASHA huyarudisha.
reflect-on = Vizuri, swali la wiki linakujia tena.
also-reflect-off = zima, acha, hapana
also-reflect-on = washa, ndiyo, ndio

reflect-share = Je, { $community } wasome hili? { $words }
reflect-share-named = Kwa jina langu
reflect-share-unnamed = Bila jina langu
reflect-share-no = Libaki langu
reflect-shared-not = Sawa, linabaki kwako.
reflect-shared-already = Umeshaishirikisha, ni { $code }. Ili kuiondoa: FUTA { $code }
relay-reflection =
    { $code } - { $author }, kwa swali: { $question }
    { $text }

relay-back =
    { $when ->
        [month] Kama mwezi mmoja uliopita, { $date }:
        [year] Kama mwaka mmoja uliopita, { $date }:
       *[once] Tarehe { $date }:
    }
    { $text }
relay-back-plan =
    { $when ->
        [month] Kama mwezi mmoja uliopita, { $date }:
        [year] Kama mwaka mmoja uliopita, { $date }:
       *[once] Tarehe { $date }:
    }
    { $text }
    Mpango wako wakati huo: { $plan }
relay-back-planned =
    Mpango wako wakati huo:
    { $text }
relay-back-rest = { $text }
reflect-look-none = Bado hujaandika tafakuri yoyote. TAFAKARI inakuuliza swali, kwa ajili yako tu.
reflect-look-nothing = Bado hakuna ya mwezi mmoja au mwaka mmoja uliopita. Unachoandika sasa kitakuwepo wakati huo.
reflect-look-more = Kuna mengine uliyoandika.
reflect-look-all = Onyesha zote
reflect-list = Ungependa kusoma ipi? Ya karibuni iko kwanza.
reflect-list-older = Za zamani zaidi

reflect-plan-ask =
    Wiki nne zilizopita uliandika utakachofanya: { $plan }
    Je, kimetimia?
reflect-plan-ask-voice = Wiki nne zilizopita uliniambia utakachofanya. Je, kimetimia?
reflect-true-yes = Ndiyo
reflect-true-partly = Kiasi
reflect-true-no = Bado
reflect-thanks-yes = Hongera! Je, wengine wangependa kujaribu? MBINU na maneno yako inaishirikisha.
reflect-thanks-partly = Asante kwa kuniambia. Hatua moja pia ni safari.
reflect-thanks-no = Asante kwa kuniambia. Si yote hutimia mara moja.

prompt-weekly-group =
    { $question }
    Gusa hapa chini ili kujibu kwa ajili yako tu. Unachoandika hapa sote tunakisoma.
reflect-private = Jibu faraghani
reflect-in-group = Wenzako wanaweza kusoma ulichoandika kwenye kikundi. Je, nikuhifadhie pia kama tafakuri? Unaweza pia kunitumia TAFAKARI na maneno yako.
reflect-keep = Ihifadhi
reflect-leave = Hapana, asante
