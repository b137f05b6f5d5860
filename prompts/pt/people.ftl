# Quem está em uma comunidade e quem está há muito em silêncio: listas para quem a anima.
quiet-list =
    Em silêncio há um mês em { $community }: { $count }
    { $lines }
    Talvez baste um alô seu. Esta lista chega só a você.
quiet-line = { $name } ({ $span })
quiet-none = Ninguém em { $community } está em silêncio há um mês. Que bom!

members-page =
    { $community }, membros: { $count }
    { $lines }
    Para os seguintes, envie LER.
members-end =
    { $community }, membros: { $count }
    { $lines }
members-line = { $name }{ $role ->
    [facilitator] , facilita
   *[other] {""}
}{ $new ->
    [yes] {" "}(novo)
   *[other] {""}
}
