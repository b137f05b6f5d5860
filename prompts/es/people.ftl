# Quién está en una comunidad y quién lleva tiempo en silencio: listas para quien la anima.
quiet-list =
    En silencio desde hace un mes en { $community }: { $count }
    { $lines }
    Quizás baste con un saludo tuyo. Esta lista solo te llega a ti.
quiet-line = { $name } ({ $span })
quiet-none = Nadie en { $community } lleva un mes en silencio. ¡Qué bien!

members-page =
    { $community }, miembros: { $count }
    { $lines }
    Para los siguientes, envía LEER.
members-end =
    { $community }, miembros: { $count }
    { $lines }
members-line = { $name }{ $role ->
    [facilitator] , facilita
   *[other] {""}
}{ $new ->
    [yes] {" "}(nuevo)
   *[other] {""}
}
