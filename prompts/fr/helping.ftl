# Demandes d'aide : demander, répondre, ce qu'il en est venu.
help-which = De quelle aide avez-vous besoin ? Écrivez-le en un seul message.
help-how = De quelle aide avez-vous besoin ? Envoyez #demander et votre question en un seul message.
help-what = Demander de l'aide
also-help-what = { command-ask }
relay-help =
    { $code } - { $author } demande :
    { $text }
help-sent = { $count ->
    [one] { $code } est en route vers { $count } collègue.
   *[other] { $code } est en route vers { $count } collègues.
} Je vous préviens à la première réponse. Pour la retirer : RETIRER { $code }

help-helped-button = Cela m'a aidé
help-answer-closed = { $code } est close : je n'ai envoyé votre réponse à personne.
help-no-request = { $code } n'est pas une demande d'aide.
help-not-yours = { $code } n'est pas de vous : je n'y ai pas touché. Seul son auteur peut le faire.
solved-how = Quelle demande ? Envoyez RÉSOLU et son code, par exemple : RÉSOLU H12. DEMANDES montre les vôtres.
help-which-answer = Quelle réponse à { $about } vous a aidé ? Je remercie son auteur.
help-none-of-these = Aucune
help-answers-line = { $code } : { $words }
help-answers =
    Réponses à { $about } :
    { $lines }
    Pour en lire une : VOIR { $code }
help-solved = { $code } est résolue. Bravo ! Les autres peuvent maintenant la trouver.
help-solved-thanked = { $about } est résolue, et l'auteur de { $code } est remercié. Les autres peuvent la trouver.
help-thanks = Votre réponse { $code } a aidé la personne qui a demandé { $about }. Merci !
help-solved-already = { $code } est déjà résolue.
close-how = Quelle demande ? Envoyez CLORE et son code, par exemple : CLORE H12. DEMANDES montre les vôtres.
help-closed = { $code } est close. Plus personne n'est sollicité pour elle.
help-closed-already = { $code } est déjà close.
help-mine =
    Vous avez demandé :
    { $lines }
    Quand c'est réglé, envoyez RÉSOLU et le code.
help-mine-line = { $count ->
    [0] { $code } { $words } (pas encore de réponse)
    [one] { $code } { $words } ({ $count } réponse)
   *[other] { $code } { $words } ({ $count } réponses)
}
help-mine-none = Aucune de vos demandes n'est ouverte. Pour demander de l'aide, envoyez DEMANDER et votre question.

help-helped = Une réponse à { $about } vous a-t-elle aidé ? Je remercie son auteur. Plus tard : RÉSOLU { $about }
help-not-yet = Pas encore
help-still-open = D'accord, { $code } reste ouverte.
relay-unanswered =
    { $code } - personne n'a encore répondu à { $author }. Pouvez-vous aider, ou connaissez-vous quelqu'un ?
    { $text }
help-waits = Personne n'a encore répondu à { $code }. J'ai demandé de l'aide à votre animateur.
help-consent = Personne n'a encore répondu à { $code }. Dois-je demander à d'autres communautés, sans votre nom ? Ou envoyez AILLEURS { $code }
elsewhere-how = Quelle demande ? Envoyez AILLEURS et son code, par exemple : AILLEURS H12
help-elsewhere-no = D'accord, { $code } reste dans votre communauté.
help-elsewhere-now = D'accord, je demande à d'autres communautés pour { $code }, sans votre nom.
help-elsewhere-later = D'accord. Si personne ne répond à { $code } avant le { $on }, je demande ailleurs, sans votre nom.
help-elsewhere-nobody = Aucune autre communauté n'enseigne encore la matière de { $code }. Elle reste dans la vôtre.
help-elsewhere-over = { $code } n'est plus ouverte : je ne demande à personne d'autre.
