# Las preguntas para reflexionar: cálidas, concretas, de una en una; dos frases bastan. De qué trata cada una: library.toml
theme-classroom = Llevar la clase
prompt-classroom-calm-moment = ¿Qué hiciste justo antes del momento más tranquilo de tu clase esta semana?
prompt-classroom-noise = Piensa en un momento de mucho ruido esta semana: ¿qué pasó justo antes?
prompt-classroom-lesson-start = ¿Qué ayudó a tus estudiantes a calmarse al empezar una clase esta semana?
prompt-classroom-own-rule = ¿Qué norma de tu aula ya funciona sola, y cómo llegaron a eso?
prompt-classroom-last-lesson = ¿Qué mantiene con energía a tu clase en la última hora de un día de calor?

theme-large-classes = Clases numerosas
prompt-large-classes-quiet-voices = Con el aula llena, ¿dónde se sientan quienes casi no hablan, y qué ven y oyen desde ahí?
prompt-large-classes-in-groups = ¿Qué lograron tus estudiantes esta semana en parejas o en grupo, sin tu ayuda?
prompt-large-classes-who-is-lost = Con tantos estudiantes, ¿qué te mostró esta semana que algunos ya no seguían la clase?
prompt-large-classes-handed-over = ¿Qué tarea dejaste en manos de tus estudiantes esta semana, y qué tal salió?

theme-assessment = Ver lo que se aprendió
prompt-assessment-useful-mistake = ¿Qué error viste en muchos estudiantes esta semana, y qué te dice?
prompt-assessment-what-stayed = ¿Cómo supiste esta semana con qué se quedaron tus estudiantes después de una clase?
prompt-assessment-good-question = ¿Cuál de tus preguntas hizo pensar más tiempo a tus estudiantes esta semana?
prompt-assessment-words-that-help = ¿Qué dijiste o escribiste hace poco sobre el trabajo de un estudiante que le ayudó a avanzar?
prompt-assessment-beyond-exams = ¿Cuándo aprendieron tus estudiantes, hace poco, algo que ningún examen pide?

theme-inclusion = Que participen todos
prompt-inclusion-when-one-shone = Piensa, sin decir su nombre, en alguien a quien le cuesta la escuela: ¿cuándo brilló hace poco?
prompt-inclusion-what-was-in-the-way = ¿Qué cosa del aula o de tu clase le hizo difícil a alguien participar esta semana?
prompt-inclusion-small-change = ¿Qué pequeño cambio ayudó hace poco a alguien a ver, oír, moverse o seguir mejor la clase?
prompt-inclusion-classmates = ¿Cuándo viste a tus estudiantes ayudar a alguien que aprende o se mueve de otra manera?
prompt-inclusion-coming-back-to-learn = Por lo que ves en tu grupo, ¿qué necesita una persona adulta para volver a aprender?

theme-language = Las lenguas en clase
prompt-language-home-words = ¿Cuándo ayudó la lengua de casa a tus estudiantes a entender algo esta semana?
prompt-language-hard-word = ¿En qué palabra se trabaron tus estudiantes esta semana, y qué les ayudó a seguir?
prompt-language-speak-freely = ¿En qué lengua hablan con más libertad tus estudiantes, y cuándo pueden usarla en clase?
prompt-language-own-story = ¿Cuándo tuviste que aprender en una lengua que te costaba, y qué te ayudó?
prompt-language-once-more = ¿Qué canción, cuento o rima te pidieron otra vez los más pequeños?

theme-wellbeing = Tu bienestar
prompt-wellbeing-smile = ¿Qué te hizo sonreír en la escuela esta semana?
prompt-wellbeing-heavy = ¿Qué te pesó más esta semana, y quién podría cargar un poco contigo?
prompt-wellbeing-strength = ¿A qué hora del día tienes más fuerzas, y qué te las quita?
prompt-wellbeing-proud = ¿Qué hiciste esta semana que llenaría de orgullo a un buen amigo?

theme-parents = Madres, padres y familias
prompt-parents-good-news = La última vez que llevaste una buena noticia a una familia, ¿cómo la recibió?
prompt-parents-talk = Piensa en una charla reciente con una mamá o un papá: ¿qué sentiste, y qué habrá sentido esa persona?
prompt-parents-what-they-know = ¿Qué saben o hacen bien las familias de tus estudiantes que podría servir en una clase?
prompt-parents-far-away = ¿Cómo llegan las noticias de la escuela a las familias que nunca vienen?
prompt-parents-morning = ¿Qué ayudó a un pequeño al que le costaba separarse de su familia por la mañana?

theme-materials = Materiales de bajo costo
prompt-materials-cost-nothing = ¿Con qué enseñaste hace poco que no costó nada?
prompt-materials-not-enough = La última vez que no alcanzaron los libros o la tiza, ¿qué hiciste?
prompt-materials-around = ¿Qué hay alrededor de tu escuela que podría servir en una clase la próxima semana?
prompt-materials-pupils-made = ¿Qué hicieron o trajeron tus estudiantes que ayudó a aprender a toda la clase?
prompt-materials-play = ¿Qué aprendieron los más pequeños esta semana mientras jugaban?

theme-reading = Leer y escribir
prompt-reading-joy = ¿Qué leía o escribía un estudiante la última vez que viste que lo disfrutaba de verdad?
prompt-reading-stuck = ¿En qué parte de un texto se trabaron tus estudiantes esta semana, en cualquier materia?
prompt-reading-aloud = ¿Qué sentirá la persona más tímida de tu clase cuando lee en voz alta?
prompt-reading-real-reader = ¿Qué escribieron tus estudiantes hace poco que alguien de verdad quería leer?
prompt-reading-whole-sentence = ¿Cuándo leyó alguien de tu clase por primera vez una frase entera sin ayuda, y qué lo hizo posible?

