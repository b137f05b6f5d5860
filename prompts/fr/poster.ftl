# L'affiche pour le mur de la salle des professeurs : plus bas, les codes ; sous chacun, l'adresse et quoi envoyer.
poster-join = Ici, des enseignants s'entraident. { $count ->
    [0] Envoyez cette ligne :
    [1] Scannez le code avec votre téléphone, ou écrivez à l'adresse qui est dessous.
   *[other] Scannez un code avec votre téléphone, ou écrivez à l'adresse qui est dessous.
}
poster-facilitator = Réservé à la personne qui anime. Sert une seule fois, jusqu'au { $until }. { $count ->
    [0] Envoyez cette ligne :
    [1] Scannez le code, ou écrivez à l'adresse qui est dessous.
   *[other] Scannez un code, ou écrivez à l'adresse qui est dessous.
}
poster-coordinator = Réservé à la personne qui coordonne. Sert une seule fois, jusqu'au { $until }. { $count ->
    [0] Envoyez cette ligne :
    [1] Scannez le code, ou écrivez à l'adresse qui est dessous.
   *[other] Scannez un code, ou écrivez à l'adresse qui est dessous.
}
poster-send = Envoyez : { $line }
