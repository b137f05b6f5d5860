# Plantillas para WhatsApp fuera de sus 24 horas: sin formas según el número, sin variable al principio, al final ni junto a otra.
template-prompt =
    Esta semana tu comunidad { $community } pregunta:
    { $question }
    Responde aquí por escrito o de voz cuando quieras; tu respuesta queda en privado.
template-nudge = Tienes mensajes en espera ({ $count }) en { $community }. Responde con cualquier palabra y te llegan.

template-sample-community = Círculo de Matemáticas de Kakuma
template-sample-question = ¿Qué funcionó en tu clase esta semana, y por qué?
template-sample-count = 3
