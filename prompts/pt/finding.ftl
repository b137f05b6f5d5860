# Finding what colleagues have solved, told and tried. A result is one line: keep the words around it short.
find-which = O que procura? Uma ou duas palavras bastam.
find-short = Envie PROCURAR e uma ou duas palavras que digam o que procura, por exemplo: PROCURAR frações
find-long = É muito de uma vez. Envie PROCURAR e poucas palavras, no máximo { $limit } letras.
find-nothing = Ainda não encontrei nada sobre isso. Envie outras palavras, ou menos. Para perguntar a todos: PERGUNTAR e a sua pergunta.
find-more = Qual quer ler? LER mostra os seguintes.
find-all = Qual quer ler? Não há mais.
find-end = Era tudo. Para procurar outra coisa, envie PROCURAR e as suas palavras.
find-gone = Essa mensagem já não está aqui.
find-from = { $kind ->
    [help] resolvido
    [story] relato
    [practice] prática
    [idea] ideia
    [reflection] reflexão
   *[other] mensagem
}, { $place }
find-tried = (testado por { $tried }, deu certo para { $worked })
