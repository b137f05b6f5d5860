# Majina ya safu za orodha ya watu, na maneno yake ya majukumu.
column-phone = simu, nambari ya simu, namba ya simu, namba, nambari, simu ya mkononi, rununu, nambari ya whatsapp
column-name = jina, jina kamili, majina, jina la mwalimu, mwalimu
column-community = jumuiya, jumuia, msimbo, msimbo wa jumuiya, kikundi, duara
column-role = jukumu, wajibu, cheo
column-language = lugha
column-channel = njia, chaneli
column-subject = somo, masomo, somo analofundisha
column-level = ngazi, kiwango
column-place = mahali, shule, jina la shule, kijiji, mji, eneo
also-role-teacher = mwalimu, walimu, mwanachama, mshiriki
also-role-facilitator = mwezeshaji, wawezeshaji, kiongozi
also-role-coordinator = mratibu, waratibu
