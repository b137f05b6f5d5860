# EXPORTAR: os registos de um programa num arquivo, para quem coordena.
export-when = De que tempo quer o arquivo de { $programme }? Também pode escrever: EXPORTAR 1 janeiro a 31 março
export-this-month = Este mês
export-last-month = O mês passado
export-this-year = Este ano
export-last-year = O ano passado
export-always = Tudo
export-days = { $first } a { $last }
export-unread = Não entendi "{ $words }", por isso nada foi feito. Envie assim: EXPORTAR mês passado, ou EXPORTAR 1 janeiro a 31 março histórias Excel
export-backwards = Esses dias terminam antes de começar, por isso nada foi feito. Veja as datas de novo, por favor.
export-future = Esses dias ainda não chegaram, por isso nada foi feito. Veja as datas de novo, por favor.
export-no-day = Esse dia não existe, por isso nada foi feito. Veja as datas de novo, por favor.
export-begun = Estou a prepará-lo, sem nomes: { $programme }, { $days }. Chega aqui quando estiver pronto.
export-begun-named = Estou a prepará-lo, com nomes: { $programme }, { $days }. Chega aqui quando estiver pronto.
export-under-way = Já se prepara outro arquivo seu. Peça de novo quando o tiver.
export-no-links = Não posso enviar arquivos neste chat sem um endereço web. Peça a quem administra o Staffroom que defina PUBLIC_URL.
export-no-key = Ainda não se pode exportar. Peça a quem administra o Staffroom que defina SECRET_KEY.
export-no-format = Esse formato não está instalado aqui, por isso nada foi feito. Peça CSV, assim: EXPORTAR mês passado
export-why = Um arquivo com nomes mostra quem disse o quê. Para que precisa dele? A sua resposta fica no registo de quem fez o quê.
export-why-short = Diga em poucas palavras para que precisa dele, até { $limit } letras.
export-sure = Com nomes e textos inteiros: { $programme }, { $days }. Guarde-o bem, e apague-o quando tiver servido. Preparo-o?
export-not = Tudo bem, nada foi feito.
export-file = Aqui está o arquivo de { $programme }. Comece por dictionary.csv. Um programa tirou nomes e números: leia os textos antes de os publicar.
export-file-named = Aqui está o arquivo de { $programme }, com nomes. Guarde-o bem, e apague-o quando tiver servido.
export-link = O arquivo de { $programme } está pronto, por { $hours } horas: { $link }
    Comece por dictionary.csv. Leia os textos antes de os publicar.
export-link-named = O arquivo de { $programme } com nomes está pronto, por { $hours } horas: { $link }
    Não passe o link a ninguém, e apague o arquivo quando tiver servido.
export-no-room = Não havia espaço para o seu arquivo, por isso nada ficou guardado. Tente mais tarde, ou com menos tempo: EXPORTAR
export-failed = Não foi possível preparar o seu arquivo, e nada ficou guardado. Tente outra vez: EXPORTAR
export-no-right = Esse arquivo já não é do que está a seu cuidado, por isso não foi preparado.
export-too-large = O seu arquivo é grande demais para este chat. Peça menos tempo: EXPORTAR
export-link-over = Este link já venceu, ou não está inteiro. Envie EXPORTAR ao bot para ter outro.

# O que se pode escrever junto ao tempo. Atrás das palavras está o que significam.
export-named-words = com nomes, com os nomes, nomes
export-kind-words = mensagens post, publicações post, pedidos help, pedido help, ajuda help, histórias story, história story, práticas practice, prática practice, ideias idea, ideia idea, testes trial, adaptações adaptation
export-log-words = contribuições contributions, respostas answers, reflexões reflections, perguntas prompt_runs, envios deliveries, membros membership
export-small-words = em, de, do, da, para, o, a, os, as, e, só, por favor, um, arquivo, ficheiro

# O mesmo numa página.
export-page-title = Exportar os registos
export-page-about = O que se deu, respondeu, perguntou e enviou, em arquivos dentro de um pacote guardado por dois dias. Não tem nomes nem números de ninguém, até onde um programa os encontra: leia os textos antes de os publicar.
export-page-made = Os seus arquivos
export-page-get = Transferir
export-page-until = até { $when }
export-page-failed = não foi possível preparar: não havia espaço, ou algo correu mal. Tente outra vez
export-page-under-way = está a ser preparado.
export-page-again = Ver outra vez
export-page-from = Primeiro dia
export-page-to = Último dia
export-page-format = Formato
export-page-logs = Registos (todos, se não escolher nenhum)
export-page-kinds = Tipos de contribuições (todos, se não escolher nenhum)
export-page-names = Nomes
export-page-named = Com nomes e textos inteiros
export-page-why = Para que precisa dos nomes? Fica no registo de quem fez o quê
export-page-reason = Diga em poucas palavras para que precisa dos nomes. Nada foi feito.
export-page-make = Preparar o arquivo
export-log = { $log ->
    [contributions] Contribuições
    [answers] Quem respondeu a quem
    [reflections] Reflexões partilhadas
    [reflection_counts] Quantas pessoas refletiram
    [prompt_runs] Perguntas feitas
    [deliveries] O que se enviou
   *[membership] Membros
}
export-kind = { $kind ->
    [post] Mensagens
    [help] Pedidos de ajuda
    [answer] Respostas
    [story] Histórias
    [practice] Práticas
    [idea] Ideias
    [trial] Testes
    [adaptation] Adaptações
   *[reflection] Reflexões partilhadas
}
