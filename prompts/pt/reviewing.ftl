# O que espera quem facilita antes de ir a outras comunidades.
review-waits = { $code } de { $community } espera para ir a outras comunidades. Para ler e decidir, envie REVER.
review-none = Nenhuma história espera por si.
relay-review =
    À espera: { $codes }
    A mais antiga, de { $community }, deve sair { $reach ->
        [named] com o nome de quem a contou
       *[other] sem nome (veja se não nomeia ninguém, nem a escola)
    }. Arquivos: { $files }
    { $code } - { $author }
    { $text }
review-approve = Deixar sair
review-return = Devolver
review-later = Mais tarde
review-over = { $code } já não espera: foi decidida ou retirada entretanto.
review-reason = O que deve mudar em { $code }? As suas palavras vão para quem a contou.
review-approved = { $code } já pode ir a outras comunidades.
review-sent-back = { $code } voltou a quem a contou, com as suas palavras.
review-put-off = Tudo bem. REVER mostra de novo.
