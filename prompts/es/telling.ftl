# Historias: contar una, parte por parte, y escuchar una de otro lugar.
notice-story = Por favor, no nombres a ningún alumno ni lo muestres en fotos.
notice-photo = Por favor, no muestres a ningún alumno en fotos ni lo nombres.

story-what = Contarlo como historia
also-story-what = { command-story }
story-begin = Cuéntala en los mensajes que quieras, también con notas de voz y fotos.
story-began = Tengo el comienzo. Sigue en los mensajes que quieras, también con notas de voz y fotos.
story-kept = { $count ->
    [one] Tengo un mensaje de tu historia.
   *[other] Tengo { $count } mensajes de tu historia.
}
story-go-on = Bien, te escucho.
story-that-is-all = Eso es todo
story-full = Tu historia está llena y esto ya no cabe. Puedes terminarla aquí.
story-again = Una de tus historias no está terminada: { $words }
story-on = Seguir con ella
story-new = Empezar otra
story-waiting = Tu historia no está terminada: { $words }
    Manda HISTORIA para seguir con ella, o LISTO para compartirla.
story-share = Compartirla
story-drop = Dejarla
story-dropped = De acuerdo, la dejé. Nadie la ha visto.
story-empty = Tu historia todavía no tiene nada. Por favor, manda antes unas palabras, una foto o una nota de voz.
story-none = Ahora no estás contando ninguna historia. Para empezar una, manda HISTORIA.

relay-story-read =
    Tu historia{ $files ->
        [0] {""}
       *[other] {" "}(archivos: { $files })
    }:
    { $text }
    ¿Quién puede escucharla?
story-mine = Mi comunidad
story-named = También otras, con mi nombre
story-unnamed = También otras, sin mi nombre
story-write-on = Seguir escribiendo

story-in-review = { $code } va en camino a tu comunidad. Otras la oirán cuando alguien que facilita la haya leído: te avisaré.
story-no-reviewer = { $code } va en camino a tu comunidad. Por ahora no va más lejos: aquí no hay quien facilite y la lea antes.
story-travels = { $code } va en camino a tu comunidad, y otras también pueden escucharla.
story-anew = { $code } queda contada de nuevo.
story-anew-review = { $code } queda contada de nuevo. Otras comunidades la oirán cuando alguien que facilita la haya leído.
story-not-back = Solo se cuenta de nuevo una historia tuya que te devolvieron. Para contar otra, manda HISTORIA.
story-approved = Buena noticia: tu historia { $code } ya puede ir a otras comunidades. ¡Gracias!
story-returned = Tu historia { $code } se queda por ahora en tu comunidad. Quien facilita te dice: { $reason }
story-tell-anew = Contarla de nuevo

relay-story =
    { $code } - Una historia de { $place }{ $level ->
        [early] , inicial
        [primary] , primaria
        [secondary] , secundaria
        [adult] , adultos
       *[none] {""}
    }{ $subject ->
        [none] {""}
       *[other] , { $subject }
    }, contada por { $author }:
    { $text }
