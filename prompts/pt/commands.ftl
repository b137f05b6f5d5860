# As palavras que chamam um comando, separadas por vírgulas. A primeira é a que os outros textos indicam.
command-join = entrar, participar, aderir
command-menu = menu, ajuda, ?
command-start = iniciar, começar, recomeçar
command-stop = parar, pare, chega
command-name = nome
command-language = idioma, língua
command-community = comunidade
command-pause = pausa, pausar, descanso
command-resume = retomar, continuar, voltar
command-leave = sair, deixar
command-mydata = meus dados, meusdados
command-forget = apague-me, apague me, apagar-me, apagar me, me apague, me apagar, esqueça-me, esqueça me, me esqueça
command-link = conectar, ligar, vincular
command-here = presente, aqui, estou aqui
command-post = publicar, partilhar, compartilhar, postar
command-withdraw = retirar, apagar, remover, eliminar
command-more = ler, ler mais, ver, ver mais
