# Antes de pedir ajuda: oferece-se primeiro o que é parecido.
help-similar = Algum destes ajuda? Envie o número, ou 0 para perguntar a todos.
help-everyone = Perguntar a todos
help-similar-did = Isso chega? Com 0 pergunto a todos.
help-similar-yes = Sim, obrigado
help-similar-others = Ver os outros
help-similar-good = Que bom! Então não pergunto a ninguém.
