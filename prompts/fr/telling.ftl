# Les récits : en raconter un, partie par partie, et en entendre un d'ailleurs.
notice-story = Merci de ne nommer aucun élève, et de n'en montrer aucun en photo.
notice-photo = Merci de ne montrer aucun élève en photo, et de n'en nommer aucun.

story-what = Le raconter (récit)
also-story-what = { command-story }
story-begin = Racontez en autant de messages que vous voulez, avec vocaux et photos.
story-began = J'ai le début. Continuez en autant de messages que vous voulez, avec vocaux et photos.
story-kept = { $count ->
    [one] J'ai { $count } message de votre récit.
   *[other] J'ai { $count } messages de votre récit.
}
story-go-on = Bien, je vous écoute.
story-that-is-all = C'est tout
story-full = Votre récit est plein : ceci n'y entre plus. Vous pouvez le finir ici.
story-again = Un de vos récits n'est pas fini : { $words }
story-on = Le continuer
story-new = En commencer un autre
story-waiting = Votre récit n'est pas fini : { $words }
    Envoyez RÉCIT pour le continuer, ou FINI pour le partager.
story-share = Le partager
story-drop = L'abandonner
story-dropped = D'accord, je l'ai abandonné. Personne ne l'a vu.
story-empty = Votre récit est encore vide. Envoyez d'abord des mots, une photo ou un message vocal.
story-none = Vous ne racontez rien en ce moment. Pour commencer, envoyez RÉCIT.

relay-story-read =
    Votre récit{ $files ->
        [0] {""}
       *[other] {" "}(fichiers : { $files })
    } :
    { $text }
    Qui peut l'entendre ?
story-mine = Ma communauté
story-named = D'autres aussi, avec mon nom
story-unnamed = D'autres aussi, sans mon nom
story-write-on = Continuer à écrire

story-in-review = { $code } est en route vers votre communauté. Les autres l'entendront quand il aura été relu : je vous le dirai.
story-no-reviewer = { $code } est en route vers votre communauté. Il ne va pas plus loin pour l'instant : personne n'anime la communauté pour le relire.
story-travels = { $code } est en route vers votre communauté, et d'autres pourront aussi l'entendre.
story-anew = { $code } est raconté à nouveau.
story-anew-review = { $code } est raconté à nouveau. Les autres communautés l'entendront quand il aura été relu.
story-not-back = On ne raconte à nouveau qu'un récit à soi qui a été renvoyé. Pour en raconter un autre, envoyez RÉCIT.
story-approved = Bonne nouvelle : votre récit { $code } peut aller vers d'autres communautés. Merci !
story-returned = Votre récit { $code } reste dans votre communauté pour l'instant. On vous écrit : { $reason }
story-tell-anew = Le raconter à nouveau

relay-story =
    { $code } - Un récit de { $place }{ $level ->
        [early] , maternelle
        [primary] , primaire
        [secondary] , secondaire
        [adult] , adultes
       *[none] {""}
    }{ $subject ->
        [none] {""}
       *[other] , { $subject }
    }, par { $author } :
    { $text }
