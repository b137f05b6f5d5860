# Histórias: contar uma, parte por parte, e ouvir uma de outro lugar.
notice-story = Por favor, não diga o nome de nenhum aluno nem o mostre em fotos.
notice-photo = Por favor, não mostre nenhum aluno em fotos nem diga o nome dele.

story-what = Contar como história
also-story-what = { command-story }
story-begin = Conte em quantas mensagens quiser, também com mensagens de voz e fotos.
story-began = Tenho o começo. Continue em quantas mensagens quiser, também com mensagens de voz e fotos.
story-kept = { $count ->
    [one] Tenho { $count } mensagem da sua história.
   *[other] Tenho { $count } mensagens da sua história.
}
story-go-on = Muito bem, pode contar.
story-that-is-all = É tudo
story-full = A sua história está cheia e isto já não coube. Pode terminar aqui.
story-again = Uma das suas histórias não está terminada: { $words }
story-on = Continuar
story-new = Começar outra
story-waiting = A sua história não está terminada: { $words }
    Envie HISTÓRIA para continuar, ou PRONTO para partilhar.
story-share = Partilhar
story-drop = Deixar de lado
story-dropped = Tudo bem, deixei de lado. Ninguém viu.
story-empty = A sua história ainda não tem nada. Por favor, envie antes umas palavras, uma foto ou uma mensagem de voz.
story-none = Agora não está contando nenhuma história. Para começar uma, envie HISTÓRIA.

relay-story-read =
    A sua história{ $files ->
        [0] {""}
       *[other] {" "}(arquivos: { $files })
    }:
    { $text }
    Quem pode ouvir?
story-mine = A minha comunidade
story-named = Outras também, com o meu nome
story-unnamed = Outras também, sem o meu nome
story-write-on = Continuar a escrever

story-in-review = { $code } segue para a sua comunidade. As outras vão ouvir quando quem facilita tiver lido: eu aviso.
story-no-reviewer = { $code } segue para a sua comunidade. Por agora não vai mais longe: aqui não há quem facilite e leia antes.
story-travels = { $code } segue para a sua comunidade, e outras também podem ouvir.
story-anew = { $code } foi contada de novo.
story-anew-review = { $code } foi contada de novo. Outras comunidades vão ouvir quando quem facilita tiver lido.
story-not-back = Só se conta de novo uma história sua que foi devolvida. Para contar outra, envie HISTÓRIA.
story-approved = Boa notícia: a sua história { $code } já pode ir a outras comunidades. Obrigado!
story-returned = A sua história { $code } fica por agora na sua comunidade. Quem facilita diz: { $reason }
story-tell-anew = Contar de novo

relay-story =
    { $code } - Uma história de { $place }{ $level ->
        [early] , infantil
        [primary] , primário
        [secondary] , secundário
        [adult] , adultos
       *[none] {""}
    }{ $subject ->
        [none] {""}
       *[other] , { $subject }
    }, contada por { $author }:
    { $text }
