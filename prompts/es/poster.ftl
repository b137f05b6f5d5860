# El cartel para la pared de la sala de docentes: abajo, los códigos; debajo de cada uno, su dirección y qué mandar.
poster-join = Aquí, docentes ayudan a docentes. { $count ->
    [0] Manda esta línea:
    [1] Escanea el código con tu teléfono, o escribe a la dirección que está debajo.
   *[other] Escanea un código con tu teléfono, o escribe a la dirección que está debajo.
}
poster-facilitator = Solo para quien facilita. Sirve una sola vez, hasta el { $until }. { $count ->
    [0] Manda esta línea:
    [1] Escanea el código, o escribe a la dirección que está debajo.
   *[other] Escanea un código, o escribe a la dirección que está debajo.
}
poster-coordinator = Solo para quien coordina. Sirve una sola vez, hasta el { $until }. { $count ->
    [0] Manda esta línea:
    [1] Escanea el código, o escribe a la dirección que está debajo.
   *[other] Escanea un código, o escribe a la dirección que está debajo.
}
poster-send = Manda: { $line }
