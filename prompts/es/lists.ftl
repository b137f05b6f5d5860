# Cómo pueden llamarse las columnas de una lista de personas, y sus palabras para los papeles.
column-phone = teléfono, tel, número, número de teléfono, nro de teléfono, celular, móvil, número de celular, número de whatsapp
column-name = nombre, nombres, nombre completo, nombre y apellido, nombre y apellidos, nombres y apellidos, docente, nombre del docente
column-community = comunidad, código de la comunidad, código, grupo, círculo
column-role = rol, papel, función, cargo
column-language = idioma, lengua
column-channel = canal, medio
column-subject = materia, materias, asignatura, asignaturas
column-level = nivel, nivel educativo
column-place = lugar, escuela, colegio, institución, localidad, ciudad, pueblo
also-role-teacher = docente, docentes, profesor, profesora, maestro, maestra, miembro, participante
also-role-facilitator = facilitador, facilitadora, animador, animadora, líder
also-role-coordinator = coordinador, coordinadora
