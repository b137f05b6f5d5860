# لوحة المتابعة: كلماتها في المحادثة، وعند بابها، وفي صفحاتها.
dashboard-link =
    { $link }
    يفتح هذا الرابط لوحة المتابعة مرة واحدة خلال { $minutes } دقيقة، ثم تبقى مفتوحة هناك { $hours } ساعة. ولإغلاقها في كل مكان تضاف كلمة إيقاف بعد «لوحة المتابعة».
dashboard-no-address = لا يمكن الوصول إلى لوحة المتابعة بعد. يرجى أن تطلب ممن يدير Staffroom ضبط عنوانها العام (PUBLIC_URL).
dashboard-how = يرجى إرسال «لوحة المتابعة» للحصول على رابط، ومع كلمة إيقاف بعدها لإغلاقها في كل مكان.
also-dashboard-off = إيقاف, إغلاق, قف
dashboard-off = { $count ->
    [0] لوحة المتابعة غير مفتوحة في أي مكان، ولم يعد أي من روابطك يعمل.
   *[other] تم: أغلقت لوحة المتابعة في كل مكان، ولم يعد أي من روابطك يعمل.
}

dashboard-title = لوحة المتابعة
dashboard-door = فتح لوحة المتابعة
dashboard-door-why = يعمل هذا الرابط مرة واحدة، ثم تبقى لوحة المتابعة مفتوحة في هذا المتصفح { $hours } ساعة.
dashboard-link-used = استُعمل هذا الرابط من قبل. للحصول على رابط جديد يرجى إرسال «لوحة المتابعة» إلى Staffroom في محادثتك. وإن لم تستعمله أنت فيرجى أولًا إرسال «لوحة المتابعة» وبعدها كلمة إيقاف: هذا يغلقها في كل مكان.
dashboard-link-expired = انتهت مدة هذا الرابط: يعمل الرابط { $minutes } دقيقة. للحصول على رابط جديد يرجى إرسال «لوحة المتابعة» إلى Staffroom في محادثتك.
dashboard-link-unknown = هذا الرابط لا يعمل. يرجى الضغط عليه في محادثتك من جديد، أو إرسال «لوحة المتابعة» إلى Staffroom هناك للحصول على رابط جديد.
dashboard-closed = لوحة المتابعة غير مفتوحة في هذا المتصفح. يرجى إرسال «لوحة المتابعة» إلى Staffroom في محادثتك، فيصلك رابط.
dashboard-not-yours = لا يفتح لوحة المتابعة إلا من ينسق برنامجًا أو منطقة، ولست منهم (أو لم تعد منهم). من يدير Staffroom يمكنه دعوتك.
dashboard-not-ours = لم يُرسل هذا من هذه الصفحة، فلم يتغير شيء. يرجى الرجوع وتحميل الصفحة من جديد ثم المحاولة مرة أخرى.
dashboard-left = أغلقت لوحة المتابعة في هذا المتصفح. لفتحها من جديد يرجى إرسال «لوحة المتابعة» إلى Staffroom في محادثتك.
dashboard-leave = إغلاق لوحة المتابعة

dashboard-skip = الانتقال إلى الأرقام
dashboard-in-month = أرقام { $month }
dashboard-so-far = أرقام { $month } حتى الآن
dashboard-drawings = تمتد الرسوم من { $start } إلى { $end } شهرًا بعد شهر، والعمود الأخير أغمقها.
dashboard-filter = ما يُعرض
dashboard-area = المنطقة
dashboard-from = من
dashboard-to = إلى
dashboard-language = اللغة
dashboard-channel = القناة
dashboard-life = الحال
dashboard-all = الكل
dashboard-show = عرض
dashboard-find = رمز مجتمع
dashboard-realms = ما ترعاه

dashboard-map = المناطق والمجتمعات
dashboard-map-about = حي: قُدم فيه شيء خلال آخر { $alive } أيام. هادئ: خلال آخر { $quiet } يومًا. نائم: لا شيء منذ ذلك. جديد: بدأ خلال آخر { $alive } أيام ولم يُقدَّم فيه شيء بعد.
dashboard-count = { $count ->
    [zero] لا مجتمعات
    [one] مجتمع واحد
    [two] مجتمعان
    [few] { $shown } مجتمعات
    [many] { $shown } مجتمعًا
   *[other] { $shown } مجتمع
}
dashboard-lives = حية: { $alive }، هادئة: { $quiet }، نائمة: { $asleep }{ $begun ->
    [0] {""}
   *[other] ، جديدة: { $new }
}
dashboard-members = الأعضاء: { $shown }
dashboard-spoke = تكلموا: { $shown }
dashboard-last = آخر ما سُمع: { $when }
dashboard-never = لم يُسمع منه شيء بعد
dashboard-nothing = لا مجتمع مفتوحًا هنا.
dashboard-list = قائمة المجتمعات
dashboard-page = الصفحة { $page } من { $pages }
dashboard-next = التالية
dashboard-previous = السابقة

dashboard-few = أشخاص أقل من أن يُعرض عددهم
dashboard-few-short = قليل
dashboard-none = لا شيء
dashboard-before = الشهر السابق ({ $month }): { $value }
dashboard-trend = الأدنى { $low }، والأعلى { $high }.
dashboard-trend-none = لا شيء يُعرض.
dashboard-table = في جدول
dashboard-month = الشهر

dashboard-people = اللغات والقنوات
dashboard-people-about = بأي لغة يقرأ الأعضاء، وأين يُكتب إليهم.
dashboard-carried = الرسائل في طريقها
dashboard-carried-about = هل يصل ما قيل، وكم حجمه، وكم كلفته.
dashboard-sent = أُرسلت
dashboard-delivered = وصلت
dashboard-read = قُرئت
dashboard-failed = فشلت
dashboard-parked = تنتظر أن يكتب قارئها
dashboard-size = الحجم
dashboard-kilobytes = بالكيلوبايت: { $size }
dashboard-megabytes = بالميغابايت: { $size }
dashboard-cost = الكلفة
dashboard-unpriced = غير معروفة

dashboard-about = يتبع الترتيب دورات إيجاد القيمة عند فنغر وتراينر ودي لات (2011). والأرقام عن أقل من خمسة أشخاص لا تُعرض حتى لا يُعرف أحد. ولا شيء هنا يُظهر ما كتبه أحد لنفسه.
dashboard-as-of = تُحسب الشهور بالتوقيت العالمي، وعمر الأرقام ثوانٍ قليلة.
dashboard-back = العودة إلى لوحة المتابعة
dashboard-area-not-yours = لا منطقة كهذه ضمن ما ترعاه.
dashboard-community-not-yours = لا مجتمع كهذا ضمن ما ترعاه.
dashboard-month-unreadable = لا يمكن عرض هذا الشهر. يرجى اختيار شهر من القائمة.
dashboard-range-turned = الشهر الأول يأتي بعد الأخير. يرجى اختيارهما بالترتيب المعاكس.
dashboard-choice-unknown = لا يمكن اختيار هذا هنا. يرجى الاختيار من القائمة.
dashboard-nowhere = لا توجد صفحة كهذه.

dashboard-change = تغيير هذا المجتمع
dashboard-name = الاسم
dashboard-rename = تغيير الاسم
dashboard-move = نقل
dashboard-merge = دمج فيه
dashboard-close = إغلاق هذا المجتمع
dashboard-reopen = فتحه من جديد
dashboard-found = مجتمع جديد
dashboard-timezone = المنطقة الزمنية
