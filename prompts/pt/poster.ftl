# O cartaz para a parede da sala dos professores: em baixo, os códigos; sob cada um, o endereço e o que enviar.
poster-join = Aqui, professores ajudam professores. { $count ->
    [0] Envie esta linha:
    [1] Leia o código com o seu telefone, ou escreva para o endereço abaixo dele.
   *[other] Leia um código com o seu telefone, ou escreva para o endereço abaixo dele.
}
poster-facilitator = Só para quem facilita. Serve uma única vez, até { $until }. { $count ->
    [0] Envie esta linha:
    [1] Leia o código, ou escreva para o endereço abaixo dele.
   *[other] Leia um código, ou escreva para o endereço abaixo dele.
}
poster-coordinator = Só para quem coordena. Serve uma única vez, até { $until }. { $count ->
    [0] Envie esta linha:
    [1] Leia o código, ou escreva para o endereço abaixo dele.
   *[other] Leia um código, ou escreva para o endereço abaixo dele.
}
poster-send = Envie: { $line }
