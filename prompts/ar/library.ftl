# أسئلة التأمل: دافئة وملموسة، سؤال واحد كل مرة تكفيه جملتان، بصيغة تناسب المعلمة والمعلم. موضوع كل سؤال في library.toml
theme-classroom = إدارة الصف
prompt-classroom-calm-moment = ما الذي فعلته قبيل أهدأ لحظة في صفك هذا الأسبوع؟
prompt-classroom-noise = لحظة من الضجيج في صفك هذا الأسبوع: ما الذي حدث قبلها مباشرة؟
prompt-classroom-lesson-start = ما الذي ساعد تلاميذك على الهدوء في بداية درس هذا الأسبوع؟
prompt-classroom-own-rule = أي قاعدة في صفك صارت تسير من تلقاء نفسها، وكيف ترسخت؟
prompt-classroom-last-lesson = ما الذي يُبقي تلاميذك منتبهين في آخر حصة من يوم حار؟

theme-large-classes = الصفوف الكبيرة
prompt-large-classes-quiet-voices = حين يمتلئ صفك، أين يجلس التلاميذ الهادئون، وماذا يرون ويسمعون من هناك؟
prompt-large-classes-in-groups = ما الذي أنجزه تلاميذك هذا الأسبوع ثنائيًا أو في مجموعات، دون مساعدة منك؟
prompt-large-classes-who-is-lost = مع كثرة التلاميذ، ما الذي دلّك هذا الأسبوع على أن بعضهم لم يعد يتابع؟
prompt-large-classes-handed-over = أي مهمة أوكلتها إلى التلاميذ هذا الأسبوع، وكيف سارت؟

theme-assessment = معرفة ما تعلموه
prompt-assessment-useful-mistake = أي خطأ لاحظته عند كثير من التلاميذ هذا الأسبوع، وعلى ماذا يدل؟
prompt-assessment-what-stayed = كيف عرفت هذا الأسبوع ما بقي في أذهان تلاميذك بعد درس من الدروس؟
prompt-assessment-good-question = أي سؤال من أسئلتك جعل تلاميذك يفكرون أطول وقت هذا الأسبوع؟
prompt-assessment-words-that-help = ما الذي قلته أو كتبته مؤخرًا عن عمل تلميذ فساعده على التقدم؟
prompt-assessment-beyond-exams = متى تعلم طلابك مؤخرًا شيئًا لا يسأل عنه أي امتحان؟

theme-inclusion = مشاركة الجميع
prompt-inclusion-when-one-shone = تلميذ تصعب عليه المدرسة، دون ذكر اسمه: متى تألق في الآونة الأخيرة؟
prompt-inclusion-what-was-in-the-way = ما الذي صعّب المشاركة على أحد تلاميذك هذا الأسبوع، في غرفة الصف أو في الدرس؟
prompt-inclusion-small-change = أي تغيير صغير ساعد تلميذًا مؤخرًا على أن يرى أو يسمع أو يتحرك أو يتابع بصورة أفضل؟
prompt-inclusion-classmates = متى رأيت تلاميذ يساعدون زميلًا لهم يتعلم أو يتحرك بطريقة مختلفة؟
prompt-inclusion-coming-back-to-learn = من خلال خبرتك مع مجموعتك، ما الذي يحتاج إليه الكبار ليعودوا إلى التعلم؟

theme-language = اللغة في الصف
prompt-language-home-words = متى ساعدت لغة البيت تلاميذك على فهم شيء هذا الأسبوع؟
prompt-language-hard-word = أي كلمة تعثر عندها تلاميذك هذا الأسبوع، وما الذي ساعدهم؟
prompt-language-speak-freely = بأي لغة يتكلم تلاميذك بحرية أكبر، ومتى يمكنهم استعمالها في الصف؟
prompt-language-own-story = متى اضطررت إلى التعلم بلغة كانت صعبة عليك، وما الذي ساعدك؟
prompt-language-once-more = أي أغنية أو قصة أو أنشودة طلبها الصغار مرة أخرى؟

