# Les questions de réflexion : chaleureuses, concrètes, une à la fois ; deux phrases suffisent. Leur sujet : library.toml
theme-classroom = Conduire la classe
prompt-classroom-calm-moment = Qu'avez-vous fait juste avant le moment le plus calme de votre classe cette semaine ?
prompt-classroom-noise = Pensez à un moment bruyant de la semaine : que s'est-il passé juste avant ?
prompt-classroom-lesson-start = Qu'est-ce qui a aidé vos élèves à se mettre au calme au début d'un cours cette semaine ?
prompt-classroom-own-rule = Quelle règle de votre classe marche maintenant toute seule, et comment s'est-elle installée ?
prompt-classroom-last-lesson = Qu'est-ce qui tient vos élèves éveillés au dernier cours d'une journée chaude ?

theme-large-classes = Classes nombreuses
prompt-large-classes-quiet-voices = Quand votre classe est pleine, où sont assis les élèves discrets, et que voient et entendent-ils de là ?
prompt-large-classes-in-groups = Qu'est-ce que vos élèves ont réussi à deux ou en groupe cette semaine, sans votre aide ?
prompt-large-classes-who-is-lost = Avec tant d'élèves, à quoi avez-vous vu cette semaine que certains ne suivaient plus ?
prompt-large-classes-handed-over = Qu'avez-vous confié à des élèves cette semaine, et comment cela s'est-il passé ?

theme-assessment = Voir ce qui est appris
prompt-assessment-useful-mistake = Quelle erreur avez-vous vue chez beaucoup d'élèves cette semaine, et que vous apprend-elle ?
prompt-assessment-what-stayed = Comment avez-vous su cette semaine ce que vos élèves avaient retenu d'un cours ?
prompt-assessment-good-question = Laquelle de vos questions a fait réfléchir vos élèves le plus longtemps cette semaine ?
prompt-assessment-words-that-help = Qu'avez-vous dit ou écrit récemment sur le travail d'un élève, qui l'a aidé à avancer ?
prompt-assessment-beyond-exams = Quand vos élèves ont-ils appris, dernièrement, quelque chose qu'aucun examen ne demande ?

theme-inclusion = Tout le monde participe
prompt-inclusion-when-one-shone = Pensez à un élève pour qui l'école est difficile, sans dire son nom : quand a-t-il brillé récemment ?
prompt-inclusion-what-was-in-the-way = Qu'est-ce qui, dans la salle ou dans votre cours, a freiné la participation de quelqu'un cette semaine ?
prompt-inclusion-small-change = Quel petit changement a aidé récemment un élève à mieux voir, entendre, bouger ou suivre ?
prompt-inclusion-classmates = Quand avez-vous vu des élèves aider un camarade qui apprend ou se déplace autrement ?
prompt-inclusion-coming-back-to-learn = D'après ce que vous voyez dans votre groupe, que faut-il à un adulte pour revenir apprendre ?

theme-language = Les langues en classe
prompt-language-home-words = Quand la langue de la maison a-t-elle aidé vos élèves à comprendre quelque chose cette semaine ?
prompt-language-hard-word = Sur quel mot vos élèves ont-ils buté cette semaine, et qu'est-ce qui les a aidés ?
prompt-language-speak-freely = Dans quelle langue vos élèves parlent-ils le plus librement, et quand peuvent-ils le faire en classe ?
prompt-language-own-story = Quand avez-vous eu, vous aussi, à apprendre dans une langue difficile, et qu'est-ce qui a été utile ?
prompt-language-once-more = Quelle chanson, quelle histoire ou quelle comptine les petits ont-ils redemandée ?

theme-wellbeing = Bien-être
prompt-wellbeing-smile = Qu'est-ce qui vous a fait sourire à l'école cette semaine ?
prompt-wellbeing-heavy = Qu'est-ce qui vous a pesé le plus cette semaine, et qui pourrait en porter un peu avec vous ?
prompt-wellbeing-strength = Quand, dans la journée, avez-vous le plus d'énergie, et qu'est-ce qui l'épuise ?
prompt-wellbeing-proud = Qu'avez-vous fait cette semaine qui rendrait un bon ami fier de vous ?

