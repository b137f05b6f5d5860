# Os números que mostram como vivem as comunidades, e os ciclos de valor que os ordenam.
figure-members = Membros
figure-active = Membros ativos
figure-said = Contribuições
figure-voices = Dito pelos dois que mais falam
figure-helps = Pedidos de ajuda
figure-reflecting = Membros que refletiram
figure-answers = Respostas
figure-stories = Histórias contadas
figure-travelled = Histórias que viajaram
figure-practices = Práticas partilhadas
figure-trials = Práticas testadas
figure-adaptations = Práticas adaptadas
figure-worked = Testes que funcionaram
figure-partly = Testes que funcionaram em parte
figure-failed = Testes que não funcionaram
figure-solved = Pedidos resolvidos
figure-first-answer = Metade das primeiras respostas em
figure-came-true = Planos cumpridos
figure-ideas = Ideias
figure-circles = Círculos nascidos de uma ideia
figures-each = Quem está em duas comunidades conta em cada uma delas.

cycle-immediate = Valor imediato
cycle-immediate-about = O que acontece: as pessoas se encontram, falam e perguntam.
cycle-potential = Valor potencial
cycle-potential-about = O que levam consigo: respostas, histórias e práticas para mais tarde.
cycle-applied = Valor aplicado
cycle-applied-about = O que se testa: algo se faz de outra maneira em uma turma.
cycle-realised = Valor realizado
cycle-realised-about = O que resulta: um teste funcionou, uma pergunta foi resolvida.
cycle-reframing = Valor transformador
cycle-reframing-about = O que se vê de outra maneira: planos que se cumprem e ideias novas que reúnem as pessoas.

life-new = nova
life-alive = viva
life-quiet = calma
life-asleep = adormecida
