# Lo que un miembro enseña, y a quién.
subjects-which =
    ¿Qué enseñas? Manda los números, por ejemplo: 1 4. Las consultas sobre eso te llegarán primero. 0 si nada.
    { $lines }
subjects-now = Enseñas: { $subjects }. Las consultas sobre eso te llegarán primero.
subjects-none = De acuerdo, no guardo ninguna materia tuya.
subjects-unknown = No veo ahí ninguna materia. Manda números del 1 al { $count }, o MATERIAS para ver la lista.
level-which = ¿A quién enseñas?
level-now = Enseñas: { $level }. Gracias.
level-early = Infantil
level-primary = Primaria
level-secondary = Secundaria
level-adult = Personas adultas
also-level-early = preescolar, inicial, jardín de infancia, kínder
also-level-primary = escuela primaria, básica
also-level-secondary = bachillerato, instituto, media
also-level-adult = adultos, adultas
