# الأرقام التي تبين كيف تعيش المجتمعات، ودورات القيمة التي ترتبها.
figure-members = الأعضاء
figure-active = الأعضاء النشطون
figure-said = المساهمات
figure-voices = نسبة ما قاله أكثر اثنين كلامًا
figure-helps = طلبات المساعدة
figure-reflecting = أعضاء تأملوا
figure-answers = الأجوبة
figure-stories = قصص رويت
figure-travelled = قصص سافرت إلى غيرهم
figure-practices = ممارسات شوركت
figure-trials = ممارسات جُربت
figure-adaptations = ممارسات غُيرت لتناسب الصف
figure-worked = تجارب نجحت
figure-partly = تجارب نجحت جزئيًا
figure-failed = تجارب لم تنجح
figure-solved = طلبات حُلت
figure-first-answer = نصف الأجوبة الأولى جاء خلال
figure-came-true = خطط تحققت
figure-ideas = الأفكار
figure-circles = حلقات بدأت من فكرة
figures-each = من ينتمي إلى مجتمعين يُحسب في كل منهما.

cycle-immediate = القيمة الفورية
cycle-immediate-about = ما يحدث: يلتقي الناس ويتكلمون ويسألون.
cycle-potential = القيمة الكامنة
cycle-potential-about = ما يأخذونه معهم: أجوبة وقصص وممارسات لوقت لاحق.
cycle-applied = القيمة المطبقة
cycle-applied-about = ما يُجرب: شيء يتم بطريقة أخرى في الصف.
cycle-realised = القيمة المحققة
cycle-realised-about = ما ينتج عنه: تجربة نجحت، وسؤال حُل.
cycle-reframing = القيمة المجددة
cycle-reframing-about = ما يُرى بعين جديدة: خطط تتحقق، وأفكار جديدة تجمع الناس.

life-new = جديد
life-alive = حي
life-quiet = هادئ
life-asleep = نائم
