# أسماء الفترات الماضية: قوائم كلمات كما تُكتب.
period-always = الكل, كل شيء, منذ البداية
period-this-week = هذا الأسبوع
period-last-week = الأسبوع الماضي, الاسبوع الماضي
period-this-month = هذا الشهر
period-last-month = الشهر الماضي, الشهر السابق
period-this-quarter = هذا الفصل, هذا الربع
period-last-quarter = الفصل الماضي, الربع الماضي
period-this-year = هذا العام, هذه السنة
period-last-year = العام الماضي, السنة الماضية
period-last-days = آخر # يوما, آخر # يومًا, آخر # أيام, # يوما, # أيام
period-since = منذ, من
