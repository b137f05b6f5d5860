# التأملات: ما يُكتب للنفس، وما يُشارك منه، والعودة إليه. رسالة قصيرة واحدة ما أمكن.
reflect-question =
    { $question }
    لا يرى جوابك أحد غيرك، كتابةً أو صوتًا.
reflect-thanks-next = شكرًا. لا يرى هذا أحد غيرك. { $next }
reflect-thanks = شكرًا. لا يرى هذا أحد غيرك. كلمة «مشاركة» تعرضه على الزملاء.
reflect-other = ليس تأملًا
reflect-added = شكرًا، أضفته إلى ما سبق. لا يراه أحد غيرك.
reflect-one-file = مع كل تأمل صورة واحدة أو رسالة صوتية واحدة، فحفظت الأولى.
reflect-plan-kept = شكرًا. يبقى هذا معه، لك وحدك. كلمة «مشاركة» تعرض تأملك في { $community } دون هذا.
reflect-plan-other = ليس جوابي
reflect-fine = حسنًا.

reflect-off = حسنًا، لا أسئلة أسبوعية بعد الآن. كل ما سواها باقٍ، و«تأمل» أيضًا. ولعودة الأسئلة يكفي إرسال: تأمل نعم
reflect-on = جيد، سؤال الأسبوع يأتيك من جديد.
also-reflect-off = لا, إيقاف, توقف
also-reflect-on = نعم

reflect-share = هل يقرأ { $community } هذا؟ { $words }
reflect-share-named = باسمي
reflect-share-unnamed = دون اسمي
reflect-share-no = يبقى لي وحدي
reflect-shared-not = حسنًا، يبقى لك وحدك.
reflect-shared-already = تمت مشاركته من قبل ورمزه { $code }. ولسحبه: سحب { $code }
relay-reflection =
    { $code } - { $author }، عن السؤال: { $question }
    { $text }

relay-back =
    { $when ->
        [month] قبل شهر تقريبًا، في { $date }:
        [year] قبل سنة تقريبًا، في { $date }:
       *[once] في { $date }:
    }
    { $text }
relay-back-plan =
    { $when ->
        [month] قبل شهر تقريبًا، في { $date }:
        [year] قبل سنة تقريبًا، في { $date }:
       *[once] في { $date }:
    }
    { $text }
    خطتك حينها: { $plan }
relay-back-planned =
    خطتك حينها:
    { $text }
relay-back-rest = { $text }
reflect-look-none = لم تكتب تأملًا بعد. كلمة «تأمل» تسألك سؤالًا، لك وحدك.
reflect-look-nothing = لا شيء من شهر أو سنة بعد. ما تكتبه الآن سيكون هناك حينها.
reflect-look-more = هناك المزيد مما كتبته.
reflect-look-all = عرض الكل
reflect-list = أيها للقراءة؟ الأحدث أولًا.
reflect-list-older = الأقدم

reflect-plan-ask =
    قبل أربعة أسابيع كتبت خطتك: { $plan }
    هل تحققت؟
reflect-plan-ask-voice = قبل أربعة أسابيع أخبرتني بخطتك. هل تحققت؟
reflect-true-yes = نعم
reflect-true-partly = جزئيًا
reflect-true-no = ليس بعد
reflect-thanks-yes = أحسنت! هل يود آخرون تجربتها؟ «ممارسة» ثم كلماتك تشاركها.
reflect-thanks-partly = شكرًا على إخباري. جزء من الطريق خطوة أيضًا.
reflect-thanks-no = شكرًا على إخباري. لا يتحقق كل شيء دفعة واحدة.

prompt-weekly-group =
    { $question }
    اضغط أدناه للجواب لنفسك وحدك. ما يُكتب هنا نقرؤه جميعًا.
reflect-private = جواب خاص
reflect-in-group = يستطيع الزملاء قراءة ما كتبته في المجموعة. هل أحفظه لك تأملًا أيضًا؟ ويمكنك أن ترسل لي «تأمل» ثم كلماتك.
reflect-keep = احفظه
reflect-leave = لا، شكرًا
