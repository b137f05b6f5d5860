# سؤال الأسبوع للتأمل.
prompt-weekly =
    { $question }
    جوابك لك وحدك، متى شئت هذا الأسبوع.
prompt-missed = لم يخرج سؤال { $community } في وقته، { $weekday } { $time }، فتُرك. لإرسال سؤال الآن: تحفيز

prompt-which = أي سؤال يصل إلى { $community } الآن؟ يمكنك اختيار أحدها أو كتابة سؤالك.
prompt-send = هل أرسله الآن في { $community } إلى { $count ->
    [zero] لا أحد
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}؟
prompt-just = وصل سؤال الأسبوع إلى { $community } في الساعة { $time }.
prompt-just-by = أرسل { $name } سؤالًا إلى { $community } في الساعة { $time }.
prompt-sent = السؤال في طريقه إلى { $count ->
    [zero] لا أحد
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}. وما يجيبون به يبقى لهم وحدهم.
prompt-sent-wide = السؤال في طريقه إلى الجميع في { $community }. وما يجيبون به يبقى لهم وحدهم.
prompt-not-sent = حسنًا، لم أرسل شيئًا.
prompt-nobody = لا يمكن الوصول إلى أحد في { $community } الآن، فلم أرسل شيئًا.
prompt-too-long = هذا أطول من سؤال. يرجى ألا يزيد عن { $limit } حرف.
prompt-no-file = السؤال كلمات فقط. يرجى إرسال «تحفيز» ثم كلامك.

prompt-add-words = إضافة, أضف, أضيفي, حفظ
prompt-own-words = أسئلتنا, أسئلتي
removing-words = حذف, احذف, إزالة
stopping-words = إيقاف, توقف, قف, لا, أبدا
prompt-kept = حُفظ السؤال، وسيصل إلى { $community } في أسبوع قادم. لعرض أسئلتكم: تحفيز أسئلتنا
prompt-kept-how = لحفظ سؤال لأسبوع قادم يرجى إرساله بعد هاتين الكلمتين: تحفيز إضافة
prompt-own-none = لا سؤال محفوظ لكم. لحفظ سؤال لأسبوع قادم يرجى إرساله بعد هاتين الكلمتين: تحفيز إضافة
prompt-own-head = أسئلتكم في { $community }:
prompt-own-how = لحذف واحد يرجى إرسال رقمه، مثل: تحفيز حذف 1
prompt-own-removed = حُذف: { $words }
prompt-own-unknown = لا سؤال لكم بهذا الرقم. لعرضها: تحفيز أسئلتنا
prompt-own-many = عدد الأسئلة المحفوظة بلغ { $most }. يرجى حذف واحد أولًا. لعرضها: تحفيز أسئلتنا

schedule-none = ليس في { $community } سؤال أسبوعي بعد. لتحديده يرجى إرسال اليوم والساعة، مثل: جدول الجمعة 16:00
schedule-shown = يصل سؤال إلى { $community } كل أسبوع، يوم { $weekday } في الساعة { $time } ({ $zone }).
schedule-next = القادم: { $when }، { $time }
schedule-next-none = لا سؤال قادم: العطل لا تترك يومًا كهذا.
schedule-holidays = ما عدا العطل: { $list }
schedule-how = للتغيير: جدول الجمعة 16:00. وللإنهاء: جدول إيقاف. وللعطل: عطلة 12 ديسمبر إلى 6 يناير
schedule-set = حسنًا: يصل سؤال إلى { $community } كل أسبوع، يوم { $weekday } في الساعة { $time } ({ $zone }).
schedule-quiet = تلك ساعة هدوء هناك: يصل السؤال في الساعة { $time }.
schedule-stopped = حسنًا، لا سؤال أسبوعي بعد الآن. كلمة «تحفيز» ترسل سؤالًا متى شئت.
schedule-stopped-none = ليس هناك سؤال أسبوعي لإيقافه.
schedule-unread = لم أستطع قراءة يوم وساعة، فلم يتغير شيء. يرجى الإرسال هكذا: جدول الجمعة 16:00
schedule-zone-unknown = لا أعرف المنطقة الزمنية { $zone }، فلم يتغير شيء. تُكتب المناطق هكذا: Africa/Nairobi

holiday-none = لا عطل محددة. لتحديدها يرجى إرسال الأيام، مثل: عطلة 12 ديسمبر إلى 6 يناير
holiday-head = عطل { $community }، وفيها لا يصل سؤال:
holiday-how = لحذف واحدة يرجى إرسال رقمها، مثل: عطلة حذف 1
holiday-set = حسنًا، لا يصل سؤال إلى { $community } من { $first } إلى { $last }.
holiday-set-day = حسنًا، لا يصل سؤال إلى { $community } في { $first }.
holiday-removed = حسنًا، لم تعد هذه عطلة: { $days }
holiday-unread = لم أستطع قراءة الأيام، فلم يتغير شيء. يرجى الإرسال هكذا: عطلة 12 ديسمبر إلى 6 يناير
holiday-past = تلك الأيام مضت، فلم يتغير شيء.
holiday-long = هذه أطول من الحد، وهو بالأيام { $most }، فلم يتغير شيء. يرجى النظر في التاريخين مرة أخرى.
holiday-backwards = تلك العطلة تنتهي قبل أن تبدأ، فلم يتغير شيء. يرجى النظر في التاريخين مرة أخرى.
holiday-unknown = لا عطلة بهذا الرقم. كلمة «عطلة» تعرضها كلها.
holiday-many = عدد العطل المحددة بلغ { $most }. يرجى حذف واحدة أولًا. كلمة «عطلة» تعرضها كلها.

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