theme-wellbeing = راحتك وعافيتك
prompt-wellbeing-smile = ما الذي رسم ابتسامة على وجهك في المدرسة هذا الأسبوع؟
prompt-wellbeing-heavy = ما أكثر ما أثقل عليك هذا الأسبوع، ومن يمكنه أن يحمل معك قليلًا منه؟
prompt-wellbeing-strength = في أي وقت من اليوم تكون طاقتك أكبر، وما الذي يستنفدها؟
prompt-wellbeing-proud = ما الذي فعلته هذا الأسبوع ويستحق أن يفخر به صديق مخلص؟

theme-parents = الأهل والأسر
prompt-parents-good-news = آخر مرة حملت فيها خبرًا سارًا إلى إحدى الأسر، كيف كان وقعه عليها؟
prompt-parents-talk = في حديث لك مؤخرًا مع أحد الوالدين، ماذا كان شعورك، وماذا كان شعوره في رأيك؟
prompt-parents-what-they-know = ما الذي يعرفه أهل تلاميذك أو يجيدونه ويمكن أن يفيد في درس؟
prompt-parents-far-away = كيف تصل أخبار المدرسة إلى الأسر التي لا تأتي إليها أبدًا؟
prompt-parents-morning = ما الذي ساعد طفلًا صعب عليه فراق أهله في الصباح؟

theme-materials = وسائل قليلة التكلفة
prompt-materials-cost-nothing = ما الذي استعملته مؤخرًا في التدريس ولم يكلف شيئًا؟
prompt-materials-not-enough = آخر مرة لم تكفِ فيها الكتب أو الطباشير، ماذا فعلت؟
prompt-materials-around = ماذا يوجد حول مدرستك مما يمكن أن يفيد في درس من دروس الأسبوع القادم؟
prompt-materials-pupils-made = ما الذي صنعه تلاميذك أو أحضروه فساعد الصف كله على التعلم؟
prompt-materials-play = ماذا تعلم الصغار هذا الأسبوع وهم يلعبون؟

theme-reading = القراءة والكتابة
prompt-reading-joy = آخر مرة رأيت فيها تلميذًا مستمتعًا حقًا بالقراءة أو الكتابة، ماذا كان يقرأ أو يكتب؟
prompt-reading-stuck = عند أي جزء من نص تعثر تلاميذك هذا الأسبوع، في أي مادة كانت؟
prompt-reading-aloud = بماذا قد يشعر أكثر تلاميذ صفك خجلًا حين يقرأ بصوت عالٍ؟
prompt-reading-real-reader = ما الذي كتبه تلاميذك مؤخرًا ووجد من يرغب حقًا في قراءته؟
prompt-reading-whole-sentence = متى قرأ طفل في صفك وحده أول جملة كاملة، وما الذي ساعده؟

theme-numbers = الأعداد والحساب
prompt-numbers-daily-life = أين صادف تلاميذك الأعداد مؤخرًا: في السوق أم في لعبة أم في الحقل؟
prompt-numbers-other-way = متى حلّ تلميذ مسألة بطريقة لم تكن في حسبانك؟
prompt-numbers-own-story = ما الذي حبّب إليك الأعداد أو خوّفك منها في أيام الدراسة؟
prompt-numbers-in-hands = ما الذي لمسه تلاميذك أو رسموه في آخر درس لهم مع الأعداد؟
prompt-numbers-games = أي لعبة أو أغنية تسهّل العد أو الحساب في صفك؟
prompt-numbers-in-the-head = أي حسابات يجريها الدارسون ذهنيًا في عملهم دون أن يسموها رياضيات؟

theme-girls = البنات والأولاد
prompt-girls-who-answers = من أجاب أكثر في درسك الأخير، البنات أم الأولاد، وما السبب في رأيك؟
prompt-girls-jobs = في صفك، أي المهام تقوم بها البنات، وأيها يقوم بها الأولاد؟
prompt-girls-every-day = في منطقتك، ما الذي يصعّب على البنات المجيء إلى المدرسة كل يوم؟
prompt-girls-who-shows = من الذي يرى فيه تلاميذك، ممن حولهم، كل ما يمكن أن تبلغه البنت؟
prompt-girls-not-for-us = أي مادة تقول البنات أو يقول الأولاد إنها ليست لهم، ومن أين تأتي هذه الفكرة؟

