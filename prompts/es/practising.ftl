# Prácticas: compartir lo que funciona, probar lo que otros comparten, y su camino.
relay-practice =
    { $code } - { $author }
    { $text }
relay-trial =
    { $author } ha probado { $about }: { $outcome ->
        [worked] ¡funcionó!
        [partly] funcionó en parte.
       *[failed] allí no funcionó.
    }
    { $text }
relay-adaptation =
    { $code } - { $author } { $outcome ->
        [worked] ha cambiado { $about }, y funcionó:
        [partly] ha cambiado { $about }, y funcionó en parte:
       *[failed] ha probado { $about }, y allí no funcionó:
    }
    { $text }

practice-which = ¿Qué funciona en tu clase? Cuéntalo en un mensaje, para que un colega pueda probarlo.
practice-how = Manda PRÁCTICA y lo que funciona en tu clase, en un solo mensaje.
practice-sent = { $count ->
    [0] { $code } queda guardado, aunque por ahora no hay a quién mandarlo aquí. ¿Pueden encontrarlo también otras comunidades?
    [one] { $code } va en camino a un colega. ¿Pueden encontrarlo también otras comunidades?
   *[other] { $code } va en camino a { $count } colegas. ¿Pueden encontrarlo también otras comunidades?
}
practice-sent-wide = { $code } va en camino a toda la comunidad. ¿Pueden encontrarlo también otras comunidades?
practice-offer = Una práctica
also-practice-offer = { command-practice }
practice-button = Lo he probado

reach-which = ¿Pueden encontrar { $code } otras comunidades? Para decidirlo más tarde: ALCANCE { $code }
reach-how = ¿Cuál? Manda ALCANCE y su código, por ejemplo: ALCANCE R5
reach-not-yours = { $code } no es tuyo. Solo quien lo ha escrito puede decir quién lo encuentra.
reach-no-practice = { $code } se queda en su comunidad. Puedes dejar que otros encuentren tus prácticas, con códigos como R5.
reach-named = Sí, con mi nombre
reach-unnamed = Sí, sin mi nombre
reach-community = No, solo aquí
reach-now-named = ¡Gracias! Docentes de otras comunidades ya pueden encontrar { $code } con tu nombre.
reach-now-unnamed = ¡Gracias! Docentes de otras comunidades ya pueden encontrar { $code }, sin tu nombre.
reach-now-community = De acuerdo, { $code } se queda en { $community }.

tried-which = ¿Cuál? Manda PROBADO y su código, por ejemplo: PROBADO R5
tried-no-practice = { $code } no es una práctica. Se puede probar lo que tiene un código como R5 o D8.
tried-own = { $code } es tuyo. Cuenta cuando lo prueban tus colegas. Si ahora lo haces de otra forma, compártelo con PRÁCTICA.
tried-already = Ya me has contado de { $code }, y cuenta. Si ahora lo haces de otra forma, compártelo con PRÁCTICA.
tried-in-private = ¡Gracias por probar { $code }! Te pregunto en privado qué tal fue. Si no te llega nada, mándame allí: PROBADO { $code }
tried-how = ¿Qué tal fue { $code } en tu clase?
tried-worked = Funcionó
tried-partly = En parte
tried-failed = No funcionó
tried-change = { $outcome ->
    [failed] ¿Qué lo impidió?
   *[other] ¿Qué has cambiado?
} Una línea basta. Quedará bajo { $code } para quien quiera probarlo.
tried-nothing = Nada
tried-change-far = { $outcome ->
    [failed] ¿Qué lo impidió?
   *[other] ¿Qué has cambiado?
} Una línea basta. Quedará bajo { $code }, sin tu nombre donde lo leen otras comunidades.
tried-thanks = ¡Gracias! Hasta ahora { $code } lo han probado { $tried } y funcionó para { $worked }.
tried-adapted = { $outcome ->
    [failed] ¡Gracias! Tus palabras quedan como { $adapted } bajo { $code }, para que a otros les vaya mejor.
   *[other] ¡Gracias! Tu cambio queda como { $adapted } bajo { $code }, para que otros lo prueben.
} Hasta ahora { $code } lo han probado { $tried } y funcionó para { $worked }.

how-which = ¿Cuál? Manda CÓMO y su código, por ejemplo: CÓMO R5
how-untried = { $code }: nadie ha contado todavía qué tal fue. PROBADO { $code } da el primer paso.
how-tried = { $code }: probado por { $tried }, funcionó para { $worked }, en parte para { $partly }.
how-alone = Nadie lo ha cambiado todavía.
how-travelled = Su camino:
how-change = { $code }, { $place }: { $words }
how-change-tried = { $code }, { $place } (probado por { $tried }, funcionó para { $worked }): { $words }
how-change-far = { $place }: { $words }
how-failed = (no funcionó) { $words }
how-rest = Y { $count } más.

practices-none = Todavía no hay aquí una práctica probada por { $count } colegas. PRÁCTICA comparte una. PROBADO R5 cuenta qué tal fue.
practices-best = Probado y bueno en { $community }:
practices-line = { $code }, funcionó para { $worked } de { $tried }: { $words }
practices-more = LEER { $code } muestra una, CÓMO { $code } su camino.
