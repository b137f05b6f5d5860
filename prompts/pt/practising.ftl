# Práticas: partilhar o que funciona, testar o que outros partilham, e o seu caminho.
relay-practice =
    { $code } - { $author }
    { $text }
relay-trial =
    { $author } testou { $about }: { $outcome ->
        [worked] funcionou!
        [partly] funcionou em parte.
       *[failed] lá não funcionou.
    }
    { $text }
relay-adaptation =
    { $code } - { $author } { $outcome ->
        [worked] mudou { $about }, e funcionou:
        [partly] mudou { $about }, e funcionou em parte:
       *[failed] testou { $about }, e lá não funcionou:
    }
    { $text }

practice-which = O que funciona na sua turma? Conte em uma mensagem, para que um colega possa testar.
practice-how = Envie PRÁTICA e o que funciona na sua turma, em uma mensagem.
practice-sent = { $count ->
    [0] { $code } fica guardado, mas por agora ninguém mais pode receber aqui. Outras comunidades também podem encontrar?
    [one] { $code } segue para { $count } colega. Outras comunidades também podem encontrar?
   *[other] { $code } segue para { $count } colegas. Outras comunidades também podem encontrar?
}
practice-sent-wide = { $code } segue para toda a comunidade. Outras comunidades também podem encontrar?
practice-offer = Uma prática
also-practice-offer = { command-practice }
practice-button = Já testei

reach-which = Outras comunidades podem encontrar { $code }? Para decidir mais tarde: ALCANCE { $code }
reach-how = Qual? Envie ALCANCE e o código, por exemplo: ALCANCE R5
reach-not-yours = { $code } não é seu. Só quem escreveu pode dizer quem encontra.
reach-no-practice = { $code } fica na sua comunidade. Pode deixar que outros encontrem as suas práticas, com códigos como R5.
reach-named = Sim, com o meu nome
reach-unnamed = Sim, sem o meu nome
reach-community = Não, só aqui
reach-now-named = Obrigado! Docentes de outras comunidades já podem encontrar { $code } com o seu nome.
reach-now-unnamed = Obrigado! Docentes de outras comunidades já podem encontrar { $code }, sem o seu nome.
reach-now-community = Tudo bem, { $code } fica em { $community }.

tried-which = Qual? Envie TESTEI e o código, por exemplo: TESTEI R5
tried-no-practice = { $code } não é uma prática. Pode testar o que tem um código como R5 ou D8.
tried-own = { $code } é seu. Conta quando os colegas testam. Se agora faz de outra forma, partilhe com PRÁTICA.
tried-already = Já me contou de { $code }, e conta. Se agora faz de outra forma, partilhe com PRÁTICA.
tried-in-private = Obrigado por testar { $code }! Pergunto em privado como foi. Se nada chegar, envie-me lá: TESTEI { $code }
tried-how = Como foi { $code } na sua turma?
tried-worked = Funcionou
tried-partly = Em parte
tried-failed = Não funcionou
tried-change = { $outcome ->
    [failed] O que atrapalhou?
   *[other] O que mudou?
} Uma linha basta. Fica sob { $code } para quem quiser testar.
tried-nothing = Nada
tried-change-far = { $outcome ->
    [failed] O que atrapalhou?
   *[other] O que mudou?
} Uma linha basta. Fica sob { $code }, sem o seu nome onde outras comunidades leem.
tried-thanks = Obrigado! Até agora { $code } foi testado por { $tried } e funcionou para { $worked }.
tried-adapted = { $outcome ->
    [failed] Obrigado! As suas palavras ficam como { $adapted } sob { $code }, para que a outros corra melhor.
   *[other] Obrigado! A sua mudança fica como { $adapted } sob { $code }, para outros testarem.
} Até agora { $code } foi testado por { $tried } e funcionou para { $worked }.

how-which = Qual? Envie COMO e o código, por exemplo: COMO R5
how-untried = { $code }: ninguém contou ainda como foi. TESTEI { $code } dá o primeiro passo.
how-tried = { $code }: testado por { $tried }, funcionou para { $worked }, em parte para { $partly }.
how-alone = Ninguém mudou ainda.
how-travelled = O seu caminho:
how-change = { $code }, { $place }: { $words }
how-change-tried = { $code }, { $place } (testado por { $tried }, funcionou para { $worked }): { $words }
how-change-far = { $place }: { $words }
how-failed = (não funcionou) { $words }
how-rest = E mais { $count }.

practices-none = Ainda não há aqui uma prática testada por { $count } colegas. PRÁTICA partilha uma. TESTEI R5 conta como foi.
practices-best = Testado e bom em { $community }:
practices-line = { $code }, funcionou para { $worked } de { $tried }: { $words }
practices-more = LER { $code } mostra uma, COMO { $code } o seu caminho.
