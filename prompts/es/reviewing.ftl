# Lo que espera a quien facilita antes de ir a otras comunidades.
review-waits = { $code } de { $community } espera para ir a otras comunidades. Para leerla y decidir, manda REVISAR.
review-none = Ninguna historia te espera.
relay-review =
    En espera: { $codes }
    La más antigua, de { $community }, ha de salir { $reach ->
        [named] con el nombre de quien la cuenta
       *[other] sin nombre (mira que no nombre a nadie, ni la escuela)
    }. Archivos: { $files }
    { $code } - { $author }
    { $text }
review-approve = Dejarla salir
review-return = Devolverla
review-later = Más tarde
review-over = { $code } ya no espera: se decidió o se retiró mientras tanto.
review-reason = ¿Qué conviene cambiar en { $code }? Tus palabras llegan a quien la cuenta.
review-approved = { $code } ya puede ir a otras comunidades.
review-sent-back = { $code } volvió a quien la cuenta, con tus palabras.
review-put-off = De acuerdo. REVISAR la muestra de nuevo.
