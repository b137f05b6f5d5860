# Comment on nomme des périodes passées : des listes de mots, comme on les écrit.
period-always = tout, toujours, depuis le début
period-this-week = cette semaine
period-last-week = semaine dernière, la semaine dernière, semaine passée
period-this-month = ce mois, ce mois-ci
period-last-month = mois dernier, le mois dernier, mois passé
period-this-quarter = ce trimestre
period-last-quarter = trimestre dernier, le trimestre dernier
period-this-year = cette année
period-last-year = année dernière, l'année dernière, an dernier, l'an dernier, année passée
period-last-days = les # derniers jours, # derniers jours, # jours
period-since = depuis, depuis le, à partir du, dès
