# Finding what colleagues have solved, told and tried. A result is one line: keep the words around it short.
find-which = عمّ نبحث؟ تكفي كلمة أو كلمتان.
find-short = يرجى إرسال «بحث» مع كلمة أو كلمتين عن المطلوب، مثل: بحث الكسور
find-long = هذا كثير دفعة واحدة. يرجى إرسال «بحث» مع كلمات قليلة، بحد أقصى { $limit } حرف.
find-nothing = لم أجد شيئًا عن ذلك بعد. يرجى إرسال كلمات أخرى أو أقل. ولسؤال الجميع: سؤال ثم كلامك.
find-more = أيها نقرأ؟ «المزيد» تعرض ما يلي.
find-all = أيها نقرأ؟ لا يوجد غيرها.
find-end = هذا كل شيء. للبحث عن أمر آخر يرجى إرسال «بحث» مع الكلمات.
find-gone = لم تعد هذه الرسالة موجودة.
find-from = { $kind ->
    [help] سؤال محلول
    [story] قصة
    [practice] ممارسة
    [idea] فكرة
    [reflection] تأمل
   *[other] منشور
}، { $place }
find-tried = (جربها { $tried }، ونجحت مع { $worked })
