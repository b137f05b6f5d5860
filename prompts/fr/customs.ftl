# Les habitudes d'une communauté, que fixent les personnes qui l'animent. Chaque titre peut être envoyé.
customs-head = Les réglages de { $community } :
customs-how = Pour changer : envoyez RÉGLAGES, le numéro et la nouvelle valeur, par exemple : RÉGLAGES 5 7
customs-changed = D'accord. À partir de maintenant :
customs-unknown = Ce réglage n'existe pas. RÉGLAGES les montre tous avec leur numéro.

customs-rhythm = Les membres reçoivent
customs-digest-hour = Heure du bulletin
customs-digest-day = Jour du bulletin
customs-quiet = Heures calmes
customs-cap = Messages par jour
customs-escalate = Demande d'aide signalée aux animateurs après
customs-travel = Demande d'aide envoyée ailleurs après
customs-circle = Membres pour un cercle
customs-stories = Récits d'ailleurs
customs-weekend = Jours de repos
customs-hosting = Qui anime ensuite, demandé chaque mois

customs-none = aucun
customs-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
customs-day = { $day ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
}

customs-ask-rhythm = Comment les membres reçoivent-ils les messages, sauf s'ils choisissent eux-mêmes ?
customs-ask-digest-hour = À quelle heure doit venir le bulletin ? Envoyez une heure pleine de 0 à 23.
customs-ask-digest-day = Quel jour doit venir le bulletin de la semaine ?
customs-ask-quiet = Quand faut-il du calme ? Envoyez deux heures pleines de 0 à 23, par exemple 20-6, ou 0-0 pour jamais.
customs-ask-cap = Combien de messages par jour peuvent arriver tout de suite ? Envoyez un nombre de { $least } à { $most }.
customs-ask-escalate = Après combien d'heures sans réponse prévenir les personnes qui animent ? Envoyez un nombre de { $least } à { $most }.
customs-ask-travel = Après combien d'heures sans réponse demander à d'autres communautés ? Envoyez un nombre de { $least } à { $most }.
customs-ask-circle = Combien de personnes faut-il pour ouvrir le cercle d'une idée ? Envoyez un nombre de { $least } à { $most }.
customs-ask-stories = Un récit d'ailleurs doit-il venir une fois par semaine ?
customs-ask-weekend = Quels jours sont de repos ? Envoyez-les, par exemple : samedi dimanche. Ou 0 pour aucun.
customs-ask-hosting = Une fois par mois, dois-je demander à tous qui aimerait animer ?
