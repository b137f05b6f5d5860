# الرسائل والأجوبة.
former-member = عضو سابق
colleague = زميل
signed = { $name }، { $place }

relay =
    { $code } - { $author }
    { $text }
relay-answer =
    { $code } - جواب { $author } عن { $about }:
    { $text }
relay-rest =
    { $code } - { $author }
    { $text }
relay-more = ... المزيد { $code }
relay-file = (معها { $kind ->
    [photo] صورة
    [voice] رسالة صوتية
   *[document] مستند
}. لا يستطيع هذا الهاتف عرض الملف.)

post-which = ماذا ننشر في { $community }؟ يرجى إرساله في رسالة واحدة.
post-what = ماذا أفعل بهذه الرسالة؟ يمكن نشرها في { $community }.
post-what-code = لا توجد هنا رسالة برمز { $code }. ماذا أفعل بهذه الرسالة؟ يمكن نشرها في { $community }.
post-what-still = هل تقصد "{ $words }"؟ ماذا أفعل بهذه الرسالة؟ يمكن نشرها في { $community }.
post-what-files = ماذا أفعل بهذه الملفات ({ $count })؟ يمكن نشرها في { $community }.
post-what-all = ماذا أفعل بهذه الرسائل معًا: "{ $words }"؟ يمكن نشرها في { $community }.
post-what-post = نشرها
also-post-what-post = { command-post }
post-what-nothing = لا شيء
also-post-what-nothing = لا, لا شكرا, إلغاء
post-dropped = حسنًا، لم أنشرها.
post-sent = { $count ->
    [zero] لم تذهب الرسالة { $code } إلى أحد.
    [one] الرسالة { $code } في طريقها إلى زميل واحد.
    [two] الرسالة { $code } في طريقها إلى زميلين.
    [few] الرسالة { $code } في طريقها إلى { $count } زملاء.
    [many] الرسالة { $code } في طريقها إلى { $count } زميلًا.
   *[other] الرسالة { $code } في طريقها إلى { $count } زميل.
} لسحبها: سحب { $code }
post-sent-wide = الرسالة { $code } ذاهبة إلى الجميع، وسأخبرك بعددهم. لسحبها: سحب { $code }
post-reached = { $count ->
    [zero] الرسالة { $code } محفوظة، ولا أحد غيرك يمكن الوصول إليه بعد.
    [one] ذهبت الرسالة { $code } إلى زميل واحد.
    [two] ذهبت الرسالة { $code } إلى زميلين.
    [few] ذهبت الرسالة { $code } إلى { $count } زملاء.
    [many] ذهبت الرسالة { $code } إلى { $count } زميلًا.
   *[other] ذهبت الرسالة { $code } إلى { $count } زميل.
}
post-rest = والباقي برمز { $codes }.
post-first = الرسالة { $code } محفوظة، لكن لا أحد غيرك يمكن الوصول إليه في { $community } بعد. سيجدها الزملاء حين ينضمون.

answer-empty = ما جوابك؟ يرجى إرسال { $code } ثم كلامك في رسالة واحدة.
answer-sent = جوابك { $code } في طريقه إلى من كتب { $about }.
answer-kept = جوابك { $code } محفوظ مع { $about }، ولا يمكن الآن الوصول إلى من كتبها.
answer-own = جوابك { $code } محفوظ مع رسالتك { $about }. ولنشره للجميع يرجى إرسال «نشر» ثم كلامك.
answer-which = على أي من هذه تجيب؟

withdraw-how = أي رسالة؟ يرجى إرسال «سحب» ورمزها، مثل: سحب P7
withdraw-not-yours = الرسالة { $code } ليست لك فتركتها. لا يسحبها إلا من كتبها.
withdrawn = سُحبت الرسالة { $code } وحُذفت من هنا ومن كل مكان وصلت إليه.
withdrawn-partly = { $count ->
    [zero] سُحبت الرسالة { $code } من جميع الهواتف.
    [one] سُحبت الرسالة { $code }، لكنها تبقى على هاتف واحد لا يمكن حذفها منه.
    [two] سُحبت الرسالة { $code }، لكنها تبقى على هاتفين لا يمكن حذفها منهما.
    [few] سُحبت الرسالة { $code }، لكنها تبقى على { $count } هواتف لا يمكن حذفها منها.
    [many] سُحبت الرسالة { $code }، لكنها تبقى على { $count } هاتفًا لا يمكن حذفها منها.
   *[other] سُحبت الرسالة { $code }، لكنها تبقى على { $count } هاتف لا يمكن حذفها منها.
}

edit-done = أصبح { $code } كما عدّلته. من وصله من قبل تبقى عنده الكلمات القديمة.
edit-review = القصة { $code } أصبحت كما عدّلتها. تقرؤها مجتمعات أخرى كذلك بعد أن يقرأها الميسر.
edit-kept = تركت { $code } كما كان: لا يمكن استعمال الكلمات الجديدة.
