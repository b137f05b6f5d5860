# Las comunidades vistas por quien coordina: lista, cambios, cierres y comienzos.
communities-none = Allí todavía no hay ninguna comunidad. NUEVA COMUNIDAD crea una.
communities-list = Comunidades { $from } a { $to } de { $count }. Elige una para ver más:
communities-line = { $name }: { $life ->
    [new] nueva
    [alive] viva
    [quiet] tranquila
    [asleep] dormida
   *[closed] cerrada
}, { $members ->
    [one] { $members } miembro
   *[other] { $members } miembros
}
communities-next = Las siguientes
community-shown =
    { $name } ({ $area })
    { $life ->
        [new] Nueva: todavía no ha escrito nadie.
        [alive] Viva: alguien escribió en los últimos 10 días.
        [quiet] Tranquila: nadie escribe desde hace 10 días.
        [asleep] Dormida: nadie escribe desde hace 30 días.
       *[closed] Cerrada.
    }
    Miembros: { $members }, facilitan: { $hosts }
    { $language }, { $zone }
    UNIRME { $code }
community-invite = Invitar a facilitar
community-hosts = Quién facilita
community-rename = Otro nombre
community-move = Otra zona
community-merge = Unirla a otra
community-close = Cerrarla
community-reopen = Abrirla otra vez
community-back = Volver a la lista

community-not-yours = No conozco esa comunidad entre las que cuidas. COMUNIDADES las muestra.
community-closed-already = { $community } está cerrada. COMUNIDADES la muestra al final, para abrirla otra vez.
community-open-already = { $community } ya está abierta.
community-merged = { $community } es ahora parte de otra comunidad y no puede abrirse otra vez.
community-left = Muy bien, no cambié nada.
community-name-bad = Un nombre tiene de 1 a { $limit } letras, todas visibles. Manda otro, por favor.
community-name-taken = Ya existe { $name } en el programa. Manda otro nombre, por favor.
community-area-bad = Una zona es un camino de palabras, como: peru/cusco/pisac. Mándala otra vez, por favor.
community-zone-bad = No conozco ningún idioma ni zona horaria { $zone }. Mándalos así: es America/Lima
community-which-name = ¿Cómo debe llamarse { $community } desde ahora?
community-renamed = { $before } se llama ahora { $name }.
community-which-area = { $community } está en { $area }. ¿Dónde desde ahora? Manda el camino entero, como: peru/cusco/pisac
community-moved = { $community } está ahora en { $area }.

community-which-into = ¿A qué otra comunidad se une { $community }? Manda su código o su nombre.
merge-unknown = No conozco ninguna comunidad abierta { $words } entre las que cuidas. Manda su código o su nombre entero.
merge-same = Esa es { $community } misma. Manda el código de la otra.
merge-programmes = Son de dos programas distintos y no pueden unirse.
merge-sure = { $old } (miembros: { $members }) pasa a ser parte de { $new } (miembros: { $others }). Se avisa a todos y pueden salir. Lo que se dijo queda en { $old }. No se puede deshacer. ¿Lo hago?
merge-done = { $old } es ahora parte de { $new }: { $count ->
    [one] { $count } persona es nueva allí
   *[other] { $count } personas son nuevas allí
}. UNIRME { $code } también lleva allí.
merge-news = { $old } es ahora parte de { $new }: colegas de allí leen y escriben aquí desde ahora. ¡Les damos la bienvenida!
merge-group = { $old } es ahora parte de { $new }. Este grupo recibe desde ahora lo de { $new }. Para terminarlo: /link y otro código, o sácame del grupo.
merge-moved = { $old } es ahora parte de { $new }, y estás en ella: lo que publicas va allí. Para salir: COMUNIDAD y luego SALIR. Lo que se dijo antes: LEER P7 { $code }
merge-left = { $old } es ahora parte de { $new }. Tú no estás en ella. Si quieres estar: UNIRME { $code }

close-sure = { $community } tiene { $members ->
    [one] { $members } miembro, que recibirá un aviso
   *[other] { $members } miembros, que recibirán un aviso
}. Nada más llega allí hasta que la abras otra vez. ¿La cierro?
close-done = { $community } está cerrada. COMUNIDADES la muestra al final de la lista.
community-closes = { $community } queda cerrada desde hoy: de allí no llega nada más. ¡Gracias por todo lo que diste! Quien coordina puede abrirla otra vez.
reopen-done = { $community } está abierta otra vez. Miembros: { $members }
community-reopens = { $community } está abierta otra vez, y estás en ella como antes. Para salir: COMUNIDAD y luego SALIR
join-closed = { $community } está cerrada. Quien coordina puede abrirla otra vez.

hosts-invited =
    Para quien vaya a facilitar { $community }. Sirve una vez, hasta el { $until }:
    UNIRME { $code }
hosts-none = Nadie facilita { $community } todavía. COMUNIDADES y luego Invitar a facilitar da un código.
hosts-who =
    Quién facilita { $community }. Manda un número para cambiarlo:
    { $lines }
hosts-which = Manda un número del 1 al { $count }, por favor.
hosts-what = ¿Qué hacemos con { $name }?
hosts-relieve = Ya no facilita, pero sigue
hosts-remove = Sale de la comunidad
hosts-nothing = Nada
hosts-relieved = { $name } ya no facilita { $community } y sigue siendo miembro.
hosts-removed = { $name } ya no está en { $community }.
host-not-there = Esa persona ya no facilita { $community }. Nada ha cambiado.
host-relieved = Ya no facilitas { $community }, por decisión de quien coordina. Sigues siendo miembro. ¡Gracias por todo lo que hiciste!
host-removed = Quien coordina te ha sacado de { $community }. De allí ya no te llega nada.

found-which-name = ¿Cómo se llama la nueva comunidad?
found-which-area = ¿En qué zona está { $community }? Elige, o manda otro camino, como: peru/cusco/pisac
found-sure = { $community } en { $area }, en { $language }, con la hora de { $zone }. ¿Está bien?
found-other-ways = Otro idioma u hora
found-which-ways = ¿Qué idioma y qué zona horaria? Manda los dos, así: es America/Lima
found-not = Muy bien, no creé ninguna comunidad.
found-done =
    { $community } ya existe. Se entra con: UNIRME { $code }
    Para quien la facilite (sirve una vez): UNIRME { $host }
    Con INVITAR tendrá los enlaces y un cartel.
found-done-links =
    { $community } ya existe. Se entra con: UNIRME { $code }
    { $lines }
    La imagen es para la pared de la sala de docentes. Para quien la facilite (sirve una vez): UNIRME { $host }
