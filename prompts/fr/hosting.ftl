# L'animation de main en main, et ce qui fait vivre une communauté d'elle-même.
host-line = { $number } { $name }
host-whom-over =
    Qui doit animer { $community } à votre place ? Envoyez un numéro, ou le nom d'un membre :
    { $lines }
host-whom-with =
    Qui doit animer { $community } avec vous ? Envoyez un numéro, ou le nom d'un membre :
    { $lines }
host-which = Envoyez un numéro de 1 à { $count }, ou un nom.
host-unknown = Je ne connais aucun membre nommé { $words } à qui demander. MEMBRES montre tous les noms.
host-several =
    Plusieurs portent ce nom. Envoyez le nom entier :
    { $lines }
host-alone = Il n'y a encore personne à qui demander. INVITER montre comment les collègues entrent.
host-asked-already = La question est déjà posée à { $name }, qui peut encore dire oui.
host-asked-over = { $name } vous demande d'animer { $community } désormais. D'accord ? Vous avez une semaine ; ANIMER montre encore ceci.
host-asked-with = { $name } vous demande d'animer { $community } ensemble. D'accord ? Vous avez une semaine ; ANIMER montre encore ceci.
host-offered-over = J'ai demandé à { $name } d'animer à votre place, et j'attends un oui jusqu'au { $until }. Pour annuler : TRANSMETTRE NON
host-offered-with = J'ai demandé à { $name } d'animer avec vous, et j'attends un oui jusqu'au { $until }. Pour annuler : COANIMER NON
host-withdrawn = D'accord, j'ai annulé la question.
host-nothing = La question n'a été posée à personne, rien n'a changé.
host-already = Vous animez déjà. Envoyez COANIMER pour demander à un collègue d'animer avec vous.
host-thanks = Merci ! Ceux qui animent le savent maintenant.
host-nobody = Merci ! Personne qui anime n'est joignable pour l'instant, mais ils le verront quand ils vous demanderont.
host-volunteers = { $name } aimerait animer { $community }. Qu'en dites-vous ? Vous pouvez aussi envoyer COANIMER { $name }
host-together = Animer ensemble
host-over = Transmettre
host-not-now = Pas maintenant
host-offer-over = Cette question est close : annulée, déjà répondue, ou la semaine est passée.
host-left = D'accord, je n'ai rien changé.
host-declined = { $name } préfère ne pas animer { $community } maintenant. Rien n'a changé.
host-no-word = { $name } n'a pas dit oui pour animer { $community }. Rien n'a changé, et vous pouvez demander à quelqu'un d'autre.
host-is-you = Vous animez { $community } désormais. Merci ! MENU 3 montre ce que vous pouvez faire.
host-gave-over = { $name } anime { $community } désormais à votre place. Merci pour tout !
host-joined-you = { $name } anime { $community } avec vous désormais.
host-news-over = { $name } anime { $community } désormais. Merci, { $before } !
host-news-with = { $name } anime aussi { $community } désormais.
host-last = Vous animez { $community } sans personne d'autre. Envoyez d'abord TRANSMETTRE, pour que quelqu'un le fasse.
host-down-sure = Ne voulez-vous plus animer { $community } ?
host-down = Vous n'animez plus { $community }. Merci pour tout !
host-stepped-down = { $name } n'anime plus { $community }. Vous, si.

host-month = Qui aimerait animer { $community } ensuite, sans ou avec d'autres ? Quelques minutes par semaine suffisent.
host-would = Moi, volontiers
silent-suggest =
    Personne n'a écrit dans { $community } depuis { $days } jours. Une question aide peut-être :
    { $question }
    { $reach }
    AMORCE en montre d'autres.
silent-send = L'envoyer
silent-another = En voir d'autres
silent-not-now = Pas maintenant
silent-elsewhere = Envoyez COMMUNAUTÉ, choisissez { $community }, puis AMORCE.
silent-sent-already = { $community } vient de recevoir une question, je n'en ai pas envoyé d'autre.
hosting-wide = { $community } a plus de { $most } membres : trop pour les parcourir depuis un téléphone.
