# L'affiche pour le mur de la salle des professeurs.
poster-join = Ici, des enseignants s'entraident. { $count ->
    [0] Envoyez cette ligne :
   *[other] Scannez un code avec votre téléphone, ou envoyez cette ligne à { $to } :
}
poster-facilitator = Réservé à la personne qui anime. Sert une seule fois, jusqu'au { $until }. { $count ->
    [0] Envoyez cette ligne :
   *[other] Scannez un code, ou envoyez cette ligne à { $to } :
}
poster-coordinator = Réservé à la personne qui coordonne. Sert une seule fois, jusqu'au { $until }. { $count ->
    [0] Envoyez cette ligne :
   *[other] Scannez un code, ou envoyez cette ligne à { $to } :
}
