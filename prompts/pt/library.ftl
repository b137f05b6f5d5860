# As perguntas para refletir: calorosas, concretas, uma de cada vez; duas frases bastam. De que trata cada uma: library.toml
theme-classroom = Conduzir a turma
prompt-classroom-calm-moment = O que fez logo antes do momento mais calmo da sua turma esta semana?
prompt-classroom-noise = Pense num momento de muito barulho esta semana: o que aconteceu logo antes?
prompt-classroom-lesson-start = O que ajudou os seus alunos a acalmar-se ao entrarem na aula esta semana?
prompt-classroom-own-rule = Que regra da sua turma funciona hoje sozinha, e como se chegou a isso?
prompt-classroom-last-lesson = O que mantém os seus alunos despertos na aula do fim de um dia quente?

theme-large-classes = Turmas numerosas
prompt-large-classes-quiet-voices = Com a sala cheia, onde se sentam os alunos mais calados, e o que veem e ouvem dali?
prompt-large-classes-in-groups = O que conseguiram os seus alunos aos pares ou em grupo esta semana, sem a sua ajuda?
prompt-large-classes-who-is-lost = Com tantos alunos na sala, o que lhe mostrou esta semana que alguns já não acompanhavam?
prompt-large-classes-handed-over = Que tarefa confiou aos alunos esta semana, e como correu?

theme-assessment = Ver o que se aprendeu
prompt-assessment-useful-mistake = Que erro viu em muitos alunos esta semana, e o que lhe diz esse erro?
prompt-assessment-what-stayed = Como soube esta semana o que os seus alunos aprenderam mesmo numa aula?
prompt-assessment-good-question = Qual das suas perguntas fez os alunos pensar mais tempo esta semana?
prompt-assessment-words-that-help = O que disse ou escreveu ultimamente sobre o trabalho de um aluno que o ajudou a melhorar?
prompt-assessment-beyond-exams = Quando foi que os seus alunos aprenderam algo que nenhum exame pede?

theme-inclusion = Todos participam
prompt-inclusion-when-one-shone = Pense num aluno a quem a escola custa, sem dizer o nome: quando é que ele brilhou ultimamente?
prompt-inclusion-what-was-in-the-way = O que, na sala ou na aula, impediu alguém de participar bem esta semana?
prompt-inclusion-small-change = Que pequeno ajuste ajudou recentemente um aluno a ver, ouvir, mover-se ou acompanhar melhor?
prompt-inclusion-classmates = Quando é que viu alunos ajudarem um colega que aprende ou se move de outra maneira?
prompt-inclusion-coming-back-to-learn = No seu grupo, de que precisa um adulto para voltar a aprender?

theme-language = As línguas na aula
prompt-language-home-words = Quando é que o idioma de casa ajudou os seus alunos a perceber alguma coisa esta semana?
prompt-language-hard-word = Que palavra travou os seus alunos esta semana, e o que os ajudou a seguir?
prompt-language-speak-freely = Em que idioma falam os seus alunos mais à vontade, e quando o podem usar na aula?
prompt-language-own-story = Quando é que teve de aprender num idioma que lhe custava, e o que ajudou?
prompt-language-once-more = Que canção, história ou rima pediram outra vez os mais pequenos?

theme-wellbeing = O seu bem-estar
prompt-wellbeing-smile = O que lhe trouxe um sorriso na escola esta semana?
prompt-wellbeing-heavy = O que lhe pesou mais esta semana, e quem podia carregar um pouco consigo?
prompt-wellbeing-strength = A que hora do dia tem mais energia, e o que é que a consome?
prompt-wellbeing-proud = O que fez esta semana que daria orgulho a um bom amigo?

theme-parents = Pais e famílias
prompt-parents-good-news = Da última vez que levou uma boa notícia a uma família, como é que a receberam?
prompt-parents-talk = Pense numa conversa recente com um pai ou uma mãe: o que sentiu, e o que terá sentido essa pessoa?
prompt-parents-what-they-know = O que sabem ou fazem bem os pais dos seus alunos que podia ajudar numa aula?
prompt-parents-far-away = Como chegam as notícias da escola às famílias que nunca lá vão?
prompt-parents-morning = O que ajudou uma criança a quem custava separar-se da família de manhã?

theme-materials = Materiais de baixo custo
prompt-materials-cost-nothing = O que usou ultimamente para ensinar sem gastar nada?
prompt-materials-not-enough = Quando os livros ou o giz foram poucos para todos, o que fez?
prompt-materials-around = O que existe perto da sua escola que podia ajudar numa aula na semana que vem?
prompt-materials-pupils-made = O que fizeram ou trouxeram os seus alunos que ajudou toda a turma a aprender?
prompt-materials-play = O que aprenderam os mais pequenos esta semana enquanto brincavam?

theme-reading = Ler e escrever
prompt-reading-joy = Quando viu ultimamente um aluno ler ou escrever com verdadeiro gosto, o que era?
prompt-reading-stuck = Em que parte de um texto ficaram presos os seus alunos esta semana, em qualquer disciplina?
prompt-reading-aloud = O que sente o aluno mais calado da sua turma quando tem de ler em voz alta?
prompt-reading-real-reader = O que escreveram os seus alunos ultimamente que alguém queria mesmo ler?
prompt-reading-whole-sentence = Quando é que um aluno seu leu sozinho a primeira frase inteira, e o que o ajudou?

