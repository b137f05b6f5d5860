# سؤال الأسبوع للتأمل.
prompt-weekly =
    { $question }
    جوابك لك وحدك، متى شئت هذا الأسبوع.
prompt-missed = لم يخرج سؤال { $community } في وقته: { $weekday } { $time }، فتركته.

weekday-0 = الاثنين
weekday-1 = الثلاثاء
weekday-2 = الأربعاء
weekday-3 = الخميس
weekday-4 = الجمعة
weekday-5 = السبت
weekday-6 = الأحد
