# Traer a colegas, y el saludo que leen.
invite-all =
    Tus colegas entran en { $community } con: UNIRME { $code }
    Para una sola persona, incluso expulsada: INVITAR 1
invite-links =
    Tus colegas entran en { $community } con: UNIRME { $code }
    { $lines }
    La imagen es para la pared de tu sala. Para una sola persona, incluso expulsada: INVITAR 1
invite-how = INVITAR muestra cómo pueden entrar todos. INVITAR 1 da un código para una persona.

welcome-none = No hay saludo. Envía BIENVENIDA y tus palabras, { $limit } letras como máximo: quien entre las leerá.
welcome-now =
    Quien entra lee:
    { $words }
    Para cambiarlo, envía BIENVENIDA y palabras nuevas. Para quitarlo: BIENVENIDA QUITAR
welcome-what =
    ¿Qué hago con esto?
    { $words }
welcome-choose-greet = Saludo al entrar
welcome-choose-share = Compartirlo ahora
welcome-choose-nothing = Nada
welcome-set = De acuerdo: quien entre leerá tu saludo.
welcome-removed = De acuerdo: ya no hay saludo.
welcome-nothing = De acuerdo, no he cambiado nada.
welcome-long = Un saludo puede tener { $limit } letras y este tiene { $count }. Para compartirlo, envía PUBLICAR y tus palabras.
welcome-greeting = De parte de quien facilita: { $words }