theme-numbers = Os números
prompt-numbers-daily-life = Onde é que os seus alunos encontraram números ultimamente: no mercado, num jogo, na machamba?
prompt-numbers-other-way = Quando é que um aluno resolveu um problema por um caminho inesperado?
prompt-numbers-own-story = De onde vinha o seu gosto ou o seu medo dos números, quando andava na escola?
prompt-numbers-in-hands = O que tocaram ou desenharam os seus alunos da última vez que trabalharam com números?
prompt-numbers-games = Que jogo ou canção torna mais fácil contar ou calcular na sua turma?
prompt-numbers-in-the-head = Que contas fazem de cabeça os seus educandos no trabalho, sem lhes chamar matemática?

theme-girls = Raparigas e rapazes
prompt-girls-who-answers = Quem respondeu mais na sua aula mais recente, as raparigas ou os rapazes, e porque seria?
prompt-girls-jobs = Na sua sala, que tarefas cabem às raparigas, e quais aos rapazes?
prompt-girls-every-day = Onde trabalha, o que impede as raparigas de vir à escola todos os dias?
prompt-girls-who-shows = Quem é que os seus alunos conhecem que lhes mostra tudo o que uma rapariga pode vir a ser?
prompt-girls-not-for-us = De que disciplina dizem as raparigas ou os rapazes que não é para eles, e de onde vem essa ideia?

theme-multigrade = Vários níveis numa turma
prompt-multigrade-own-work = O que é que um grupo fez bem sozinho esta semana, enquanto atendia outro?
prompt-multigrade-pupil-teaches = Quando é que um aluno explicou algo a um colega melhor do que um adulto conseguiria?
prompt-multigrade-same-topic = Que tema serviu para todos os grupos da sua turma ao mesmo tempo, e por que motivo?
prompt-multigrade-first-to-finish = Na sua turma, o que fazem os que acabam primeiro, e o que ganham com isso?

theme-colleagues = Colegas e o que aprende
prompt-colleagues-learnt-from = O que aprendeu recentemente com um colega, talvez sem ele saber?
prompt-colleagues-visit = Se um bom colega se sentasse esta semana na sua aula, o que gostaria que ele observasse?
prompt-colleagues-first-year = O que faz hoje de modo diferente do seu primeiro ano a ensinar, e de onde veio isso?
prompt-colleagues-read-or-heard = O que leu ou ouviu ultimamente que lhe deu um novo olhar sobre o seu ensino?

theme-absence = Alunos que faltam
prompt-absence-coming-back = O que aconteceu na turma quando um aluno voltou depois de muitos dias sem vir?
prompt-absence-reasons = Nos dias em que faltam muitos alunos, o que os impede de vir?
prompt-absence-missed = O que mostra a um aluno que faltou que a turma sentiu a falta dele?
prompt-absence-full-days = Em que dias aparecem mais alunos, e o que os atrai?
prompt-absence-after-work = O que traz os seus educandos de volta à aula depois de um longo dia de trabalho?

theme-crisis = Quando a vida é dura
prompt-crisis-what-stays = O que continua igual todos os dias na sua turma, mesmo quando a vida anda dura?
prompt-crisis-newcomer = O que encontra um aluno que vem de outro lugar, no primeiro dia na sua turma?
prompt-crisis-signs = Como é que nota que um aluno carrega um peso, mesmo quando fica calado?
prompt-crisis-own-calm = O que ajuda a manter a calma diante dos alunos quando as notícias são más?

theme-participation = Alunos que perguntam e decidem
prompt-participation-surprise = Que pergunta de um aluno foi uma surpresa para si esta semana?
prompt-participation-waiting = Quanto tempo esperou depois das suas perguntas esta semana, e o que resultou disso?
prompt-participation-choice = O que decidiram os seus alunos sozinhos esta semana?
prompt-participation-whose-voice = Na sua aula mais recente, em que momento se ouviu mais a voz dos alunos do que a sua?
prompt-participation-future = Com que futuro sonham os seus alunos, e onde é que a sua disciplina toca nesse sonho?

# As formas de refletir, e o passo seguinte de cada uma: pergunta-se uma só vez depois de uma reflexão.
frame-what = O quê, e então, e agora
frame-what-next = E então, o que vai fazer de modo diferente da próxima vez?
frame-gibbs = O ciclo reflexivo de Gibbs
frame-gibbs-next = Se voltar a acontecer, o que vai fazer?
frame-kolb = O ciclo de aprendizagem de Kolb
frame-kolb-next = A partir disso, o que vai experimentar na próxima semana?
frame-lenses = Os quatro olhares de Brookfield
frame-lenses-next = Visto assim, o que vai fazer na próxima semana?
frame-schon = O profissional reflexivo
frame-schon-next = O que vai ter pronto para a próxima vez?
frame-alact = A espiral de Korthagen
frame-alact-next = Que outra coisa podia fazer, e quando vai experimentar?
frame-appreciative = A investigação apreciativa
frame-appreciative-next = Que pequeno passo traria mais disto na próxima semana?
frame-rose = Rosa, espinho, rebento
frame-rose-next = E o que gostaria de ver crescer na próxima semana?
