# Invitados: personas de una lista, a quienes se invita una vez y que solo son miembros si dicen que sí.
guest-which = { $programme } te invita a { $community }, donde docentes se ayudan entre sí. ¿Quieres entrar?
guest-declined = De acuerdo. Tu nombre y tu número están borrados y no te invitamos más. Puedes entrar cuando quieras: UNIRME { $code }
guest-data = { $programme } nos dio tu número y lo que dice su lista, para invitarte a { $community }. Lo guardamos hasta el { $until }. PARAR lo borra ya.
guest-teaches = La lista también dice qué enseñas: { $teaches }. MATERIAS y NIVEL lo cambian.
