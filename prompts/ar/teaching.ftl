# ما يدرّسه العضو، ولمن.
subjects-which =
    ماذا تدرّس أو تدرّسين؟ تكفي الأرقام، مثل: 1 4، فتصلك أولًا طلبات المساعدة فيها. والرقم 0 يعني لا شيء.
    { $lines }
subjects-now = تدريسك: { $subjects }. تصلك طلبات المساعدة فيها أولًا.
subjects-none = حسنًا، لا أحفظ لك أي مادة.
subjects-unknown = لم أجد هنا مادة. يرجى إرسال أرقام من 1 إلى { $count }، أو «موادي» لرؤية القائمة.
level-which = لأي مرحلة تدريسك؟
level-now = تدريسك: { $level }. شكرًا.
level-early = ما قبل المدرسة
level-primary = الابتدائية
level-secondary = الثانوية
level-adult = الكبار
also-level-early = روضة, حضانة, رياض الأطفال
also-level-primary = ابتدائي, ابتدائية, المرحلة الابتدائية
also-level-secondary = ثانوي, ثانوية, إعدادي, المرحلة الثانوية
also-level-adult = كبار, تعليم الكبار
