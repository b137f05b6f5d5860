# Modelos para o WhatsApp fora das suas 24 horas: sem formas conforme o número, sem variável no início, no fim ou ao lado de outra.
template-prompt =
    Esta semana a sua comunidade { $community } pergunta:
    { $question }
    Responda aqui por escrito ou por voz quando quiser; a sua resposta fica privada.
template-nudge = Tem mensagens à espera ({ $count }) em { $community }. Responda com qualquer palavra e elas chegam.
template-invitation = Olá! Convite de { $programme } para { $community }: professores que se ajudam. Sim? Responda ENTRAR { $code }. Não? PARAR. Sem resposta, não escrevemos mais.

template-sample-community = Círculo de Matemática de Kakuma
template-sample-question = O que funcionou na sua turma esta semana, e porquê?
template-sample-count = 3
template-sample-programme = Aprender Juntos
template-sample-code = KAKUMA7
