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

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = صباحًا 0 0, صباحا 0 0, ص 0 0, مساءً 0 12, مساء 0 12, م 0 12, ظهرًا 0 11, عصرًا 0 12, عصرا 0 12
when-small-words = الساعة, ساعة, في, كل, يوم, على, بتوقيت, تمام
holiday-small-words = من, إلى, الى, حتى, لغاية, و, يوم, بين, شهر, في
