# Ce qu'un membre enseigne, et à qui.
subjects-which =
    Qu'enseignez-vous ? Envoyez les numéros, par exemple : 1 4. Les demandes d'aide à ce sujet vous arrivent d'abord. 0 : rien.
    { $lines }
subjects-now = Vous enseignez : { $subjects }. Les demandes d'aide à ce sujet vous arrivent d'abord.
subjects-none = D'accord, je ne garde aucune matière pour vous.
subjects-unknown = Je n'y trouve aucune matière. Envoyez des numéros de 1 à { $count }, ou MATIÈRES pour voir la liste.
level-which = À qui enseignez-vous ?
level-now = Vous enseignez : { $level }. Merci.
level-early = Préscolaire
level-primary = Primaire
level-secondary = Secondaire
level-adult = Adultes
also-level-early = maternelle, jardin d'enfants, petite enfance
also-level-primary = école primaire, élémentaire
also-level-secondary = collège, lycée, école secondaire
also-level-adult = adulte, alphabétisation
