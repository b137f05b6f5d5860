# Las preguntas para reflexionar: cálidas, concretas, de una en una; dos frases bastan. De qué trata cada una: library.toml
theme-classroom = Llevar la clase
prompt-classroom-calm-moment = ¿Qué hiciste justo antes de que tu clase estuviera en calma esta semana?
prompt-classroom-noise = Piensa en un momento de mucho ruido esta semana: ¿qué hubo justo antes?
prompt-classroom-lesson-start = ¿Qué hizo que tus estudiantes se calmaran al empezar una clase esta semana?
prompt-classroom-own-rule = ¿Qué norma de tu aula ya funciona sola, y de qué manera llegaron a eso?
prompt-classroom-last-lesson = ¿Qué mantiene despierta a tu clase al final de una jornada de calor?

theme-large-classes = Clases numerosas
prompt-large-classes-quiet-voices = Con el aula llena, ¿en qué lugar se sientan quienes casi no hablan, y qué ven y escuchan?
prompt-large-classes-in-groups = ¿Qué lograron tus estudiantes esta semana en parejas o en grupo, sin tu ayuda?
prompt-large-classes-who-is-lost = Con tantos estudiantes, ¿qué te hizo ver esta semana que algunos se perdieron en la clase?
prompt-large-classes-handed-over = ¿Qué tarea dejaste en manos de tus estudiantes esta semana, y qué tal les fue?

theme-assessment = Ver lo que se aprendió
prompt-assessment-useful-mistake = ¿Qué error viste en muchos estudiantes esta semana, y qué te dice?
prompt-assessment-what-stayed = ¿Qué te hizo saber esta semana con qué se quedaron tus estudiantes después de una clase?
prompt-assessment-good-question = ¿Qué pregunta tuya hizo pensar mucho tiempo a tus estudiantes esta semana?
prompt-assessment-words-that-help = ¿Qué dijiste o escribiste hace poco sobre el trabajo de un estudiante que le haya servido?
prompt-assessment-beyond-exams = ¿Qué aprendieron tus estudiantes hace poco que no se pregunta en un examen?

theme-inclusion = Que participen todos
prompt-inclusion-when-one-shone = Piensa, sin decir su nombre, en alguien a quien le cuesta la escuela: ¿cuándo brilló hace poco?
prompt-inclusion-what-was-in-the-way = ¿Qué cosa del aula o de tu clase le puso trabas a alguien para participar esta semana?
prompt-inclusion-small-change = ¿Qué pequeño cambio le permite ahora a alguien ver, escuchar, moverse o seguir mejor la clase?
prompt-inclusion-classmates = ¿En qué momento viste a tus estudiantes ayudar a alguien que aprende o se mueve de otra manera?
prompt-inclusion-coming-back-to-learn = Por lo que ves en tu grupo, ¿qué necesita una persona adulta para volver a aprender?

theme-language = Las lenguas en clase
prompt-language-home-words = ¿Qué entendieron tus estudiantes esta semana gracias a la lengua de casa?
prompt-language-hard-word = ¿En qué palabra se trabaron tus estudiantes esta semana, y con qué ayuda siguieron?
prompt-language-speak-freely = ¿En qué lengua hablan con gusto y libertad tus estudiantes, y en qué clases pueden usarla?
prompt-language-own-story = ¿Cuándo tuviste que aprender en una lengua que te costaba, y qué te ayudó?
prompt-language-once-more = ¿Qué canción, cuento o rima te pidieron otra vez los más pequeños?

theme-wellbeing = Tu bienestar
prompt-wellbeing-smile = ¿Qué te puso de buen humor en la escuela esta semana?
prompt-wellbeing-heavy = ¿Qué cargas de esta semana te pesan, y quién puede llevar un poco contigo?
prompt-wellbeing-strength = ¿A qué hora tienes fuerzas de sobra, y qué te las quita?
prompt-wellbeing-proud = ¿Qué hiciste esta semana que llenaría de orgullo a un buen amigo?

theme-parents = Madres, padres y familias
prompt-parents-good-news = La última vez que llevaste una buena noticia a una familia, ¿cómo la recibió?
prompt-parents-talk = Piensa en una charla reciente con una mamá o un papá: ¿qué sentiste, y qué habrá sentido esa persona?
prompt-parents-what-they-know = ¿Qué saben o hacen bien las familias de tus estudiantes que sirva en una clase?
prompt-parents-far-away = ¿De qué manera llegan las noticias de la escuela a las familias que nunca vienen?
prompt-parents-morning = ¿Qué hizo que se quedara tranquilo un pequeño al que le cuesta separarse de su familia?

theme-materials = Materiales de bajo costo
prompt-materials-cost-nothing = ¿Con qué enseñaste hace poco sin gastar nada?
prompt-materials-not-enough = Cuando no alcanzaron los libros o la tiza, ¿qué hiciste?
prompt-materials-around = ¿Qué hay cerca de tu escuela que te sirva en una clase la semana que viene?
prompt-materials-pupils-made = ¿Qué hicieron o trajeron tus estudiantes con lo que toda la clase pudo aprender?
prompt-materials-play = ¿Qué aprendieron los pequeños esta semana mientras jugaban?

