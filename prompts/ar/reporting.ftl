# تقرير برنامج أو منطقة: ما يقال في المحادثة، وكلمات صفحتيه وصورته.
# كلمة الأمر لمن ينسق: لها عند غيره معنى آخر.
special-report = تقرير
also-report-off = إيقاف, توقف, لا
also-report-on = تشغيل, نعم

report-head = تقرير { $realm }، { $month }
report-lives = المجتمعات: { $count }، منها حية: { $alive }، وهادئة: { $quiet }، ونائمة: { $asleep }{ $new ->
    [0] {""}
   *[other] ، وجديدة: { $new }
}
report-active = الأعضاء النشطون: { $count } من { $members }
report-active-before = الأعضاء النشطون: { $count } من { $members } (في الشهر السابق: { $before })
report-active-few = الأعضاء النشطون أقل من خمسة، فلا أذكر عددهم.
report-active-none = { $members ->
    [0] لا أعضاء بعد.
   *[other] لم يقل أحد من الأعضاء شيئًا، وعددهم { $members }. سؤال سهل واحد للجميع كثيرًا ما يوقظ مجتمعًا.
}
report-help = طلبات المساعدة: { $count }
report-help-answered = طلبات المساعدة: { $count }، أجيب نصفها خلال: { $span }
report-help-few = من طلبوا المساعدة أقل من خمسة، فلا أذكر عددهم.
report-nothing = لا يوجد هنا بعد مجتمع مفتوح. حين يبدأ أول مجتمع سيروي هذا التقرير كيف حاله.
report-pages = تقرير { $realm }، { $month }: كله في صفحتين، للقراءة والطباعة والمشاركة.
report-pages-monthly = تقرير { $realm }، { $month }: كله في صفحتين، للقراءة والطباعة والمشاركة. يأتي كل شهر، وإرسال «تقرير» وبعدها كلمة إيقاف ينهي ذلك.
report-undrawn = تعذر رسم صفحتي التقرير الآن. الأرقام أعلاه صحيحة رغم ذلك. يرجى إبلاغ من يدير Staffroom.
report-ahead = لم يبدأ ذلك الشهر بعد. يمكن إرسال «تقرير» وحدها، أو وبعدها: الشهر الماضي.
report-monthly-on = حسنًا، سيأتي تقرير عن كل شهر بعد نهايته. إرسال «تقرير» وبعدها كلمة إيقاف ينهي ذلك.
report-monthly-off = حسنًا، لن يأتي تقرير شهري بعد الآن. كلمة «تقرير» تعرضه متى شئت، وبعدها كلمة تشغيل تعيده.

report-subtitle = المنطقة: { $area }، { $month }
report-subtitle-so-far = المنطقة: { $area }، { $month } حتى الآن
report-everywhere = كل المناطق
report-footer = الأرقام عن أقل من خمسة أشخاص محجوبة، كي لا يظهر أحد. Staffroom
report-page = صفحة { $page } من { $pages }
report-map = كيف حال المجتمعات
report-map-about = حية: فيها مساهمة خلال آخر { $alive } أيام. هادئة: خلال آخر { $quiet } يومًا. نائمة: أقدم من ذلك. جديدة: بدأت خلال آخر { $alive } أيام ولا مساهمة فيها بعد. كما هي اليوم.
report-new = جديدة
report-alive = حية
report-quiet = هادئة
report-asleep = نائمة

report-withheld = محجوب
report-no-value = لا شيء
report-before = في { $month }: { $value }
report-trend = بحسب الشهر: { $months }

report-carried = ما يحمل ذلك كله
report-carried-about = الرسائل والهواتف واللغات من ورائه.
figure-messages-sent = الرسائل المرسلة
figure-messages-failed = الرسائل التي لم تصل
figure-messages-parked = الرسائل التي تنتظر قارئها
figure-messages-cost = كلفة الرسائل
report-channels = الأعضاء بحسب القناة
report-languages = الأعضاء بحسب اللغة
report-areas = المناطق
report-areas-area = المنطقة
report-areas-alive = حية
report-areas-quiet = هادئة
report-areas-asleep = نائمة
report-areas-members = الأعضاء
report-areas-active = النشطون
report-areas-more = مناطق أخرى على لوحة المتابعة: { $count }
report-note-trend = الرسوم الصغيرة تعرض اثني عشر شهرًا. العمود الداكن شهر هذا التقرير، والعمود الفارغ محجوب أو غير معروف.
report-note-cycles = مرتب بحسب دورات خلق القيمة عند Wenger وTrayner وde Laat (2011).
