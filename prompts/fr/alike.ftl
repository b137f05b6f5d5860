# Avant de demander de l'aide : ce qui ressemble est proposé.
help-similar = L'un de ces messages vous aide-t-il ? Envoyez son numéro, ou 0 pour demander à tous.
help-everyone = Demander à tous
help-similar-did = Cela suffit-il ? Avec 0, je demande à tous.
help-similar-yes = Oui, merci
help-similar-others = Voir les autres
help-similar-good = Très bien ! Alors je ne demande à personne.
