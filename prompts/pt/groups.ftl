# Os grupos do Telegram.
group-hello = Olá! Conecto este grupo com colegas que usam WhatsApp e SMS. Quem facilita a comunidade envia aqui: /link e o código da comunidade.
group-link-how = Envie /link e o código da comunidade, por exemplo: /link KAKUMA7
group-linked = Este grupo agora faz parte de { $community }. Comece com #publicar para partilhar com toda a comunidade. Se já entrou nela, toque no botão: assim cada mensagem chega uma só vez.
group-here-button = Estou neste grupo
group-here = Pronto, { $name }. Agora as mensagens chegam aqui, e não duas vezes.
group-here-where = Escreva isso no grupo do Telegram, por favor, não só para mim.
group-join-how = Para participar, escreva-me primeiro em privado: envie ENTRAR e o código da comunidade.
group-how = Para partilhar com toda a comunidade, comece com #publicar. Para responder a alguém, responda à mensagem dessa pessoa.
group-one-file = De várias imagens enviadas juntas só vejo a que tem #publicar. Envie cada uma com #publicar, ou todas para mim em privado.
