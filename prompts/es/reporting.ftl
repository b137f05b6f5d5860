# El informe de un programa o una zona: lo que dice el chat, y las palabras de sus páginas y su imagen.
# La palabra de la orden para quien coordina: para los demás significa otra cosa.
special-report = informe
also-report-off = parar, no, basta
also-report-on = sí, seguir

report-head = { $realm }, { $month }
report-lives = { $count ->
    [one] Una comunidad
   *[other] { $count } comunidades
}: { $alive } vivas, { $quiet } tranquilas, { $asleep } dormidas{ $new ->
    [0] {""}
   *[other] , { $new } nuevas
}
report-active = Miembros con actividad: { $count } de { $members }
report-active-before = Miembros con actividad: { $count } de { $members } ({ $before } el mes anterior)
report-active-few = Menos de cinco miembros tuvieron actividad, así que no digo el número.
report-active-none = { $members ->
    [0] Todavía sin miembros.
   *[other] Ninguno de los { $members } miembros dijo nada. Una pregunta fácil para todos suele despertar a una comunidad.
}
report-help = Peticiones de ayuda: { $count }
report-help-answered = Peticiones de ayuda: { $count }, la mitad con respuesta en { $span }
report-help-few = Menos de cinco miembros pidieron ayuda, así que no digo el número.
report-nothing = Aquí todavía no hay ninguna comunidad abierta. En cuanto empiece una, este informe contará cómo vive.
report-pages = { $realm }, { $month }: el informe entero en dos páginas, para leer, imprimir y pasar a otros.
report-pages-monthly = { $realm }, { $month }: el informe entero en dos páginas, para leer, imprimir y pasar a otros. Llega cada mes; con INFORME PARAR deja de llegar.
report-undrawn = Las dos páginas del informe no se pudieron dibujar ahora. Las cifras de arriba valen igual. Por favor, avisa a quien administra Staffroom.
report-ahead = Ese mes todavía no ha empezado. Prueba INFORME, o INFORME mes pasado.
report-monthly-on = De acuerdo, cada mes, cuando termine, llega un informe. Con INFORME PARAR deja de llegar.
report-monthly-off = De acuerdo, ya no llega ningún informe mensual. INFORME lo muestra cuando quieras, e INFORME SÍ hace que vuelva a llegar.

report-subtitle = { $area }, { $month }
report-subtitle-so-far = { $area }, { $month } hasta ahora
report-everywhere = Todo el programa
report-footer = Staffroom. Las cifras sobre menos de cinco personas se omiten, para no mostrar a nadie.
report-page = Página { $page } de { $pages }
report-map = Cómo viven las comunidades
report-map-about = Viva: algo se aportó en los últimos { $alive } días. Tranquila: en los últimos { $quiet }. Dormida: nada desde entonces. Nueva: creada en los últimos { $alive } días, todavía sin nada. Tal como está hoy.
report-new = nuevas
report-alive = vivas
report-quiet = tranquilas
report-asleep = dormidas

report-withheld = se omite
report-no-value = nada
report-before = { $month }: { $value }
report-trend = Por mes: { $months }

report-carried = Lo que lo sostiene
report-carried-about = Los mensajes, los teléfonos y los idiomas que hay detrás.
figure-messages-sent = Mensajes enviados
figure-messages-failed = Mensajes que fallaron
figure-messages-parked = Mensajes que esperan a su lector
figure-messages-cost = Costo de los mensajes
report-channels = Miembros por canal
report-languages = Miembros por idioma
report-areas = Zonas
report-areas-area = Zona
report-areas-alive = Vivas
report-areas-quiet = Tranquilas
report-areas-asleep = Dormidas
report-areas-members = Miembros
report-areas-active = Activos
report-areas-more = { $count ->
    [one] El panel muestra una zona más.
   *[other] El panel muestra { $count } zonas más.
}
report-note-trend = Los gráficos pequeños muestran doce meses. La barra oscura es el mes de este informe; una hueca se omite o no se conoce.
report-note-cycles = Según los ciclos de creación de valor de Wenger, Trayner y de Laat (2011).
