# Violezo vya WhatsApp nje ya saa zake 24: bila chaguo la idadi, bila kigezo mwanzoni, mwishoni au kando ya kingine.
template-prompt =
    Wiki hii jumuiya yako { $community } inauliza:
    { $question }
    Jibu hapa kwa maandishi au kwa sauti wakati wowote; jibu lako ni la siri.
template-nudge = Jumbe zinakusubiri ({ $count }) katika { $community }. Jibu neno lolote nazo zitakuja.
template-invitation = Habari! { $programme } inakualika katika { $community }: walimu wanaosaidiana. Ndiyo? Jibu JIUNGE { $code }. Hapana? Jibu SITISHA. Usipojibu, hatutakuandikia tena.

template-sample-community = Duara la Hisabati Kakuma
template-sample-question = Nini kilifanikiwa darasani mwako wiki hii, na kwa nini?
template-sample-count = 3
template-sample-programme = Kujifunza Pamoja
template-sample-code = KAKUMA7
