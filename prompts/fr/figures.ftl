# Les chiffres qui montrent comment vivent les communautés, et les cycles de valeur qui les ordonnent.
figure-members = Membres
figure-active = Membres actifs
figure-said = Contributions
figure-voices = Dit par les deux qui parlent le plus
figure-helps = Demandes d'aide
figure-reflecting = Membres qui ont réfléchi
figure-answers = Réponses
figure-stories = Récits racontés
figure-travelled = Récits qui ont voyagé
figure-practices = Pratiques partagées
figure-trials = Pratiques essayées
figure-adaptations = Pratiques adaptées
figure-worked = Essais qui ont marché
figure-partly = Essais qui ont marché en partie
figure-failed = Essais qui n'ont pas marché
figure-solved = Demandes résolues
figure-first-answer = La moitié des premières réponses en
figure-came-true = Projets réalisés
figure-ideas = Idées
figure-circles = Cercles nés d'une idée
figures-each = Qui fait partie de deux communautés compte dans chacune d'elles.

cycle-immediate = Valeur immédiate
cycle-immediate-about = Ce qui se passe : on se rencontre, on parle, on demande.
cycle-potential = Valeur potentielle
cycle-potential-about = Ce qu'on emporte : réponses, histoires et pratiques pour plus tard.
cycle-applied = Valeur appliquée
cycle-applied-about = Ce qu'on essaie : quelque chose se fait autrement dans une classe.
cycle-realised = Valeur réalisée
cycle-realised-about = Ce qui en sort : un essai a marché, une question est résolue.
cycle-reframing = Valeur transformatrice
cycle-reframing-about = Ce qu'on voit autrement : des projets se réalisent, des idées nouvelles rassemblent.

life-new = nouvelle
life-alive = vivante
life-quiet = calme
life-asleep = endormie