theme-multigrade = مستويات في صف واحد
prompt-multigrade-own-work = أي عمل أتقنته مجموعة وحدها هذا الأسبوع حين كان وقتك لمجموعة أخرى؟
prompt-multigrade-pupil-teaches = متى شرح تلميذ لزميله شيئًا أفضل مما كان بوسعك؟
prompt-multigrade-same-topic = أي موضوع ناسب كل المستويات في صفك معًا، ولماذا؟
prompt-multigrade-first-to-finish = ماذا يفعل في صفك من ينتهون أولًا، وبماذا يفيدهم ذلك؟

theme-colleagues = الزملاء وما نتعلمه
prompt-colleagues-learnt-from = ما الذي تعلمته مؤخرًا من أحد الزملاء، ربما دون علمه؟
prompt-colleagues-visit = لو حضر زميل ودود درسك غدًا، فإلى ماذا يسرك أن ينظر؟
prompt-colleagues-first-year = ما الذي تغير في تدريسك منذ عامك الأول، وما الذي دفعك إلى تغييره؟
prompt-colleagues-read-or-heard = ما الذي قرأته أو سمعته مؤخرًا فغيّر نظرتك إلى تدريسك؟

theme-absence = التلاميذ الغائبون
prompt-absence-coming-back = ماذا حدث في صفك آخر مرة عاد فيها تلميذ بعد غياب أيام؟
prompt-absence-reasons = في الأيام التي يكثر فيها الغياب، ما الذي يمنع التلاميذ من المجيء؟
prompt-absence-missed = ما الذي يجعل تلميذًا غاب ثم عاد يشعر بأن صفه افتقده؟
prompt-absence-full-days = في أي الأيام يأتي أكبر عدد من التلاميذ، وما الذي يجذبهم؟
prompt-absence-after-work = ما الذي يعيد الدارسين إلى الصف بعد يوم عمل طويل؟

theme-crisis = حين تقسو الحياة
prompt-crisis-what-stays = ما الذي يبقى على حاله كل يوم في صفك، حتى حين تقسو الحياة خارجه؟
prompt-crisis-newcomer = ماذا يرى ويسمع تلميذ قادم من مكان آخر في يومه الأول في صفك؟
prompt-crisis-signs = ما الذي يدلك على أن تلميذًا يحمل همًّا ثقيلًا، حتى إن لم يقل شيئًا؟
prompt-crisis-own-calm = ما الذي يعينك على الهدوء أمام تلاميذك حين تسوء الأخبار؟

theme-participation = تلاميذ يسألون ويقررون
prompt-participation-surprise = أي سؤال من تلميذ فاجأك هذا الأسبوع؟
prompt-participation-waiting = كم انتظرت بعد أسئلتك هذا الأسبوع، وماذا نتج عن ذلك؟
prompt-participation-choice = ما الذي قرره تلاميذك بأنفسهم هذا الأسبوع؟
prompt-participation-whose-voice = في درسك الأخير، متى تكلم تلاميذك أكثر منك؟
prompt-participation-future = بماذا يحلم طلابك لمستقبلهم، وأين تلتقي مادتك بهذا الحلم؟

# أطر التأمل، والخطوة التالية لكل منها: تُسأل مرة واحدة بعد التأمل ولا تتكرر.
frame-what = ماذا حدث، وما معناه، وماذا الآن
frame-what-next = إذن، ما الذي سيكون مختلفًا في المرة القادمة؟
frame-gibbs = دورة غيبس للتأمل
frame-gibbs-next = إذا تكرر ذلك، فما خطتك؟
frame-kolb = دورة كولب للتعلم
frame-kolb-next = انطلاقًا من ذلك، ما الذي يستحق التجربة في الأسبوع القادم؟
frame-lenses = عدسات بروكفيلد الأربع
frame-lenses-next = من هذه الزاوية، ما خطوتك في الأسبوع القادم؟
frame-schon = الممارس المتأمل
frame-schon-next = ما الذي سيكون جاهزًا عندك للمرة القادمة؟
frame-alact = حلقة كورتهاخن
frame-alact-next = ما الذي يمكنك فعله غير ذلك، ومتى يمكنك تجربته؟
frame-appreciative = الاستقصاء التقديري
frame-appreciative-next = أي خطوة صغيرة في الأسبوع القادم تأتي بمزيد من ذلك؟
frame-rose = وردة وشوكة وبرعم
frame-rose-next = وما الذي يسرك أن ينمو في الأسبوع القادم؟
