# Hadithi: kusimulia moja kwa sehemu, na kusikia moja kutoka kwingine.
notice-story = Tafadhali usimtaje mwanafunzi yeyote, wala kumwonyesha kwenye picha.
notice-photo = Tafadhali usimwonyeshe mwanafunzi yeyote kwenye picha, wala kumtaja.

story-what = Isimulie kama hadithi
also-story-what = { command-story }
story-begin = Simulia kwa jumbe nyingi upendavyo, hata za sauti na picha.
story-began = Nimepata mwanzo. Endelea kwa jumbe nyingi upendavyo, hata za sauti na picha.
story-kept = { $count ->
    [one] Nina ujumbe mmoja wa hadithi yako.
   *[other] Nina jumbe { $count } za hadithi yako.
}
story-go-on = Sawa, nasikiliza.
story-that-is-all = Ni hayo tu
story-full = Hadithi yako imejaa, na hii haikuingia tena. Unaweza kuimaliza hapa.
story-again = Una hadithi ambayo haijaisha: { $words }
story-on = Endelea nayo
story-new = Anza mpya
story-waiting = Hadithi yako haijaisha: { $words }
    Tuma HADITHI ili kuendelea nayo, au TAYARI ili kuishiriki.
story-share = Ishirikishe
story-drop = Iache
story-dropped = Sawa, nimeiacha. Hakuna aliyeiona.
story-empty = Hadithi yako bado haina kitu. Tafadhali tuma kwanza maneno, picha au ujumbe wa sauti.
story-none = Husimulii hadithi yoyote sasa. Ili kuanza, tuma HADITHI.

relay-story-read =
    Hadithi yako{ $files ->
        [0] {""}
       *[other] {" "}(faili: { $files })
    }:
    { $text }
    Nani aisikie?
story-mine = Jumuiya yangu
story-named = Wengine pia, kwa jina langu
story-unnamed = Wengine pia, bila jina langu
story-write-on = Endelea kuandika

story-in-review = Hadithi { $code } iko njiani kwa jumuiya yako. Wengine wataisikia mwezeshaji akishaisoma: nitakuambia.
story-no-reviewer = Hadithi { $code } iko njiani kwa jumuiya yako. Kwa sasa haiendi mbali zaidi: hakuna mwezeshaji wa kuisoma kwanza.
story-travels = Hadithi { $code } iko njiani kwa jumuiya yako, na jumuiya nyingine zinaweza kuisikia pia.
story-anew = Hadithi { $code } imesimuliwa upya.
story-anew-review = Hadithi { $code } imesimuliwa upya. Jumuiya nyingine zitaisikia mwezeshaji akishaisoma.
story-not-back = Ni hadithi yako iliyorudishwa pekee inayoweza kusimuliwa upya. Ili kusimulia nyingine, tuma HADITHI.
story-approved = Habari njema: hadithi yako { $code } sasa inaweza kwenda jumuiya nyingine. Asante!
story-returned = Hadithi yako { $code } inabaki katika jumuiya yako kwa sasa. Mwezeshaji anasema: { $reason }
story-tell-anew = Isimulie upya

relay-story =
    { $code } - Hadithi kutoka { $place }{ $level ->
        [early] , awali
        [primary] , msingi
        [secondary] , sekondari
        [adult] , watu wazima
       *[none] {""}
    }{ $subject ->
        [none] {""}
       *[other] , { $subject }
    }, imesimuliwa na { $author }:
    { $text }
