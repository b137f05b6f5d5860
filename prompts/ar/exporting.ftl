# تصدير: سجلات البرنامج في ملف، لمن ينسق.
export-when = لأي فترة تريد تصدير { $programme }؟ يمكنك أيضًا أن تكتب: تصدير 1 يناير إلى 31 مارس
export-this-month = هذا الشهر
export-last-month = الشهر الماضي
export-this-year = هذا العام
export-last-year = العام الماضي
export-always = كل شيء
export-days = من { $first } إلى { $last }
export-unread = لم أفهم هذا، فلم أصنع شيئًا: { $words }. أرسل مثلًا: تصدير الشهر الماضي، أو: تصدير 1 يناير إلى 31 مارس قصص Excel
export-backwards = تنتهي هذه الأيام قبل أن تبدأ، فلم أصنع شيئًا. راجع التواريخ من فضلك.
export-future = لم تأت هذه الأيام بعد، فلم أصنع شيئًا. راجع التواريخ من فضلك.
export-no-day = لا يوجد يوم كهذا، فلم أصنع شيئًا. راجع التواريخ من فضلك.
export-begun = أعدّ الملف بلا أسماء: { $programme }، { $days }. يصلك هنا حين يجهز.
export-begun-named = أعدّ الملف مع الأسماء: { $programme }، { $days }. يصلك هنا حين يجهز.
export-under-way = يجري إعداد ملف آخر لك. اطلب مرة أخرى حين يصلك.
export-no-links = لا أستطيع إرسال ملف في هذه المحادثة بلا عنوان ويب. اطلب ممن يدير Staffroom أن يضبط PUBLIC_URL.
export-no-key = التصدير غير مهيأ بعد. اطلب ممن يدير Staffroom أن يضبط SECRET_KEY.
export-no-format = هذه الصيغة غير مثبتة هنا، فلم أصنع شيئًا. اطلب CSV، مثلًا: تصدير الشهر الماضي
export-why = الملف مع الأسماء يُظهر من قال ماذا. لماذا تحتاج إليه؟ يُحفظ جوابك في سجل من فعل ماذا.
export-why-short = قل بكلمات قليلة لماذا تحتاج إليه، بما لا يزيد على { $limit } حرف.
export-sure = مع الأسماء والنصوص كاملة: { $programme }، { $days }. احفظه مغلقًا، واحذفه بعد استعماله. هل أعدّه؟
export-not = حسنًا، لم أصنع شيئًا.
export-file = هذا تصدير { $programme }. ابدأ بالملف dictionary.csv. أزال برنامج الأسماء والأرقام: اقرأ النصوص قبل نشرها.
export-file-named = هذا تصدير { $programme } مع الأسماء. احفظه مغلقًا، واحذفه بعد استعماله.
export-link = تصدير { $programme } جاهز لمدة { $hours } ساعة: { $link }
    ابدأ بالملف dictionary.csv، واقرأ النصوص قبل نشرها.
export-link-named = تصدير { $programme } مع الأسماء جاهز لمدة { $hours } ساعة: { $link }
    لا تعط الرابط لأحد، واحذف الملف بعد استعماله.
export-no-room = لم يكن هناك متسع لملفك، فلم يبق منه شيء. حاول لاحقًا، أو لفترة أقصر: تصدير
export-failed = تعذّر إعداد ملفك، ولم يبق منه شيء. حاول مرة أخرى: تصدير
export-no-right = لم يعد هذا الملف ضمن ما ترعاه، فلم أعدّه.
export-too-large = ملفك كبير على هذه المحادثة. اطلب فترة أقصر: تصدير
export-link-over = انتهت مدة هذا الرابط، أو أنه غير كامل. أرسل «تصدير» إلى البوت لتحصل على غيره.

# ما يمكن كتابته بجانب الفترة. خلف الكلمات ما تعنيه.
export-named-words = مع الأسماء, بالأسماء, الأسماء
export-kind-words = منشورات post, منشور post, طلبات help, طلب help, مساعدة help, قصص story, قصة story, ممارسات practice, ممارسة practice, أفكار idea, فكرة idea, تجارب trial, تعديلات adaptation
export-log-words = مساهمات contributions, إجابات answers, تأملات reflections, أسئلة prompt_runs, رسائل deliveries, أعضاء membership, الأعضاء membership
export-small-words = في, من, على, و, فقط, ملف, بصيغة

# الأمر نفسه على صفحة.
export-page-title = تصدير السجلات
export-page-about = ما أُعطي وأُجيب وسُئل وأُرسل، ملفات في حزمة واحدة تُحفظ يومين. لا اسم فيها ولا رقم لأحد، بقدر ما يجدها البرنامج: اقرأ النصوص قبل نشرها.
export-page-made = ما طلبت تصديره
export-page-get = تنزيل
export-page-until = حتى { $when }
export-page-failed = تعذّر إعداده: لا متسع، أو حدث خطأ. حاول مرة أخرى
export-page-under-way = قيد الإعداد.
export-page-again = انظر مرة أخرى
export-page-from = أول يوم
export-page-to = آخر يوم
export-page-format = الصيغة
export-page-logs = السجلات (كلها إن لم تختر)
export-page-kinds = أنواع المساهمات (كلها إن لم تختر)
export-page-names = الأسماء
export-page-named = مع الأسماء والنصوص كاملة
export-page-why = لماذا تحتاج إلى الأسماء؟ يُحفظ في سجل من فعل ماذا
export-page-reason = قل بكلمات قليلة لماذا تحتاج إلى الأسماء. لم أصنع شيئًا.
export-page-make = أعدّ الملف
export-log = { $log ->
    [contributions] المساهمات
    [answers] من أجاب من
    [reflections] التأملات التي شُوركت
    [reflection_counts] كم تأملوا
    [prompt_runs] الأسئلة التي طُرحت
    [deliveries] ما أُرسل
   *[membership] الأعضاء
}
export-kind = { $kind ->
    [post] منشورات
    [help] طلبات مساعدة
    [answer] إجابات
    [story] قصص
    [practice] ممارسات
    [idea] أفكار
    [trial] تجارب
    [adaptation] تعديلات
   *[reflection] تأملات شُوركت
}
