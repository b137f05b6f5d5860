# الممارسات: مشاركة ما ينجح، وتجربة ما شاركه غيرنا، ورحلته.
relay-practice =
    { $code } - { $author }
    { $text }
relay-trial =
    جرّب { $author } الممارسة { $about }: { $outcome ->
        [worked] نجحت!
        [partly] نجحت جزئيًا.
       *[failed] لم تنجح هناك.
    }
    { $text }
relay-adaptation =
    { $code } - { $outcome ->
        [worked] غيّر { $author } الممارسة { $about }، ونجحت:
        [partly] غيّر { $author } الممارسة { $about }، ونجحت جزئيًا:
       *[failed] جرب { $author } الممارسة { $about }، ولم تنجح هناك:
    }
    { $text }

practice-which = ما الذي ينجح في صفك؟ يرجى وصفه في رسالة واحدة ليجربه زميل.
practice-how = يرجى إرسال «ممارسة» ثم ما ينجح في صفك، في رسالة واحدة.
practice-sent = { $count ->
    [zero] الممارسة { $code } محفوظة، ولا أحد غيرك يمكن الوصول إليه هنا بعد.
    [one] الممارسة { $code } في طريقها إلى زميل واحد.
    [two] الممارسة { $code } في طريقها إلى زميلين.
    [few] الممارسة { $code } في طريقها إلى { $count } زملاء.
    [many] الممارسة { $code } في طريقها إلى { $count } زميلًا.
   *[other] الممارسة { $code } في طريقها إلى { $count } زميل.
} هل يمكن لمجتمعات أخرى أن تجدها أيضًا؟
practice-sent-wide = الممارسة { $code } ذاهبة إلى الجميع. هل يمكن لمجتمعات أخرى أن تجدها أيضًا؟
practice-offer = ممارسة ناجحة
also-practice-offer = { command-practice }
practice-button = جربتها

reach-which = هل يمكن لمجتمعات أخرى أن تجد { $code }؟ وللعودة إلى هذا السؤال: نطاق { $code }
reach-how = أي ممارسة؟ يرجى إرسال «نطاق» ورمزها، مثل: نطاق R5
reach-not-yours = المساهمة { $code } ليست لك. لا يحدد من يجدها إلا من كتبها.
reach-no-practice = المساهمة { $code } تبقى في مجتمعها. ويمكنك إتاحة ممارساتك، ورموزها مثل R5.
reach-named = نعم، باسمي
reach-unnamed = نعم، دون اسمي
reach-community = لا، هنا فقط
reach-now-named = شكرًا! يستطيع معلمو المجتمعات الأخرى الآن أن يجدوا { $code } باسمك.
reach-now-unnamed = شكرًا! يستطيع معلمو المجتمعات الأخرى الآن أن يجدوا { $code } دون اسمك.
reach-now-community = حسنًا، تبقى { $code } في { $community }.

tried-which = أي ممارسة؟ يرجى إرسال «جربت» ورمزها، مثل: جربت R5
tried-no-practice = المساهمة { $code } ليست ممارسة. يمكن تجربة ما له رمز مثل R5 أو D8.
tried-own = الممارسة { $code } لك. تُحسب حين يجربها الزملاء. وإن تغيرت طريقتك الآن فيرجى مشاركتها بكلمة «ممارسة».
tried-already = أخبرتني عن { $code } من قبل، وقد حُسبت. وإن تغيرت طريقتك الآن فيرجى مشاركتها بكلمة «ممارسة».
tried-in-private = شكرًا على تجربة { $code }! سأسألك على انفراد كيف كانت. وإن لم يصلك شيء فيرجى إرسال هذا لي هناك: جربت { $code }
tried-how = كيف كانت { $code } في صفك؟
tried-worked = نجحت
tried-partly = جزئيًا
tried-failed = لم تنجح
tried-change = { $outcome ->
    [failed] ما الذي أعاق نجاحها؟
   *[other] ماذا غيّرت؟
} يكفي سطر واحد. سيظهر تحت { $code } لمن يريد تجربتها.
tried-nothing = لا شيء
tried-change-far = { $outcome ->
    [failed] ما الذي أعاق نجاحها؟
   *[other] ماذا غيّرت؟
} يكفي سطر واحد. سيظهر تحت { $code }، دون اسمك حيث تقرؤه مجتمعات أخرى.
tried-thanks = شكرًا! حتى الآن جُربت { $code } { $tried ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $tried } مرات
   *[other] { $tried } مرة
} ونجحت { $worked }.
tried-adapted = { $outcome ->
    [failed] شكرًا! حُفظ كلامك برمز { $adapted } تحت { $code } ليستفيد منه غيرك.
   *[other] شكرًا! حُفظ تغييرك برمز { $adapted } تحت { $code } ليجربه غيرك.
} حتى الآن جُربت { $code } { $tried ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $tried } مرات
   *[other] { $tried } مرة
} ونجحت { $worked }.

how-which = أي ممارسة؟ يرجى إرسال «كيف» ورمزها، مثل: كيف R5
how-untried = الممارسة { $code }: لم يخبرنا أحد بعد كيف كانت. وللبداية: جربت { $code }
how-tried = الممارسة { $code }: جُربت { $tried ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $tried } مرات
   *[other] { $tried } مرة
}، ونجحت { $worked }، وجزئيًا { $partly }.
how-alone = لم يغيّرها أحد بعد.
how-travelled = رحلتها:
how-change = التغيير { $code }، { $place }: { $words }
how-change-tried = التغيير { $code }، { $place } (جُرب { $tried ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $tried } مرات
   *[other] { $tried } مرة
}، ونجح { $worked }): { $words }
how-change-far = في { $place }: { $words }
how-failed = (لم تنجح) { $words }
how-rest = وغيرها { $count }.

practices-none = لم يجرب { $count } زملاء أي ممارسة هنا بعد. «ممارسة» تشارك واحدة، و«جربت» مع رمزها تخبر كيف كانت.
practices-best = مجرّبة وناجحة في { $community }:
practices-line = الممارسة { $code }، نجحت { $worked } من { $tried }: { $words }
practices-more = «المزيد» مع { $code } تعرض واحدة، و«كيف» مع { $code } رحلتها.
