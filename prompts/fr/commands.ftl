# Les mots qui appellent une commande, séparés par des virgules. Le premier est celui que nomment les autres textes.
command-join = rejoindre, adhérer
command-menu = menu, aide, ?
command-start = démarrer, revenir
command-stop = stop, arrêter, arrêtez
command-name = nom, prénom
command-language = langue
command-community = communauté
command-pause = pause
command-resume = reprendre
command-leave = quitter
command-mydata = mes données, mesdonnées
command-forget = effacez-moi, effacez moi, oubliez-moi, oubliez moi
command-link = lier, relier
command-here = présent, présente, ici
command-post = publier, partager, poster
command-withdraw = retirer, supprimer, effacer
command-more = voir, suite, lire tout, tout lire
