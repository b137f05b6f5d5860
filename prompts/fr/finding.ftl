# Finding what colleagues have solved, told and tried. A result is one line: keep the words around it short.
find-which = Que cherchez-vous ? Un mot ou deux suffisent.
find-short = Envoyez CHERCHER et un ou deux mots qui disent ce que vous cherchez, par exemple : CHERCHER fractions
find-long = C'est beaucoup à la fois. Envoyez CHERCHER et quelques mots, { $limit } lettres au plus.
find-nothing = Je n'ai encore rien trouvé à ce sujet. Envoyez d'autres mots, ou moins de mots. Pour demander à tous : DEMANDER et votre question.
find-more = Lequel voulez-vous lire ? VOIR montre les suivants.
find-all = Lequel voulez-vous lire ? Il n'y en a pas d'autres.
find-end = C'était tout. Pour chercher autre chose, envoyez CHERCHER et vos mots.
find-gone = Ce message n'est plus là.
find-from = { $kind ->
    [help] résolu
    [story] récit
    [practice] pratique
    [idea] idée
    [reflection] réflexion
   *[other] message
}, { $place }
find-tried = (essayé par { $tried }, réussi pour { $worked })
