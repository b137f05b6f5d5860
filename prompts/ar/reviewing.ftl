# ما ينتظر الميسر قبل أن يذهب إلى مجتمعات أخرى.
review-waits = القصة { $code } في { $community } تنتظر أن تذهب إلى مجتمعات أخرى. لقراءتها والقرار يرجى إرسال «مراجعة».
review-none = لا قصة تنتظرك.
relay-review =
    تنتظر: { $codes }
    أقدمها، من { $community }، تخرج { $reach ->
        [named] باسم صاحبها
       *[other] دون اسم (يرجى التأكد من أنها لا تسمي أحدًا ولا مدرسة)
    }. الملفات: { $files }
    { $code } - { $author }
    { $text }
review-approve = السماح بخروجها
review-return = إعادتها
review-later = لاحقًا
review-over = القصة { $code } لم تعد تنتظر: تقرر أمرها أو سُحبت.
review-reason = ما الذي ينبغي تغييره في { $code }؟ يصل كلامك إلى من رواها.
review-approved = القصة { $code } يمكن أن تذهب الآن إلى مجتمعات أخرى.
review-sent-back = القصة { $code } عادت إلى من رواها مع كلامك.
review-put-off = حسنًا. تظهر من جديد مع «مراجعة».
