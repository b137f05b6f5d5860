# Mots et phrases de tous les sujets. Partout : "..." et ' droits, sans ç ê î ô û œ où c'est possible (SMS de 160 signes).
language-en = English
language-fr = Français
language-sw = Kiswahili
language-ar = العربية
language-es = Español
language-pt = Português

yes = Oui
no = Non
also-yes = d'accord, j'accepte, oui j'accepte, oui d'accord
also-no = non merci
literal = { $words }
plain-date = { DATETIME($day, dateStyle: "long") }
comma = ,
also-and = et

choose-number = Merci de choisir. Vous pouvez aussi envoyer un numéro de { $first } à { $count }.
choose-one = Il n'y a qu'un choix ici : envoyez { $number }, ou MENU pour voir ce que vous pouvez faire.
question-over = Cette question n'est plus ouverte. Envoyez MENU pour voir ce que vous pouvez faire.
nothing-asked = Aucune question n'attend de réponse en ce moment. Envoyez MENU pour voir ce que vous pouvez faire.
small-talk = C'est un plaisir de vous lire. Envoyez MENU pour voir ce que vous pouvez faire.
also-small-talk = bonjour, bonsoir, bonne nuit, salut, merci, merci beaucoup, grand merci, d'accord, ok, oui, non, rien, pas maintenant, plus tard, amen, bien, super, bravo, coucou, bonjour à tous, bonjour à toutes, bonsoir à tous, merci à tous, merci bien, ok merci, d'accord merci, entendu, très bien, ça va, comment ça va
code-unknown = Il n'y a pas de { $code } dans votre communauté. Merci de vérifier le code.
code-withdrawn = Le message { $code } a été retiré et ne peut plus être lu.
needs-facilitator = Seules les personnes qui animent cette communauté peuvent le faire.
no-community = Vous ne participez à aucune communauté pour l'instant. Pour en rejoindre une, envoyez REJOINDRE et son code.
in-private = Merci de m'écrire cela en privé, pas dans le groupe.

cannot-read = Je ne peux pas lire ce type de message. Envoyez un texte, une photo, un message vocal ou un document.
file-failed = Votre fichier n'est pas arrivé. Merci de le renvoyer : photos et fichiers jusqu'à 16 Mo.
hidden-characters = Votre message contient des signes cachés qui pourraient tromper les lecteurs. Merci de l'écrire à nouveau.
too-long = C'est trop long pour un seul message. Merci de rester sous { NUMBER($limit, useGrouping: 0) } signes.
too-fast = Plus de { NUMBER($limit, useGrouping: 0) } messages en une minute : je mets les suivants à part. Merci d'attendre une minute.
fault = Pardon, un problème est survenu chez nous. Votre message est gardé et nous allons nous en occuper.
