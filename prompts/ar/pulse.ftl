# نبض المجتمع لمن ييسره: بكلمات تغني عن الصورة، ثم كلمات الصورة نفسها.
span-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
span-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

pulse-head = مجتمع { $community } في آخر { $days } يومًا
pulse-people = الأعضاء: { $members }، منهم نشطون: { $active }، وجدد: { $new }، وصامتون: { $silent }
pulse-help = { $open ->
    [zero] لا طلب مساعدة ينتظر جوابًا
    [one] طلب مساعدة واحد ينتظر جوابًا. مدة الانتظار: { $longest }
   *[other] طلبات مساعدة تنتظر جوابًا: { $open }. نصفها ينتظر أكثر من هذا: { $median }. أطولها: { $longest }
}
pulse-answered = الأجوبة الأولى: نصفها خلال { $span }
pulse-reflections = التأملات: { $count }
pulse-reflections-few = التأملات: من أقل من خمسة أشخاص
pulse-voices = { $voices ->
    [zero] لم يقل أحد شيئًا بعد
    [one] كل ما قيل جاء من شخص واحد
   *[other] نسبة ما قاله شخصان من كل ما قيل: { $share }%
}
pulse-ideas = ما يمكنك فعله:
pulse-idea-help = قراءة { $code }، وهو أطولها انتظارًا
pulse-idea-ask = طرح سؤال سهل واحد على الجميع
pulse-idea-voices = سؤال واحد لمن يتكلمون قليلًا
pulse-idea-quiet = تحية من طال صمتهم
pulse-idea-new = معرفة الجدد والترحيب بهم
pulse-idea-invite = دعوة زميل
pulse-idea-cohost = طلب زميل ييسر معك
pulse-idea-welcome = كتابة تحية لمن ينضم
pulse-idea-thank = شكر الجميع على ما قدموه

pulse-chart-days = آخر { $days } يومًا
pulse-chart-people = الأعضاء: { $count }
pulse-chart-active = تكلموا: { $count }
pulse-chart-new = جدد: { $count }
pulse-chart-silent = صامتون: { $count }
pulse-chart-help = طلبات مساعدة تنتظر: { $count }
pulse-chart-median = نصفها ينتظر أكثر من: { $span }
pulse-chart-longest = أطولها: { $span }
pulse-chart-voices = من قال كل ما قيل
pulse-chart-two = شخصان
pulse-chart-others = كل الآخرين
