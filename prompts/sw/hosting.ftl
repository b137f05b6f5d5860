# Uwezeshaji wa mkono kwa mkono, na kinachoiendeleza jumuiya yenyewe.
host-line = { $number } { $name }
host-whom-over =
    Nani awezeshe { $community } badala yako? Tuma namba, au jina la mwanachama yeyote:
    { $lines }
host-whom-with =
    Nani awezeshe { $community } pamoja nawe? Tuma namba, au jina la mwanachama yeyote:
    { $lines }
host-which = Tafadhali tuma namba kati ya 1 na { $count }, au jina.
host-unknown = Simjui mwanachama anayeitwa { $words } wa kuulizwa. WANACHAMA inaonyesha majina yote.
host-several =
    Kuna wengi wenye jina hilo. Tafadhali tuma jina zima:
    { $lines }
host-alone = Bado hakuna wa kuulizwa. ALIKA inaonyesha jinsi wenzako wanavyojiunga.
host-asked-already = { $name } ameshaulizwa, na bado anaweza kukubali.
host-asked-over = { $name } anakuomba uwezeshe { $community } kuanzia sasa. Utakubali? Una wiki moja; WEZESHA inaonyesha hili tena.
host-asked-with = { $name } anakuomba mwezeshe { $community } pamoja. Utakubali? Una wiki moja; WEZESHA inaonyesha hili tena.
host-offered-over = Nimemwomba { $name } awezeshe badala yako, na ninasubiri akubali hadi { $until }. Kughairi: KABIDHI BASI
host-offered-with = Nimemwomba { $name } awezeshe pamoja nawe, na ninasubiri akubali hadi { $until }. Kughairi: SHIRIKIANA BASI
host-withdrawn = Sawa, nimeliondoa ombi.
host-nothing = Hakuna aliyeulizwa, kwa hiyo hakuna kilichobadilika.
host-already = Tayari unawezesha. Tuma SHIRIKIANA kumwomba mwenzako awezeshe pamoja nawe.
host-thanks = Asante! Wanaowezesha wamejua sasa.
host-nobody = Asante! Hakuna mwezeshaji anayepatikana sasa, ila wataona watakapokuuliza.
host-volunteers = { $name } angependa kuwezesha { $community }. Unasemaje? Unaweza pia kutuma SHIRIKIANA { $name }
host-together = Tuwezeshe pamoja
host-over = Kabidhi
host-not-now = Si sasa
host-offer-over = Ombi hilo limekwisha: limeondolewa, limejibiwa, au wiki imepita.
host-left = Sawa, sijabadilisha kitu.
host-declined = { $name } hangependa kuwezesha { $community } sasa. Hakuna kilichobadilika.
host-no-word = { $name } hajakubali kuwezesha { $community }. Hakuna kilichobadilika, na unaweza kumwuliza mwingine.
host-is-you = Sasa unawezesha { $community }. Asante! MENYU 3 inaonyesha unachoweza kufanya.
host-gave-over = { $name } anawezesha { $community } sasa badala yako. Asante kwa yote!
host-joined-you = { $name } anawezesha { $community } pamoja nawe sasa.
host-news-over = { $name } anawezesha { $community } sasa. Asante, { $before }!
host-news-with = { $name } naye anawezesha { $community } sasa.
host-last = Ni wewe tu unayewezesha { $community }. Tuma kwanza KABIDHI, ili awepo mwingine.
host-down-sure = Usiwezeshe { $community } tena?
host-down = Huwezeshi { $community } tena. Asante kwa yote!
host-stepped-down = { $name } hawezeshi { $community } tena. Wewe bado.

host-month = Nani angependa kuwezesha { $community }, peke yake au na wengine? Dakika chache kwa wiki zinatosha.
host-would = Mimi ningependa
silent-suggest =
    Hakuna aliyeandika katika { $community } kwa siku { $days }. Huenda swali likasaidia:
    { $question }
    { $reach }
    KICHOCHEO inaonyesha mengine.
silent-send = Litume
silent-another = Nionyeshe mengine
silent-not-now = Si sasa
silent-elsewhere = Tafadhali tuma JUMUIYA, chagua { $community }, kisha KICHOCHEO.
silent-sent-already = { $community } imepata swali sasa hivi, kwa hiyo sikutuma lingine.
hosting-wide = { $community } ina wanachama zaidi ya { $most }: ni wengi mno kuwapitia kwa simu.
