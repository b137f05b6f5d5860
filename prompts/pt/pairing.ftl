# Parceiros: dois que se visitam, se apoiam ou se orientam.
partner-which = O que gostaria de fazer com um parceiro?
partner-visit = Visitar um ao outro
partner-coach = Apoiar um ao outro
partner-mentee = Encontrar mentor
partner-mentor = Ser mentor
partner-waits = Procuro um parceiro para você em { $community } e escrevo assim que houver. PARCEIRO NÃO termina a busca.
partner-found =
    Apresento { $name }. { $purpose ->
        [visit] Os dois querem visitar-se. Primeira pergunta: que aula o outro deve vir ver, e no que deve reparar?
        [coach] Os dois querem apoiar-se. Primeira pergunta: o que quer fazer melhor neste mês?
        [mentee] Vai orientar você. Primeira pergunta: o que foi mais difícil na sua turma na semana passada?
       *[mentor] Você vai orientar. Primeira pergunta: o que foi mais difícil na turma dele ou dela na semana passada?
    }
    Envie PARCEIRO e as suas palavras: não passo a mais ninguém.
partner-off-words = não, parar, chega
partner-off = Tudo bem, já não procuro um parceiro para você.
partner-off-none = Não estava a procurar um parceiro para você. Para encontrar, envie PARCEIRO.
partner-passed = Já passei ao seu parceiro.
relay-partner =
    { $name }, seu parceiro, escreve:
    { $words }
    Para responder, envie PARCEIRO e as suas palavras.
partner-none = Ainda não tem parceiro e não passei nada. Para encontrar, envie só PARCEIRO.
partner-gone = O seu parceiro saiu ou já tem outro, e não passei nada. Para encontrar um novo, envie só PARCEIRO.
partner-rests = O seu parceiro está em pausa ou não pode receber agora, e não passei nada. Tente mais tarde.
partner-too-long = É longo demais para passar. Por favor, menos de { $limit } caracteres.
partner-no-file = Posso passar palavras, mas não arquivos.
