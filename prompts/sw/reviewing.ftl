# Kinachomsubiri mwezeshaji kabla ya kwenda jumuiya nyingine.
review-waits = Hadithi { $code } ya { $community } inasubiri kwenda jumuiya nyingine. Ili kuisoma na kuamua, tuma KAGUA.
review-none = Hakuna hadithi inayokusubiri.
relay-review =
    Zinazosubiri: { $codes }
    Ya zamani zaidi, ya { $community }, iende { $reach ->
        [named] na jina la mwandishi
       *[other] bila jina (angalia kwamba haimtaji mtu wala shule)
    }. Faili: { $files }
    { $code } - { $author }
    { $text }
review-approve = Iende
review-return = Irudishe
review-later = Baadaye
review-over = Hadithi { $code } haisubiri tena: imeamuliwa au imefutwa.
review-reason = Nini kibadilike katika { $code }? Maneno yako yatafika kwa mwandishi.
review-approved = Hadithi { $code } sasa inaweza kwenda jumuiya nyingine.
review-sent-back = Hadithi { $code } imerudi kwa mwandishi, pamoja na maneno yako.
review-put-off = Sawa. KAGUA itaionyesha tena.
