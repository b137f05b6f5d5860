# Les communautés vues par leur coordination : liste, changements, fins et débuts.
communities-none = Il n'y a pas encore de communauté là. NOUVELLE COMMUNAUTÉ en crée une.
communities-list = Communautés { $from } à { $to } sur { $count }. Choisissez-en une pour en voir plus :
communities-line = { $name } : { $life ->
    [new] nouvelle
    [alive] vivante
    [quiet] calme
    [asleep] endormie
   *[closed] fermée
}, { $members ->
    [one] { $members } membre
   *[other] { $members } membres
}
communities-next = Les suivantes
community-shown =
    { $name } ({ $area })
    { $life ->
        [new] Nouvelle : personne n'a encore écrit.
        [alive] Vivante : quelqu'un a écrit ces 10 derniers jours.
        [quiet] Calme : personne n'a écrit depuis 10 jours.
        [asleep] Endormie : personne n'a écrit depuis 30 jours.
       *[closed] Fermée.
    }
    Membres : { $members }, animation : { $hosts }
    { $language }, { $zone }
    REJOINDRE { $code }
community-invite = Inviter à animer
community-hosts = Qui anime
community-rename = Un autre nom
community-move = Une autre zone
community-merge = La réunir à une autre
community-close = La fermer
community-reopen = La rouvrir
community-back = Retour à la liste

community-not-yours = Je ne connais pas cette communauté parmi celles dont vous vous occupez. COMMUNAUTÉS les montre.
community-closed-already = { $community } est fermée. COMMUNAUTÉS la montre à la fin, pour la rouvrir.
community-open-already = { $community } est déjà ouverte.
community-merged = { $community } fait maintenant partie d'une autre communauté et ne peut pas être rouverte.
community-left = C'est noté, je n'ai rien changé.
community-name-bad = Un nom a de 1 à { $limit } lettres, toutes visibles. Envoyez-en un autre, s'il vous plaît.
community-name-taken = Il y a déjà { $name } dans le programme. Envoyez un autre nom, s'il vous plaît.
community-area-bad = Une zone est un chemin de mots, comme : senegal/thies/mbour. Envoyez-la de nouveau, s'il vous plaît.
community-zone-bad = Je ne connais ni langue ni fuseau horaire { $zone }. Envoyez-les ainsi : fr Africa/Dakar
community-which-name = Quel nom { $community } doit-elle porter désormais ?
community-renamed = { $before } s'appelle maintenant { $name }.
community-which-area = { $community } est dans { $area }. Où désormais ? Envoyez le chemin entier, comme : senegal/thies/mbour
community-moved = { $community } est maintenant dans { $area }.

community-which-into = À quelle autre communauté réunir { $community } ? Envoyez son code ou son nom.
merge-unknown = Je ne connais pas de communauté ouverte { $words } parmi celles dont vous vous occupez. Envoyez son code ou son nom entier.
merge-same = C'est { $community } elle-même. Envoyez le code de l'autre.
merge-programmes = Elles font partie de deux programmes et ne peuvent pas être réunies.
merge-sure = { $old } (membres : { $members }) rejoint { $new } (membres : { $others }). Tout le monde est prévenu et peut partir. Ce qui a été dit reste dans { $old }. Ce sera définitif. Je le fais ?
merge-done = { $old } fait maintenant partie de { $new } : { $count ->
    [one] { $count } personne y est nouvelle
   *[other] { $count } personnes y sont nouvelles
}. REJOINDRE { $code } y mène aussi.
merge-news = { $old } fait maintenant partie de { $new } : ses membres lisent et écrivent ici désormais. Bienvenue !
merge-group = { $old } fait maintenant partie de { $new }. Ce groupe entend désormais { $new }. Pour y mettre fin : /link et un autre code, ou retirez-moi.
merge-moved = { $old } fait maintenant partie de { $new }, et vous y êtes : ce que vous publiez va là. Pour en sortir : COMMUNAUTÉ, puis QUITTER. Ce qui a été dit avant : VOIR P7 { $code }
merge-left = { $old } fait maintenant partie de { $new }. Vous n'y êtes pas. Si vous le voulez : REJOINDRE { $code }

close-sure = { $community } a { $members ->
    [one] { $members } membre, qui sera prévenu
   *[other] { $members } membres, qui seront prévenus
}. Plus rien n'y va, jusqu'à ce que vous la rouvriez. Je la ferme ?
close-done = { $community } est fermée. COMMUNAUTÉS la montre à la fin de la liste.
community-closes = { $community } est fermée dès aujourd'hui : plus rien ne vient de là. Merci pour tout ce que vous avez donné ! Votre coordination peut la rouvrir.
reopen-done = { $community } est de nouveau ouverte. Membres : { $members }
community-reopens = { $community } est de nouveau ouverte, et vous y êtes comme avant. Pour en sortir : COMMUNAUTÉ, puis QUITTER
join-closed = { $community } est fermée. Votre coordination peut la rouvrir.

hosts-invited =
    À transmettre à la personne qui animera { $community }. Valable une fois, jusqu'au { $until } :
    REJOINDRE { $code }
hosts-none = Personne n'anime encore { $community }. COMMUNAUTÉS, puis Inviter à animer, donne un code.
hosts-who =
    Qui anime { $community }. Envoyez un numéro pour changer cela :
    { $lines }
hosts-which = Envoyez un numéro de 1 à { $count }, s'il vous plaît.
hosts-what = Que faire pour { $name } ?
hosts-relieve = N'anime plus, mais reste
hosts-remove = Quitte la communauté
hosts-nothing = Rien
hosts-relieved = { $name } n'anime plus { $community } et reste membre.
hosts-removed = { $name } n'est plus dans { $community }.
host-not-there = Cette personne n'anime plus { $community }. Rien n'a changé.
host-relieved = Vous n'animez plus { $community }, par décision de votre coordination. Vous restez membre. Merci pour tout ce que vous avez fait !
host-removed = Votre participation à { $community } a pris fin, par décision de votre coordination. Plus rien ne vous arrivera de là.

found-which-name = Comment s'appelle la nouvelle communauté ?
found-which-area = Dans quelle zone est { $community } ? Choisissez, ou envoyez un autre chemin, comme : senegal/thies/mbour
found-sure = { $community } dans { $area }, langue : { $language }, heure de { $zone }. Est-ce juste ?
found-other-ways = Autre langue ou heure
found-which-ways = Quelle langue, et quel fuseau horaire ? Envoyez les deux, ainsi : fr Africa/Dakar
found-not = C'est noté, je n'ai créé aucune communauté.
found-done =
    { $community } est là. On y entre avec : REJOINDRE { $code }
    Pour qui l'animera (valable une fois) : REJOINDRE { $host }
    INVITER lui donnera les liens et une affiche.
found-done-links =
    { $community } est là. On y entre avec : REJOINDRE { $code }
    { $lines }
    L'image est pour le mur de la salle des profs. Pour qui l'animera (valable une fois) : REJOINDRE { $host }
