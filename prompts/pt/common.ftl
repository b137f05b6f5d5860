# Palavras e frases de todos os temas. Um SMS leva 160 sinais, mas 70 se tem á â ã ç ê í ó ô õ ú: sem eles onde soa igualmente bem.
language-en = English
language-fr = Français
language-sw = Kiswahili
language-ar = العربية
language-es = Español
language-pt = Português

yes = Sim
no = Não
also-yes = concordo, aceito, de acordo, claro, está bem, tudo bem, sim concordo, sim aceito, sim por favor
also-no = não obrigado, não obrigada, não aceito, não concordo
literal = { $words }
plain-date = { DATETIME($day, dateStyle: "long") }
comma = ,
also-and = e

choose-number = Escolha uma opção, por favor. Pode enviar o número dela, de { $first } a { $count }.
choose-one = Aqui há uma só opção: envie { $number }, ou MENU para ver o que pode fazer.
question-over = Essa pergunta já foi encerrada. Envie MENU para ver o que pode fazer.
nothing-asked = Nenhuma pergunta espera resposta agora. Envie MENU para ver o que pode fazer.
small-talk = Que bom receber a sua mensagem. Envie MENU para ver o que pode fazer.
also-small-talk = olá, oi, bom dia, boa tarde, boa noite, obrigado, obrigada, muito obrigado, muito obrigada, tudo bem, ok, está bem, sim, não, nada, agora não, depois, mais tarde, amém, bem, muito bem, ótimo, olá a todos, olá a todas, oi pessoal, obrigado a todos, obrigada a todos, ok obrigado, ok obrigada, certo, entendido, perfeito, tudo bem com vocês, como estão
code-unknown = Não existe { $code } na sua comunidade. Confira o código, por favor.
code-withdrawn = { $code } foi retirado e já não se pode ler.
needs-facilitator = Só quem facilita essa comunidade pode fazer isso.
no-community = Agora não está em nenhuma comunidade. Para entrar em uma, envie ENTRAR e o código dela.
in-private = Escreva-me isso em privado, por favor, não no grupo.

cannot-read = Não consigo ler esse tipo de mensagem. Por favor, envie um texto, uma foto, uma mensagem de voz ou um documento.
file-failed = O seu arquivo não chegou. Por favor, envie de novo: fotos e arquivos até 16 MB.
hidden-characters = A sua mensagem tem caracteres ocultos que podem confundir quem vai ler. Por favor, escreva de novo.
too-long = É texto demais para uma mensagem. Por favor, fique abaixo de { NUMBER($limit, useGrouping: 0) } caracteres.
too-fast = Chegaram mais de { NUMBER($limit, useGrouping: 0) } mensagens suas em um minuto. As seguintes ficam à parte. Por favor, espere um minuto.
fault = Desculpe, houve um problema do nosso lado. A sua mensagem fica guardada e vamos ver o que aconteceu.
