# أخبار برنامج إلى جميع مجتمعات منطقة، وما صارت إليه.
news =
    خبر { $code } من { $programme }:
    { $news }

announce-which = ما الخبر؟ يرجى إرساله في رسالة واحدة، ويمكن أن ترافقه صورة أو وثيقة.
announce-too-long = عدد الحروف { $length }، وهذا طويل على خبر، فلم يُرسل شيء. الحد هو { $limit }.
announce-one-file = يمكن أن يرافق الخبر ملف واحد فقط، فلم يُرسل شيء. يرجى إرسال «إعلان» ثم كلامك مع ملف واحد.
announce-nobody = لا يمكن الوصول الآن إلى أحد في { $where }، فلم يُرسل شيء.
announce-just = ذهب الخبر { $code } إلى { $where } الساعة { $time }.
announce-just-by = من { $name } ذهب الخبر { $code } إلى { $where } الساعة { $time }.
announce-same = ذهب هذا الكلام نفسه إلى { $where } باسم { $code } الساعة { $time }، فلم يُرسل ثانية.
announce-reach = إلى { $count ->
    [zero] لا أحد
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
} في { $communities ->
    [zero] لا مجتمع
    [one] مجتمع واحد
    [two] مجتمعين
    [few] { $communities } مجتمعات
    [many] { $communities } مجتمعًا
   *[other] { $communities } مجتمع
}: فورا إلى { $inside }{ $grouped ->
    [0] {""}
   *[other] {" "}(منهم { $grouped } في مجموعة)
}{ $digest ->
    [0] {""}
   *[other] ، ومع الملخص إلى { $digest }
}{ $parked ->
    [0] {""}
   *[other] ، وعند كتابتهم إلى { $parked }
}. خلال { $hours ->
    [0] { $minutes } د
   *[other] { $hours } س
} تقريبا{ $cost ->
    [none] .
   *[other] ، { $cost }.
}
announce-send = هل أرسل هذا الآن إلى { $where }؟
announce-part = إلى جزء فقط
announce-part-which = إلى أي جزء من { $where }؟
announce-sent = الخبر { $code } في طريقه إلى { $count ->
    [zero] لا أحد
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
} في { $communities ->
    [zero] لا مجتمع
    [one] مجتمع واحد
    [two] مجتمعين
    [few] { $communities } مجتمعات
    [many] { $communities } مجتمعًا
   *[other] { $communities } مجتمع
}. أخبرك بعد ساعة وبعد يوم بما صار إليه. لسحبه: سحب { $code }
announce-not-sent = حسنًا، لم يُرسل شيء.

# ما صار إليه، بالأعداد.
news-state = الخبر { $code } وصل إلى { $count ->
    [zero] لا أحد بعد
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}{ $read ->
    [none] {""}
   *[other] ، وقرأه { $read }
}{ $groups ->
    [0] {""}
   *[other] ، وإلى مجموعات عددها { $groups }
}{ $digest ->
    [0] {""}
   *[other] ، ويصل مع الملخص إلى { $digest }
}{ $parked ->
    [0] {""}
   *[other] ، وعند كتابتهم إلى { $parked }
}{ $way ->
    [0] {""}
    [more] ، وما زال يذهب إلى غيرهم
   *[other] ، وفي الطريق إلى { $way }
}{ $failed ->
    [0] {""}
   *[other] ، وتعذر الوصول إلى { $failed }
}.
news-list =
    الأخبار:
    { $lines }
    لقراءة خبر: المزيد { $code }
news-none = لا توجد أخبار بعد.

# ما يقال جوابا عن خبر يذهب إلى من أعلنه، وجوابه يعود.
news-reply =
    من { $name }، { $community }، عن { $code }:
    { $words }
news-reply-sent = ذهب كلامك إلى { $programme } مع اسمك. الزملاء لا يرونه.
news-nobody = لا يمكن الوصول الآن إلى أحد من { $programme }، فلم يذهب كلامك إلى أحد.
news-no-file = الجواب عن الأخبار بالكلام فقط، ولا يرافقه ملف. يرجى كتابته.
news-own = الخبر { $code } خبرك. لقول المزيد للجميع يرجى إرسال «إعلان» ثم كلامك.
news-answer =
    جواب { $programme } عن { $code }، لك وحدك:
    { $words }
news-answer-sent = جوابك في طريقه إلى من كتب وحده.
news-unheard = لا يمكن الوصول بعد إلى من كتب، فلم يذهب جوابك إلى أحد.
