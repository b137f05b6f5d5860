# Wageni: watu walio kwenye orodha, wanaalikwa mara moja tu, na si wanachama mpaka wakubali wenyewe.
guest-which = { $programme } inakualika katika { $community }, ambapo walimu husaidiana. Ungependa kujiunga?
guest-declined = Sawa. Jina na nambari yako vimefutwa, na hatutakualika tena. Unakaribishwa wakati wowote: JIUNGE { $code }
guest-data = { $programme } ilitupa nambari yako na yaliyo kwenye orodha yake, ili tukualike katika { $community }. Tunayahifadhi hadi { $until }. SITISHA inayafuta sasa hivi.
guest-teaches = Orodha inasema pia unachofundisha: { $teaches }. MASOMO na KIWANGO hubadilisha.
