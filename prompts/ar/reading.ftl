# كيف تصل الرسائل: الملخص، ساعات الهدوء، الملفات.
digest = من الزملاء:
relay-line = { $code } { $author }: { $text }
relay-line-answer = { $code } { $author } عن { $about }: { $text }
relay-line-bare = { $code }: { $text }
relay-line-elsewhere = ({ $community }) { $line }
digest-file = { $kind ->
    [photo] (صورة)
    [voice] (رسالة صوتية)
   *[document] (مستند)
}
digest-left = { $count ->
    [zero] لا شيء غيرها: المزيد
    [one] وواحدة أخرى: المزيد
    [two] واثنتان أخريان: المزيد
    [few] و{ $count } أخرى: المزيد
    [many] و{ $count } أخرى: المزيد
   *[other] و{ $count } أخرى: المزيد
}
digest-read = لقراءة رسالة: المزيد { $code }
digest-nothing = لا شيء آخر بانتظارك. لقراءة رسالة من جديد يرجى إرسال «المزيد» ورمزها، مثل: المزيد P7

relay-file-more = ({ $count ->
    [zero] بلا ملف
    [one] معها { $kind ->
        [photo] صورة
        [voice] رسالة صوتية
       *[document] مستند
    }
    [two] معها ملفان
    [few] معها { $count } ملفات
    [many] معها { $count } ملفًا
   *[other] معها { $count } ملف
}: المزيد { $code })
relay-next-file = { $code }: الملف { $number } من { $count }

rhythm-which = { $now ->
    [now] تصلك رسائل الزملاء فورًا.
    [daily] تصلك رسائل الزملاء مرة في اليوم.
    [weekly] تصلك رسائل الزملاء مرة في الأسبوع.
   *[help] تصلك طلبات المساعدة فورًا، والباقي مرة في الأسبوع.
} كيف نرسلها إليك؟
rhythm-now = فورًا
rhythm-daily = مرة في اليوم
rhythm-weekly = مرة في الأسبوع
rhythm-help = المساعدة فورًا
also-rhythm-now = الآن, حالا
also-rhythm-daily = يومي, يوميا, يوم, كل يوم
also-rhythm-weekly = أسبوعي, أسبوعيا, أسبوع, كل أسبوع
also-rhythm-help = مساعدة, مساعده
rhythm-chosen = { $now ->
    [now] حسنًا: تصل الرسائل فورًا، { $most } في اليوم على الأكثر، والباقي معًا.
    [daily] حسنًا: تصل الرسائل معًا مرة في اليوم، وما هو جواب لك فورًا.
    [weekly] حسنًا: تصل الرسائل معًا مرة في الأسبوع، وما هو جواب لك فورًا.
   *[help] حسنًا: تصل طلبات المساعدة فورًا، والباقي معًا مرة في الأسبوع.
}

hours-which = { $quiet ->
    [yes] من { $from } إلى { $to } لا يصلك إلا جواب ما تكتب.
   *[no] ليست لك ساعات هدوء: تصل الرسائل ليلًا ونهارًا.
} لتغييرها يرجى إرسال «ساعات» وعددين من 0 إلى 23، مثل: ساعات 21 6
hours-usual = من { $from } إلى { $to }
hours-none = بلا ساعات هدوء
hours-set = حسنًا: من { $from } إلى { $to } لا يصلك إلا جواب ما تكتب.
hours-off = حسنًا: ليست لك ساعات هدوء.
hours-wrong = يرجى إرسال «ساعات» وعددين من 0 إلى 23: بداية الهدوء ونهايته، مثل: ساعات 21 6

files-which = { $now ->
    [at-once] تصل الصور والمستندات مع النص.
   *[on-request] تصل الصور والمستندات عند الطلب: «المزيد» والرمز.
} كيف نرسلها إليك؟
files-at-once = مع النص
files-on-request = عند الطلب
files-set-at-once = حسنًا: تصل الصور والمستندات مع النص.
files-set-on-request = حسنًا: تصل الصور والمستندات عند إرسال «المزيد» والرمز.
