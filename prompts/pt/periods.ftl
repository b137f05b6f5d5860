# Como se chamam os tempos passados: listas de palavras, como se escrevem.
period-always = tudo, sempre, desde o início
period-this-week = esta semana
period-last-week = semana passada, a semana passada
period-this-month = este mês
period-last-month = mês passado, o mês passado, último mês
period-this-quarter = este trimestre
period-last-quarter = trimestre passado, o trimestre passado
period-this-year = este ano
period-last-year = ano passado, o ano passado
period-last-days = últimos # dias, os últimos # dias, # dias
period-since = desde, a partir de, a partir do
