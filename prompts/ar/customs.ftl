# عادات المجتمع التي يضبطها من ييسره. يمكن إرسال كل عنوان.
customs-head = إعدادات { $community }:
customs-how = للتغيير يرجى إرسال «إعدادات» ورقم الإعداد والقيمة الجديدة، مثل: إعدادات 5 7
customs-changed = حسنًا. من الآن:
customs-unknown = لا يوجد هذا الإعداد. كلمة «إعدادات» تعرضها كلها بأرقامها.

customs-rhythm = وصول الرسائل إلى الأعضاء
customs-digest-hour = ساعة الملخص
customs-digest-day = يوم الملخص
customs-quiet = ساعات الهدوء
customs-cap = الرسائل في اليوم
customs-escalate = إخبار الميسرين بطلب المساعدة بعد
customs-travel = سؤال مجتمعات أخرى بعد
customs-circle = أعضاء الحلقة
customs-stories = قصص من أماكن أخرى
customs-weekend = أيام العطلة
customs-hosting = السؤال الشهري عمن ييسر

customs-none = لا شيء
customs-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
customs-day = { $day ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
}

customs-ask-rhythm = كيف تصل الرسائل إلى الأعضاء ما لم يختاروا بأنفسهم؟
customs-ask-digest-hour = في أي ساعة يأتي الملخص؟ يرجى إرسال ساعة كاملة من 0 إلى 23.
customs-ask-digest-day = في أي يوم يأتي الملخص الأسبوعي؟
customs-ask-quiet = متى يكون الهدوء؟ يرجى إرسال ساعتين من 0 إلى 23، مثل 20-6، أو 0-0 لإلغائه.
customs-ask-cap = كم رسالة في اليوم قد تصل إلى العضو فورًا؟ يرجى إرسال عدد من { $least } إلى { $most }.
customs-ask-escalate = بعد كم ساعة دون جواب نخبر الميسرين بطلب المساعدة؟ يرجى إرسال عدد من { $least } إلى { $most }.
customs-ask-travel = بعد كم ساعة دون جواب نسأل مجتمعات أخرى؟ يرجى إرسال عدد من { $least } إلى { $most }.
customs-ask-circle = كم عضوًا يلزم لفتح حلقة لفكرة؟ يرجى إرسال عدد من { $least } إلى { $most }.
customs-ask-stories = هل تأتي قصة من مكان آخر مرة في الأسبوع؟
customs-ask-weekend = ما أيام العطلة؟ يرجى إرسالها، مثل: الجمعة السبت. أو 0 إن لم توجد.
customs-ask-hosting = هل أسأل الجميع مرة في الشهر عمن يود التيسير؟
