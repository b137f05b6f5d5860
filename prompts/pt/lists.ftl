# Como se podem chamar as colunas de uma lista de pessoas, e as suas palavras para os papéis.
column-phone = telefone, tel, número, número de telefone, nº de telefone, telemóvel, celular, móvel, contacto, contato, número de whatsapp
column-name = nome, nomes, nome completo, professor, nome do professor
column-community = comunidade, código da comunidade, código, grupo, círculo
column-role = papel, função, cargo
column-language = idioma, língua
column-channel = canal, meio
column-subject = disciplina, disciplinas, matéria, matérias
column-level = nível, nível de ensino, ciclo
column-place = lugar, local, escola, nome da escola, localidade, cidade, vila, aldeia
also-role-teacher = professor, professora, professores, docente, membro, participante
also-role-facilitator = facilitador, facilitadora, animador, animadora, líder
also-role-coordinator = coordenador, coordenadora