theme-numbers = Los números
prompt-numbers-daily-life = ¿Dónde encontraron números tus estudiantes hace poco: en el mercado, en un juego, en el campo?
prompt-numbers-other-way = ¿Cuándo resolvió alguien un problema de una manera que no esperabas?
prompt-numbers-own-story = ¿Qué te hacía disfrutar o temer los números cuando ibas a la escuela?
prompt-numbers-in-hands = ¿Qué tocaron o dibujaron tus estudiantes la última vez que trabajaron con números?
prompt-numbers-games = ¿Qué juego o canción hace más fácil contar o calcular en tu clase?
prompt-numbers-in-the-head = ¿Qué cuentas hacen mentalmente tus participantes en su trabajo, sin llamarlas matemáticas?

theme-girls = Chicas y chicos
prompt-girls-who-answers = ¿Quiénes respondieron más en tu última clase, las chicas o los chicos, y a qué crees que se debe?
prompt-girls-jobs = ¿Qué tareas de tu aula les tocan a las chicas, y cuáles a los chicos?
prompt-girls-every-day = Donde trabajas, ¿qué les hace difícil a las chicas venir a la escuela todos los días?
prompt-girls-who-shows = ¿A quién conocen tus estudiantes que les muestra todo lo que una chica puede llegar a ser?
prompt-girls-not-for-us = ¿De qué materia dicen las chicas o los chicos que no es para ellos, y de dónde viene esa idea?

theme-multigrade = Varios niveles en una clase
prompt-multigrade-own-work = ¿Qué hizo bien un grupo por su cuenta esta semana, mientras atendías a otro?
prompt-multigrade-pupil-teaches = ¿Cuándo explicó un estudiante algo a otro mejor de lo que tú habrías podido?
prompt-multigrade-same-topic = ¿Qué tema funcionó para todos los niveles de tu clase a la vez, y por qué?
prompt-multigrade-first-to-finish = ¿Qué hacen en tu clase quienes terminan primero, y qué ganan con eso?

theme-colleagues = Colegas y lo que aprendes tú
prompt-colleagues-learnt-from = ¿Qué aprendiste hace poco de un colega, quizá sin que lo sepa?
prompt-colleagues-visit = Si mañana un colega amable se sentara en tu clase, ¿qué te gustaría que mirara?
prompt-colleagues-first-year = ¿Qué haces hoy distinto que en tu primer año de enseñanza, y qué te hizo cambiar?
prompt-colleagues-read-or-heard = ¿Qué leíste o escuchaste hace poco que te hizo ver de otro modo tu enseñanza?

theme-absence = Estudiantes que faltan
prompt-absence-coming-back = ¿Qué pasó en tu clase la última vez que alguien volvió después de varios días sin venir?
prompt-absence-reasons = Los días en que faltan muchos estudiantes, ¿qué los retiene?
prompt-absence-missed = Cuando alguien vuelve después de faltar, ¿en qué nota que la clase le extrañó?
prompt-absence-full-days = ¿Qué días vienen más estudiantes, y qué los atrae?
prompt-absence-after-work = ¿Qué hace volver a tus participantes a clase después de un largo día de trabajo?

theme-crisis = Cuando la vida es dura
prompt-crisis-what-stays = ¿Qué sigue igual cada día en tu clase, aunque la vida afuera sea dura?
prompt-crisis-newcomer = ¿Qué ve y oye en su primer día en tu clase alguien que llega de otro lugar?
prompt-crisis-signs = ¿En qué notas que un estudiante carga con algo pesado, aunque no diga nada?
prompt-crisis-own-calm = ¿Qué te ayuda a mantener la calma ante tus estudiantes cuando las noticias son malas?

theme-participation = Preguntan y deciden
prompt-participation-surprise = ¿Qué pregunta de un estudiante te sorprendió esta semana?
prompt-participation-waiting = ¿Cuánto esperaste después de tus preguntas esta semana, y qué salió de ahí?
prompt-participation-choice = ¿Qué decidieron tus estudiantes por su cuenta esta semana?
prompt-participation-whose-voice = En tu última clase, ¿en qué momento hablaron tus estudiantes más que tú?
prompt-participation-future = ¿Con qué futuro sueñan tus estudiantes, y dónde toca tu materia ese sueño?

# Las formas de reflexionar, y el paso siguiente de cada una: se pregunta una sola vez después de una reflexión.
frame-what = Qué, y entonces qué, y ahora qué
frame-what-next = Entonces, ¿qué harás distinto la próxima vez?
frame-gibbs = El ciclo reflexivo de Gibbs
frame-gibbs-next = Si vuelve a pasar, ¿qué harás?
frame-kolb = El ciclo de aprendizaje de Kolb
frame-kolb-next = A partir de esto, ¿qué vas a probar la próxima semana?
frame-lenses = Las cuatro miradas de Brookfield
frame-lenses-next = Visto así, ¿qué vas a hacer la próxima semana?
frame-schon = El profesional reflexivo
frame-schon-next = ¿Qué tendrás listo para la próxima vez?
frame-alact = La espiral de Korthagen
frame-alact-next = ¿Qué otra cosa podrías hacer, y cuándo la probarás?
frame-appreciative = La indagación apreciativa
frame-appreciative-next = ¿Qué pequeño paso traería más de esto la próxima semana?
frame-rose = Rosa, espina, brote
frame-rose-next = ¿Y qué te gustaría ver crecer la próxima semana?
