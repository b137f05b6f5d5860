# Mambo ya waratibu: eneo gani, na wanachoweza kufanya.
needs-coordinator = Ni mratibu pekee anayeweza kufanya hivi, katika eneo analolitunza.
needs-identifier = Unaweza kutoa yaliyosemwa, lakini si nani aliyesema. Anayeendesha Staffroom anaweza kukupa haki hiyo.
area-not-yours = Sijui eneo linaloitwa { $area } kati ya maeneo unayotunza. JUMUIYA ZOTE huyaonyesha.
realm-which = Unatunza maeneo kadhaa. Unamaanisha lipi?
menu-coordinating =
    Kwako unayetunza jumuiya:
    JUMUIYA ZOTE - zinavyoendelea
    JUMUIYA MPYA - anzisha moja
    PAKUA mwezi uliopita - yaliyotolewa, kama faili
    TANGAZA - tangazo kwa zote
    DASHIBODI - yote kama kurasa, kwa kiungo
    RIPOTI - mwezi kwa kurasa mbili
menu-not-coordinating = Menyu ya nne ni ya waratibu tu. MENYU 2 inaonyesha mengine.
menu-coordinates = MENYU 4 - kwa waratibu
