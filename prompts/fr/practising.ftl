# Pratiques : partager ce qui marche, essayer ce que d'autres partagent, et son chemin.
relay-practice =
    { $code } - { $author }
    { $text }
relay-trial =
    { $author } a essayé { $about } : { $outcome ->
        [worked] cela a marché !
        [partly] cela a marché en partie.
       *[failed] cela n'a pas marché là-bas.
    }
    { $text }
relay-adaptation =
    { $code } - { $author } { $outcome ->
        [worked] a changé { $about }, et cela a marché :
        [partly] a changé { $about }, et cela a marché en partie :
       *[failed] a essayé { $about }, et cela n'a pas marché là-bas :
    }
    { $text }

practice-which = Qu'est-ce qui marche dans votre classe ? Racontez-le en un message, pour qu'un collègue puisse l'essayer.
practice-how = Envoyez PRATIQUE et ce qui marche dans votre classe, en un seul message.
practice-sent = { $count ->
    [0] { $code } est gardé, mais personne d'autre n'est encore joignable ici. D'autres communautés peuvent-elles le trouver aussi ?
    [one] { $code } est en route vers { $count } collègue. D'autres communautés peuvent-elles le trouver aussi ?
   *[other] { $code } est en route vers { $count } collègues. D'autres communautés peuvent-elles le trouver aussi ?
}
practice-sent-wide = { $code } est en route vers tout le monde. D'autres communautés peuvent-elles le trouver aussi ?
practice-offer = Une pratique
also-practice-offer = { command-practice }
practice-button = Je l'ai essayé

reach-which = D'autres communautés peuvent-elles trouver { $code } ? Pour y revenir plus tard : PORTÉE { $code }
reach-how = Laquelle ? Envoyez PORTÉE et son code, par exemple : PORTÉE R5
reach-not-yours = { $code } n'est pas de vous. Seul son auteur peut dire qui le trouve.
reach-no-practice = { $code } reste dans sa communauté. Vous pouvez laisser trouver vos pratiques, aux codes comme R5.
reach-named = Oui, avec mon nom
reach-unnamed = Oui, sans mon nom
reach-community = Non, ici seulement
reach-now-named = Merci ! D'autres communautés peuvent maintenant trouver { $code } sous votre nom.
reach-now-unnamed = Merci ! D'autres communautés peuvent maintenant trouver { $code }, sans votre nom.
reach-now-community = D'accord, { $code } reste dans { $community }.

tried-which = Laquelle ? Envoyez ESSAYÉ et son code, par exemple : ESSAYÉ R5
tried-no-practice = { $code } n'est pas une pratique. On essaie ce qui a un code comme R5 ou D8.
tried-own = { $code } est de vous. Ce sont les essais des collègues qui comptent. Si vous faites autrement maintenant, partagez-le avec PRATIQUE.
tried-already = Vous m'avez déjà parlé de { $code }, et cela compte. Si vous faites autrement maintenant, partagez-le avec PRATIQUE.
tried-in-private = Merci d'avoir essayé { $code } ! Je vous demande en privé comment c'était. Si rien ne vient, envoyez-moi là-bas : ESSAYÉ { $code }
tried-how = Comment cela s'est-il passé avec { $code } dans votre classe ?
tried-worked = Cela a marché
tried-partly = En partie
tried-failed = Cela n'a pas marché
tried-change = { $outcome ->
    [failed] Qu'est-ce qui a gêné ?
   *[other] Qu'avez-vous changé ?
} Une ligne suffit. Elle sera sous { $code } pour ceux qui veulent l'essayer.
tried-nothing = Rien
tried-change-far = { $outcome ->
    [failed] Qu'est-ce qui a gêné ?
   *[other] Qu'avez-vous changé ?
} Une ligne suffit. Elle sera sous { $code }, sans votre nom là où d'autres communautés la lisent.
tried-thanks = Merci ! Jusqu'ici, { $code } : essayé par { $tried }, cela a marché pour { $worked }.
tried-adapted = { $outcome ->
    [failed] Merci ! Vos mots sont gardés comme { $adapted } sous { $code }, pour que d'autres fassent mieux.
   *[other] Merci ! Votre changement est gardé comme { $adapted } sous { $code }, à essayer par d'autres.
} Jusqu'ici, { $code } : essayé par { $tried }, cela a marché pour { $worked }.

how-which = Laquelle ? Envoyez COMMENT et son code, par exemple : COMMENT R5
how-untried = { $code } : personne n'a encore dit comment c'était. ESSAYÉ { $code } fait le premier pas.
how-tried = { $code } : essayé par { $tried }, cela a marché pour { $worked }, en partie pour { $partly }.
how-alone = Personne ne l'a encore changé.
how-travelled = Son chemin :
how-change = { $code }, { $place } : { $words }
how-change-tried = { $code }, { $place } (essayé par { $tried }, marche pour { $worked }) : { $words }
how-change-far = { $place } : { $words }
how-failed = (n'a pas marché) { $words }
how-rest = Et { $count } de plus.

practices-none = Aucune pratique n'a encore été essayée ici par { $count } collègues. PRATIQUE en partage une. ESSAYÉ R5 dit comment c'était.
practices-best = Essayé et bon dans { $community } :
practices-line = { $code }, marche pour { $worked } sur { $tried } : { $words }
practices-more = VOIR { $code } en montre une, COMMENT { $code } son chemin.
