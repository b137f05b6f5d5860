# El panel: las palabras en el chat, en su puerta y en sus páginas.
dashboard-link =
    { $link }
    Este enlace abre el panel una vez, dentro de { $minutes } minutos. Después queda abierto allí { $hours } horas. PANEL CERRAR lo cierra en todas partes.
dashboard-no-address = Todavía no se puede llegar al panel. Pide a quien administra Staffroom que ponga su dirección pública (PUBLIC_URL).
dashboard-how = Manda PANEL para recibir un enlace al panel, o PANEL CERRAR para cerrarlo en todas partes.
also-dashboard-off = cerrar, no, parar
dashboard-off = { $count ->
    [0] El panel no está abierto en ninguna parte, y ya no sirve ningún enlace tuyo.
   *[other] Listo: el panel está cerrado en todas partes, y ya no sirve ningún enlace tuyo.
}

dashboard-title = Panel
dashboard-door = Abrir el panel
dashboard-door-why = Este enlace sirve una sola vez. Después el panel queda abierto en este navegador { $hours } horas.
dashboard-link-used = Este enlace ya se usó. Para recibir otro, manda PANEL a Staffroom en tu chat. Si no fuiste tú quien lo usó, manda primero PANEL CERRAR: así se cierra el panel en todas partes.
dashboard-link-expired = Este enlace ya venció: un enlace sirve { $minutes } minutos. Para recibir otro, manda PANEL a Staffroom en tu chat.
dashboard-link-unknown = Este enlace no sirve. Tócalo otra vez en tu chat, o manda allí PANEL a Staffroom para recibir otro.
dashboard-closed = El panel no está abierto en este navegador. Manda PANEL a Staffroom en tu chat: responde con un enlace.
dashboard-not-yours = Solo quienes coordinan un programa o una zona pueden abrir el panel, y tú no estás (o ya no estás) entre ellos. Quien administra Staffroom puede invitarte.
dashboard-not-ours = Eso no se mandó desde esta página, así que no se hizo nada. Vuelve atrás, carga la página de nuevo e inténtalo otra vez.
dashboard-left = El panel está cerrado en este navegador. Para abrirlo otra vez, manda PANEL a Staffroom en tu chat.
dashboard-leave = Cerrar el panel

dashboard-skip = Ir a las cifras
dashboard-in-month = Cifras de { $month }
dashboard-so-far = Cifras de { $month }, hasta ahora
dashboard-drawings = Los dibujos van de { $start } a { $end }, mes a mes; la última barra es la más oscura.
dashboard-filter = Qué mostrar
dashboard-area = Zona
dashboard-from = Desde
dashboard-to = Hasta
dashboard-language = Idioma
dashboard-channel = Canal
dashboard-life = Estado
dashboard-all = Todo
dashboard-show = Mostrar
dashboard-find = Código de comunidad
dashboard-realms = Lo que cuidas

dashboard-map = Zonas y comunidades
dashboard-map-about = Viva: alguien aportó algo en los últimos { $alive } días. Tranquila: en los últimos { $quiet }. Dormida: nada desde entonces. Nueva: creada en los últimos { $alive } días, todavía sin nada.
dashboard-count = { $count ->
    [one] Una comunidad
   *[other] { $shown } comunidades
}
dashboard-lives = vivas: { $alive }, tranquilas: { $quiet }, dormidas: { $asleep }{ $begun ->
    [0] {""}
   *[other] , nuevas: { $new }
}
dashboard-members = Miembros: { $shown }
dashboard-spoke = Hablaron: { $shown }
dashboard-last = Última noticia: { $when }
dashboard-never = Sin noticias todavía
dashboard-nothing = Aquí no hay ninguna comunidad abierta.
dashboard-list = Lista de comunidades
dashboard-page = Página { $page } de { $pages }
dashboard-next = Siguiente
dashboard-previous = Anterior

dashboard-few = muy pocas personas para mostrarlo
dashboard-few-short = pocas
dashboard-none = nada
dashboard-before = { $month }: { $value }
dashboard-trend = Lo más bajo { $low }, lo más alto { $high }.
dashboard-trend-none = Nada que mostrar.
dashboard-table = En una tabla
dashboard-month = Mes

dashboard-people = Idiomas y canales
dashboard-people-about = En qué idioma leen los miembros, y dónde se les escribe.
dashboard-carried = Mensajes en camino
dashboard-carried-about = Si lo dicho llega, cuánto pesa y cuánto cuesta.
dashboard-sent = Enviados
dashboard-delivered = Llegados
dashboard-read = Leídos
dashboard-failed = Fallidos
dashboard-parked = A la espera de que el lector escriba
dashboard-size = Tamaño
dashboard-kilobytes = { $size } KB
dashboard-megabytes = { $size } MB
dashboard-cost = Costo
dashboard-unpriced = no se sabe

dashboard-about = El orden sigue los ciclos de creación de valor de Wenger, Trayner y de Laat (2011). Las cifras sobre menos de cinco personas no se muestran, para que nadie sea reconocido. Nada de esto muestra lo que alguien escribió para sí.
dashboard-as-of = Los meses se cuentan en UTC; las cifras tienen unos segundos.
dashboard-back = Volver al panel
dashboard-area-not-yours = No hay tal zona entre las que cuidas.
dashboard-community-not-yours = No hay tal comunidad entre las que cuidas.
dashboard-month-unreadable = Ese mes no se puede mostrar. Elige uno de la lista.
dashboard-range-turned = El primer mes viene después del último. Elígelos al revés.
dashboard-choice-unknown = Eso no se puede elegir aquí. Elige de la lista.
dashboard-nowhere = No existe esa página.

dashboard-change = Cambiar esta comunidad
dashboard-name = Nombre
dashboard-rename = Cambiar el nombre
dashboard-move = Mover
dashboard-merge = Unirla a ella
dashboard-close = Cerrar esta comunidad
dashboard-reopen = Abrirla otra vez
dashboard-found = Nueva comunidad
dashboard-timezone = Zona horaria
