# Plantillas para WhatsApp fuera de sus 24 horas: sin formas según el número, sin variable al principio, al final ni junto a otra.
template-prompt =
    Esta semana tu comunidad { $community } pregunta:
    { $question }
    Responde aquí por escrito o de voz cuando quieras; tu respuesta queda en privado.
template-nudge = Tienes mensajes en espera ({ $count }) en { $community }. Responde con cualquier palabra y te llegan.
template-invitation = ¡Hola! { $programme } te invita a { $community }: docentes que se ayudan. ¿Sí? Responde UNIRME { $code }. ¿No? PARAR. Si no respondes, no te escribimos más.

template-sample-community = Círculo de Matemáticas de Kakuma
template-sample-question = ¿Qué funcionó en tu clase esta semana, y por qué?
template-sample-count = 3
template-sample-programme = Aprender Juntos
template-sample-code = KAKUMA7
