# التيسير من يد إلى يد، وما يبقي المجتمع حيًا من نفسه.
host-line = رقم { $number }: { $name }
host-whom-over =
    من ييسر { $community } مكانك؟ أرسل رقمًا، أو اسم أي عضو:
    { $lines }
host-whom-with =
    من ييسر { $community } معك؟ أرسل رقمًا، أو اسم أي عضو:
    { $lines }
host-which = يرجى إرسال رقم من 1 إلى { $count }، أو اسم.
host-unknown = لا أعرف عضوًا باسم { $words } يمكن سؤاله. كلمة «أعضاء» تعرض كل الأسماء.
host-several =
    أكثر من عضو بهذا الاسم. يرجى إرسال الاسم كاملًا:
    { $lines }
host-alone = لا أحد بعد يمكن سؤاله. كلمة «دعوة» تعرض كيف ينضم الزملاء.
host-asked-already = سبق سؤال { $name }، والموافقة ما زالت ممكنة.
host-asked-over = يطلب منك { $name } تيسير { $community } من الآن. هل توافق؟ أمامك أسبوع، وكلمة «تيسير» تعرض هذا ثانية.
host-asked-with = يطلب منك { $name } أن تيسرا معًا { $community }. هل توافق؟ أمامك أسبوع، وكلمة «تيسير» تعرض هذا ثانية.
host-offered-over = سألت { $name } عن التيسير مكانك، وأنتظر الموافقة حتى { $until }. للإلغاء: تسليم حذف
host-offered-with = سألت { $name } عن التيسير معك، وأنتظر الموافقة حتى { $until }. للإلغاء: تعاون حذف
host-withdrawn = حسنًا، ألغيت السؤال.
host-nothing = لم يُسأل أحد، فلم يتغير شيء.
host-already = أنت تيسر بالفعل. أرسل «تعاون» لتطلب من زميل أن ييسر معك.
host-thanks = شكرًا! عرف ذلك الآن من ييسرون.
host-nobody = شكرًا! لا يمكن الوصول الآن إلى من ييسر، وسيرى ذلك حين يسألك.
host-volunteers = يود { $name } تيسير { $community }. ما رأيك؟ ويمكنك أيضًا إرسال: تعاون { $name }
host-together = نيسر معًا
host-over = تسليم
host-not-now = ليس الآن
host-offer-over = انتهى ذلك السؤال: أُلغي أو أجيب عنه أو مضى الأسبوع.
host-left = حسنًا، لم أغير شيئًا.
host-declined = يفضل { $name } ألا ييسر { $community } الآن. لم يتغير شيء.
host-no-word = لم تصل موافقة { $name } على تيسير { $community }. لم يتغير شيء، ويمكنك سؤال غيره.
host-is-you = أنت الآن تيسر { $community }. شكرًا! لرؤية ما يمكنك فعله: قائمة 3
host-gave-over = صار { $name } ييسر { $community } مكانك. شكرًا على كل ما قدمت!
host-joined-you = صار { $name } ييسر { $community } معك.
host-news-over = صار { $name } ييسر { $community }. شكرًا يا { $before }!
host-news-with = صار { $name } ييسر { $community } أيضًا.
host-last = لا أحد غيرك ييسر { $community }. أرسل «تسليم» أولًا حتى يتولى ذلك غيرك.
host-down-sure = هل تترك تيسير { $community }؟
host-down = لم تعد تيسر { $community }. شكرًا على كل ما قدمت!
host-stepped-down = لم يعد { $name } ييسر { $community }. وأنت ما زلت تيسره.

host-month = من يود تيسير { $community } بعد الآن، وحده أو مع غيره؟ تكفي دقائق قليلة في الأسبوع.
host-would = أنا أود ذلك
silent-suggest =
    لم يكتب أحد في { $community } منذ { $days } أيام. لعل سؤالًا ينفع:
    { $question }
    { $reach }
    كلمة «تحفيز» تعرض غيره.
silent-send = أرسله
silent-another = اعرض غيره
silent-not-now = ليس الآن
silent-elsewhere = أرسل «مجتمعي» واختر { $community }، ثم «تحفيز».
silent-sent-already = وصل إلى { $community } سؤال للتو، فلم أرسل غيره.
hosting-wide = أعضاء { $community } أكثر من { $most }، وعرضهم في الهاتف يطول.