theme-parents = Parents et familles
prompt-parents-good-news = La dernière fois que vous avez porté une bonne nouvelle à une famille, comment a-t-elle réagi ?
prompt-parents-talk = Pensez à un échange récent avec un parent : qu'avez-vous ressenti, et cette personne, à votre avis ?
prompt-parents-what-they-know = Que savent ou font bien les parents de vos élèves, qui pourrait servir dans un cours ?
prompt-parents-far-away = Comment les nouvelles de l'école arrivent-elles aux familles qui n'y viennent jamais ?
prompt-parents-morning = Qu'est-ce qui a aidé un petit qui avait du mal à quitter les siens le matin ?

theme-materials = Du matériel à peu de frais
prompt-materials-cost-nothing = Avec quoi avez-vous enseigné récemment sans rien dépenser ?
prompt-materials-not-enough = La dernière fois que les livres ou la craie ont manqué, qu'avez-vous fait ?
prompt-materials-around = Qu'y a-t-il autour de votre école qui pourrait servir dans un cours la semaine prochaine ?
prompt-materials-pupils-made = Qu'est-ce que vos élèves ont fabriqué ou apporté, qui a aidé toute la classe à apprendre ?
prompt-materials-play = Qu'est-ce que les petits ont appris en jouant cette semaine ?

theme-reading = Lire et écrire
prompt-reading-joy = Que lisait ou écrivait un élève, la dernière fois que vous l'avez vu y prendre un vrai plaisir ?
prompt-reading-stuck = Où vos élèves ont-ils buté dans un texte cette semaine, peu importe la matière ?
prompt-reading-aloud = Que peut ressentir l'élève le plus timide de votre classe quand il lit à haute voix ?
prompt-reading-real-reader = Qu'est-ce que vos élèves ont écrit récemment, que quelqu'un avait vraiment envie de lire ?
prompt-reading-whole-sentence = Quand un enfant de votre classe a-t-il lu seul sa première phrase entière, et qu'est-ce qui l'a aidé ?

theme-numbers = Les nombres
prompt-numbers-daily-life = Où vos élèves ont-ils rencontré des nombres récemment : au marché, dans un jeu, au champ ?
prompt-numbers-other-way = Quand un élève a-t-il résolu un problème par un chemin que vous n'attendiez pas ?
prompt-numbers-own-story = Qu'est-ce qui vous faisait aimer ou craindre les nombres quand vous étiez à l'école ?
prompt-numbers-in-hands = Qu'ont touché ou dessiné vos élèves la dernière fois qu'ils ont travaillé avec des nombres ?
prompt-numbers-games = Quel jeu ou quelle chanson rend le calcul plus facile dans votre classe ?
prompt-numbers-in-the-head = Quels calculs vos apprenants font-ils au travail sans rien écrire, et sans appeler cela des maths ?

theme-girls = Filles et garçons
prompt-girls-who-answers = Qui a répondu le plus dans votre dernier cours, les filles ou les garçons, et pourquoi, à votre avis ?
prompt-girls-jobs = Dans votre classe, quelles tâches reviennent aux filles, et lesquelles aux garçons ?
prompt-girls-every-day = Là où vous travaillez, qu'est-ce qui rend difficile pour les filles de venir à l'école chaque jour ?
prompt-girls-who-shows = Qui, parmi les gens que vos élèves connaissent, leur montre tout ce qu'une fille peut devenir ?
prompt-girls-not-for-us = De quelle matière les filles ou les garçons disent-ils qu'elle n'est pas pour eux, et d'où cela vient-il ?

