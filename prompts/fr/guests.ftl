# Les invités : des personnes inscrites sur une liste, invitées une fois, membres seulement si elles disent oui.
guest-which = { $programme } vous invite dans { $community }, où des enseignants s'entraident. Voulez-vous entrer ?
guest-declined = D'accord. Votre nom et votre numéro sont effacés, et nous ne vous inviterons plus. Vous êtes toujours bienvenu ici : REJOINDRE { $code }
guest-data = { $programme } nous a donné votre numéro et ce que dit sa liste, pour vous inviter dans { $community }. Nous le gardons jusqu'au { $until }. STOP l'efface tout de suite.
guest-teaches = La liste dit aussi ce que vous enseignez : { $teaches }. MATIÈRES et NIVEAU le changent.
