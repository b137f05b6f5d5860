# Parejas de trabajo: dos que se visitan, se apoyan o se guían.
partner-which = ¿Qué te gustaría hacer con otra persona?
partner-visit = Visitarnos
partner-coach = Apoyarnos
partner-mentee = Encontrar mentor
partner-mentor = Ser mentor
partner-waits = Te busco compañero en { $community } y te escribo en cuanto lo haya. COMPAÑERO NO termina la búsqueda.
partner-found =
    Te presento a { $name }. { $purpose ->
        [visit] Los dos quieren visitarse. Primera pregunta: ¿qué lección debe venir a ver la otra persona, y en qué debe fijarse?
        [coach] Los dos quieren apoyarse. Primera pregunta: ¿qué quieres hacer mejor este mes?
        [mentee] Te va a guiar. Primera pregunta: ¿qué fue lo más difícil en tu clase la semana pasada?
       *[mentor] Tú vas a guiar. Primera pregunta: ¿qué fue lo más difícil en su clase la semana pasada?
    }
    Manda COMPAÑERO y tus palabras: no las paso a nadie más.
partner-off-words = no, alto, basta
partner-off = De acuerdo, ya no te busco compañero.
partner-off-none = No te estaba buscando compañero. Para encontrarlo, manda COMPAÑERO.
partner-passed = Se lo he pasado.
relay-partner =
    { $name } te escribe:
    { $words }
    Para responder, manda COMPAÑERO y tus palabras.
partner-none = Todavía no tienes compañero y no he pasado nada. Para encontrarlo, manda solo COMPAÑERO.
partner-gone = Tu compañero se ha ido o ya tiene otro, y no he pasado nada. Para encontrar uno nuevo, manda solo COMPAÑERO.
partner-rests = Tu compañero descansa o no se le puede escribir ahora, y no he pasado nada. Prueba más tarde.
partner-too-long = Es demasiado largo para pasarlo. Por favor, menos de { $limit } caracteres.
partner-no-file = Puedo pasar palabras, pero no archivos.
