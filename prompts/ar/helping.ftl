# طلبات المساعدة: السؤال والجواب وما نتج عنهما.
help-which = ما المساعدة التي تحتاجها؟ يرجى كتابتها في رسالة واحدة.
help-how = ما المساعدة التي تحتاجها؟ يرجى إرسال #سؤال ثم كلامك في رسالة واحدة.
help-what = طلب مساعدة
also-help-what = { command-ask }
relay-help =
    { $code } - سؤال من { $author }:
    { $text }
help-sent = { $count ->
    [zero] لم يذهب الطلب { $code } إلى أحد.
    [one] الطلب { $code } في طريقه إلى زميل واحد.
    [two] الطلب { $code } في طريقه إلى زميلين.
    [few] الطلب { $code } في طريقه إلى { $count } زملاء.
    [many] الطلب { $code } في طريقه إلى { $count } زميلًا.
   *[other] الطلب { $code } في طريقه إلى { $count } زميل.
} سأخبرك حين يأتي جواب. لسحبه: سحب { $code }

help-helped-button = أفادني هذا
help-answer-closed = الطلب { $code } مغلق، فلم أرسل جوابك إلى أحد.
help-no-request = الرمز { $code } ليس طلب مساعدة.
help-not-yours = الطلب { $code } ليس لك فتركته كما هو. لا يفعل ذلك إلا من سأل.
solved-how = أي طلب؟ يرجى إرسال «محلول» ورمزه، مثل: محلول H12. وكلمة «طلباتي» تعرض طلباتك.
help-which-answer = أي جواب عن { $about } أفادك؟ سأشكر من كتبه.
help-none-of-these = لا شيء منها
help-answers-line = جواب { $code }: { $words }
help-answers =
    الأجوبة عن { $about }:
    { $lines }
    لقراءة جواب: المزيد { $code }
help-solved = تم حل الطلب { $code }. أحسنت! يمكن للآخرين الآن أن يجدوه.
help-solved-thanked = تم حل الطلب { $about }، وسيصل شكرك إلى من كتب { $code }. يمكن للآخرين الآن أن يجدوه.
help-thanks = جوابك { $code } أفاد من سأل { $about }. شكرًا لك!
help-solved-already = تم حل الطلب { $code } من قبل.
close-how = أي طلب؟ يرجى إرسال «إغلاق» ورمزه، مثل: إغلاق H12. وكلمة «طلباتي» تعرض طلباتك.
help-closed = أُغلق الطلب { $code }، ولن يُسأل عنه أحد بعد الآن.
help-closed-already = الطلب { $code } مغلق من قبل.
help-mine =
    طلباتك:
    { $lines }
    متى حُل أحدها يرجى إرسال «محلول» ورمزه.
help-mine-line = طلب { $code } { $words } { $count ->
    [zero] (لا جواب بعد)
    [one] (جواب واحد)
    [two] (جوابان)
    [few] ({ $count } أجوبة)
    [many] ({ $count } جوابًا)
   *[other] ({ $count } جواب)
}
help-mine-none = ليس لك طلب مفتوح. لطلب المساعدة يرجى إرسال «سؤال» ثم كلامك.

help-helped = هل أفادك جواب عن { $about }؟ سأشكر من كتبه. ويمكن لاحقًا إرسال: محلول { $about }
help-not-yet = ليس بعد
help-still-open = حسنًا، يبقى الطلب { $code } مفتوحًا.
relay-unanswered =
    { $code } - لم يجب أحد بعد عن سؤال { $author }. هل تستطيع المساعدة، أو تعرف من يستطيع؟
    { $text }
help-waits = لم يجب أحد بعد عن { $code }. طلبت المساعدة من ميسّر مجتمعك.
help-consent = لم يجب أحد بعد عن { $code }. هل أسأل مجتمعات أخرى أيضًا دون ذكر اسمك؟ ويمكن إرسال: خارجًا { $code }
elsewhere-how = أي طلب؟ يرجى إرسال «خارجًا» ورمزه، مثل: خارجًا H12
help-elsewhere-no = حسنًا، يبقى الطلب { $code } في مجتمعك.
help-elsewhere-now = حسنًا، أسأل مجتمعات أخرى عن { $code } دون ذكر اسمك.
help-elsewhere-later = حسنًا. إن لم يجب أحد عن { $code } قبل { $on } سألت مجتمعات أخرى دون ذكر اسمك.
help-elsewhere-nobody = لا يدرّس أي مجتمع آخر مادة الطلب { $code } بعد، فيبقى في مجتمعك.
help-elsewhere-over = الطلب { $code } لم يعد مفتوحًا، فلن أسأل أحدًا آخر.
