# Antes de pedir ayuda: primero se ofrece lo que se parece.
help-similar = ¿Te sirve algo de esto? Manda su número, o 0 para preguntar a todos.
help-everyone = Preguntar a todos
help-similar-did = ¿Te basta con eso? Con 0 pregunto a todos.
help-similar-yes = Sí, gracias
help-similar-others = Ver los otros
help-similar-good = ¡Qué bien! Entonces no pregunto a nadie.
