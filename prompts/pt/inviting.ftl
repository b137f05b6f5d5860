# Trazer colegas, e a saudação que eles leem.
invite-all =
    Os colegas entram em { $community } com: ENTRAR { $code }
    Para uma só pessoa, mesmo expulsa: CONVIDAR 1
invite-links =
    Os colegas entram em { $community } com: ENTRAR { $code }
    { $lines }
    A imagem é para a parede da sua sala. Para uma só pessoa, mesmo expulsa: CONVIDAR 1
invite-how = CONVIDAR mostra como todos podem entrar. CONVIDAR 1 dá um código para uma pessoa.

welcome-none = Não há saudação. Envie BOAS-VINDAS e as suas palavras, até { $limit } letras: quem entrar vai lê-las.
welcome-now =
    Quem entra lê:
    { $words }
    Para mudar, envie BOAS-VINDAS e novas palavras. Para tirar: BOAS-VINDAS TIRAR
welcome-what =
    O que faço com isto?
    { $words }
welcome-choose-greet = Saudar quem entra
welcome-choose-share = Partilhar agora
welcome-choose-nothing = Nada
welcome-set = Certo: quem entrar vai ler a sua saudação.
welcome-removed = Certo: já não há saudação.
welcome-nothing = Certo, não mudei nada.
welcome-long = Uma saudação pode ter { $limit } letras e esta tem { $count }. Para a partilhar, envie PUBLICAR e as suas palavras.
welcome-greeting = Da parte de quem facilita: { $words }
