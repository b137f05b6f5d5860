# Les noms que peuvent porter les colonnes d'une liste, et ses mots pour les rôles.
column-phone = téléphone, tél, numéro, numéro de téléphone, n de téléphone, no de téléphone, no tél, n tél, portable, mobile, gsm, cellulaire, numéro whatsapp
column-name = nom, noms, nom complet, nom et prénom, noms et prénoms, nom et prénoms, prénom et nom, enseignant, nom de l'enseignant
column-community = communauté, code de la communauté, code communauté, code, groupe, cercle
column-role = rôle, fonction
column-language = langue
column-channel = canal, moyen
column-subject = matière, matières, matière enseignée, matières enseignées, discipline
column-level = niveau, cycle
column-place = lieu, école, établissement, nom de l'école, localité, ville, village
also-role-teacher = enseignant, enseignante, enseignants, professeur, prof, instituteur, institutrice, maître, maîtresse, membre, participant, participante
also-role-facilitator = facilitateur, facilitatrice, animateur, animatrice, encadreur
also-role-coordinator = coordinateur, coordinatrice, coordonnateur, coordonnatrice