theme-reading = Leer y escribir
prompt-reading-joy = Cuando viste hace poco a un estudiante leer o escribir con gusto de verdad, ¿qué era?
prompt-reading-stuck = ¿En qué parte de un texto se trabaron tus estudiantes esta semana, en cualquier materia?
prompt-reading-aloud = ¿Qué siente quien menos habla en tu clase cuando lee en voz alta?
prompt-reading-real-reader = ¿Qué escribieron tus estudiantes hace poco para alguien que de verdad lo iba a leer?
prompt-reading-whole-sentence = ¿En qué momento pudo alguien de tu clase leer sin ayuda su primera frase entera, y con qué apoyo?

theme-numbers = Los números
prompt-numbers-daily-life = ¿Dónde encontraron números tus estudiantes hace poco: en el mercado, en un juego, en el campo?
prompt-numbers-other-way = ¿Qué problema resolvieron tus estudiantes de una manera que no esperabas?
prompt-numbers-own-story = ¿Qué te hacía disfrutar o temer los números cuando ibas a la escuela?
prompt-numbers-in-hands = ¿Qué tocaron o dibujaron tus estudiantes la última vez que trabajaron con números?
prompt-numbers-games = ¿Qué juego o canción hace más fácil contar o calcular en tu clase?
prompt-numbers-in-the-head = ¿Qué cuentas hacen mentalmente tus participantes en su trabajo, sin llamarlas matemáticas?

theme-girls = Chicas y chicos
prompt-girls-who-answers = ¿Quiénes responden primero en tus clases, las chicas o los chicos, y a qué crees que se debe?
prompt-girls-jobs = ¿Qué tareas de tu aula les tocan a las chicas, y qué tareas a los chicos?
prompt-girls-every-day = Donde trabajas, ¿qué impide que las chicas vengan a la escuela toda la semana?
prompt-girls-who-shows = ¿A quién conocen tus estudiantes que les muestra todo lo que una chica puede llegar a ser?
prompt-girls-not-for-us = ¿De qué materia dicen las chicas o los chicos que no es para ellos, y de quién viene esa idea?

theme-multigrade = Varios niveles en una clase
prompt-multigrade-own-work = ¿Qué hizo bien un grupo por su cuenta esta semana, mientras otro estaba contigo?
prompt-multigrade-pupil-teaches = ¿Cuándo explicó un estudiante algo a otro mejor de lo que tú habrías podido?
prompt-multigrade-same-topic = ¿Qué tema ha funcionado para todos los niveles de tu clase a la vez, y por qué?
prompt-multigrade-first-to-finish = ¿Qué hacen en tu clase quienes terminan primero, y qué ganan con eso?

theme-colleagues = Colegas y lo que aprendes tú
prompt-colleagues-learnt-from = ¿Qué aprendiste hace poco de un colega, tal vez sin que lo sepa?
prompt-colleagues-visit = Si mañana un colega amable entra en tu clase, ¿qué quieres que mire?
prompt-colleagues-first-year = ¿Qué haces hoy distinto que en tu primer año de enseñanza, y qué te hizo cambiar?
prompt-colleagues-read-or-heard = ¿Qué texto o qué palabras te hicieron ver de otro modo hace poco tu manera de enseñar?

theme-absence = Estudiantes que faltan
prompt-absence-coming-back = ¿Qué hace tu clase cuando alguien vuelve tras mucho tiempo sin venir?
prompt-absence-reasons = Cuando faltan muchos estudiantes, ¿qué los retiene?
prompt-absence-missed = Cuando alguien vuelve después de faltar, ¿en qué nota que le extrañaron?
prompt-absence-full-days = ¿Qué días vienen más estudiantes, y qué los atrae?
prompt-absence-after-work = ¿Qué hace volver a tus participantes a clase después de una larga jornada de trabajo?

theme-crisis = Cuando la vida es dura
prompt-crisis-what-stays = ¿Qué sigue igual siempre en tu clase, aunque la vida afuera sea dura?
prompt-crisis-newcomer = ¿Qué ve y oye al llegar por primera vez a tu clase alguien que viene de otro lugar?
prompt-crisis-signs = ¿En qué notas que un estudiante carga con algo pesado, aunque no diga nada?
prompt-crisis-own-calm = ¿Qué te ayuda a mantener la calma ante tus estudiantes cuando las noticias son malas?

theme-participation = Preguntan y deciden
prompt-participation-surprise = ¿Qué pregunta de un estudiante te ha sorprendido esta semana?
prompt-participation-waiting = ¿Qué tanto esperaste después de tus preguntas esta semana, y qué vino luego?
prompt-participation-choice = ¿Qué decidieron tus estudiantes por su cuenta esta semana?
prompt-participation-whose-voice = Esta semana, ¿en qué momento hablaron tus estudiantes mientras escuchabas?
prompt-participation-future = ¿Con qué futuro sueñan tus estudiantes, y en qué se cruza tu materia con ese sueño?

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
