# L'affiche pour le mur de la salle des professeurs.
poster-join = Ici, des enseignants s'entraident. Scannez un code avec votre téléphone, ou envoyez cette ligne :
poster-facilitator = Réservé à la personne qui anime : scannez un code, ou envoyez cette ligne. Elle sert une seule fois, jusqu'au { $until }.
poster-coordinator = Réservé à la personne qui coordonne : scannez un code, ou envoyez cette ligne. Elle sert une seule fois, jusqu'au { $until }.
