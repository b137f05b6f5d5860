# Faire entrer des collègues, et le mot d'accueil qu'ils lisent.
invite-all =
    Les collègues entrent dans { $community } avec : REJOINDRE { $code }
    Pour une seule personne, même exclue : INVITER 1
invite-links =
    Les collègues entrent dans { $community } avec : REJOINDRE { $code }
    { $lines }
    L'image est pour le mur de votre salle. Pour une seule personne, même exclue : INVITER 1
invite-how = INVITER montre comment tous peuvent entrer. INVITER 1 donne un code pour une personne.

welcome-none = Il n'y a pas de mot d'accueil. Envoyez ACCUEIL et vos mots ({ $limit } lettres au plus) : qui entre les lira.
welcome-now =
    Qui entre lit :
    { $words }
    Pour le changer, envoyez ACCUEIL et de nouveaux mots. Pour l'enlever : ACCUEIL NON
welcome-what =
    Que dois-je en faire ?
    { $words }
welcome-choose-greet = Le mot d'accueil
welcome-choose-share = Publier maintenant
welcome-choose-nothing = Rien
welcome-set = D'accord : qui entre lira votre mot d'accueil.
welcome-removed = D'accord : il n'y a plus de mot d'accueil.
welcome-nothing = D'accord, je n'ai rien changé.
welcome-long = Un mot d'accueil a { $limit } lettres au plus, celui-ci en a { $count }. Pour le publier, envoyez PUBLIER et vos mots.
welcome-greeting = De la part de qui anime : { $words }
