# قوالب واتساب خارج الساعات الأربع والعشرين: بلا صيغ للعدد، وبلا متغير في البداية أو النهاية أو بجانب آخر.
template-prompt =
    هذا الأسبوع يسأل مجتمعك { $community } ما يلي:
    { $question }
    يمكن الرد هنا كتابة أو صوتا في أي وقت، ويبقى الجواب خاصا بك.
template-nudge = لديك رسائل في الانتظار ({ $count }) في { $community }. يكفي أي رد لتصل إليك.
template-invitation = مرحبًا! يدعوك { $programme } إلى { $community }: معلمون ومعلمات يساعد بعضهم بعضًا. للموافقة: انضمام { $code } وللرفض: إيقاف. ومن دون رد لن نكتب لك مرة أخرى.

template-sample-community = دائرة الرياضيات في كاكوما
template-sample-question = ما الذي نجح في صفك هذا الأسبوع، ولماذا؟
template-sample-count = 3
template-sample-programme = نتعلم معًا
template-sample-code = KAKUMA7