theme-multigrade = Plusieurs niveaux en une classe
prompt-multigrade-own-work = Qu'est-ce qu'un groupe a bien fait tout seul cette semaine, pendant que vous étiez avec un autre ?
prompt-multigrade-pupil-teaches = Quand un élève a-t-il expliqué quelque chose à un autre mieux que vous n'auriez pu le faire ?
prompt-multigrade-same-topic = Quel sujet a marché pour tous les niveaux de votre classe à la fois, et pourquoi ?
prompt-multigrade-first-to-finish = Dans votre classe, que font ceux qui finissent les premiers, et qu'est-ce que cela leur apporte ?

theme-colleagues = Collègues et propre apprentissage
prompt-colleagues-learnt-from = Qu'avez-vous appris récemment d'un collègue, sans qu'il le sache forcément ?
prompt-colleagues-visit = Si un collègue bienveillant venait à votre cours demain, qu'aimeriez-vous qu'il regarde ?
prompt-colleagues-first-year = Que faites-vous autrement qu'à vos débuts, et qu'est-ce qui vous a fait changer ?
prompt-colleagues-read-or-heard = Qu'avez-vous lu ou entendu récemment, qui vous a fait voir votre enseignement autrement ?

theme-absence = Les élèves qui manquent l'école
prompt-absence-coming-back = Que s'est-il passé dans la classe la dernière fois qu'un élève est revenu après des jours d'absence ?
prompt-absence-reasons = Les jours où beaucoup d'élèves manquent, qu'est-ce qui les retient ?
prompt-absence-missed = Qu'est-ce qui fait sentir à un élève, à son retour, qu'il a manqué à la classe ?
prompt-absence-full-days = Quels jours vos élèves viennent-ils le plus nombreux, et qu'est-ce qui les attire ?
prompt-absence-after-work = Qu'est-ce qui ramène vos apprenants en classe après une longue journée de travail ?

theme-crisis = Quand la vie est dure
prompt-crisis-what-stays = Qu'est-ce qui reste pareil chaque jour dans votre classe quand la vie dehors est dure ?
prompt-crisis-newcomer = Que voit et entend un élève venu d'ailleurs, le premier jour dans votre classe ?
prompt-crisis-signs = Comment voyez-vous qu'un élève porte quelque chose de lourd, alors qu'il ne dit rien ?
prompt-crisis-own-calm = Qu'est-ce qui vous aide à rester calme devant vos élèves quand les nouvelles sont mauvaises ?

theme-participation = Les élèves demandent et décident
prompt-participation-surprise = Quelle question d'un élève a été une surprise pour vous cette semaine ?
prompt-participation-waiting = Combien de temps avez-vous attendu après vos questions cette semaine, et qu'en est-il sorti ?
prompt-participation-choice = Qu'avez-vous laissé vos élèves décider cette semaine ?
prompt-participation-whose-voice = Dans votre dernier cours, à quel moment vos élèves ont-ils parlé plus que vous ?
prompt-participation-future = Quel avenir vos élèves espèrent-ils, et où votre matière y touche-t-elle ?

# Les démarches, et le pas suivant de chacune : proposé une fois après une réflexion, jamais plus.
frame-what = Quoi, et alors, et maintenant
frame-what-next = Et alors, que ferez-vous autrement la prochaine fois ?
frame-gibbs = Le cycle réflexif de Gibbs
frame-gibbs-next = Si cela se présente encore, que ferez-vous ?
frame-kolb = Le cycle d'apprentissage de Kolb
frame-kolb-next = À partir de là, qu'allez-vous essayer la semaine prochaine ?
frame-lenses = Les quatre regards de Brookfield
frame-lenses-next = Vu ainsi, que ferez-vous la semaine prochaine ?
frame-schon = Le praticien réflexif
frame-schon-next = Qu'aurez-vous préparé pour la prochaine fois ?
frame-alact = La spirale de Korthagen
frame-alact-next = Que pourriez-vous faire d'autre, et quand l'essaierez-vous ?
frame-appreciative = La démarche appréciative
frame-appreciative-next = Quel petit pas, la semaine prochaine, en apporterait davantage ?
frame-rose = Rose, épine, bourgeon
frame-rose-next = Et qu'aimeriez-vous voir grandir la semaine prochaine ?
