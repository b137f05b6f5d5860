# المجتمعات كما يراها من ينسقها: قائمة وتغيير وإغلاق وإنشاء.
communities-none = لا يوجد مجتمع هناك بعد. «مجتمع جديد» تنشئ واحدًا.
communities-list = المجتمعات من { $from } إلى { $to } من أصل { $count }. يرجى اختيار واحد لعرض المزيد:
communities-line = مجتمع { $name }: { $life ->
    [new] جديد
    [alive] حي
    [quiet] هادئ
    [asleep] نائم
   *[closed] مغلق
}، الأعضاء: { $members }
communities-next = التالية
community-shown =
    مجتمع { $name } ({ $area })
    { $life ->
        [new] جديد: لم يكتب أحد بعد.
        [alive] حي: كتب أحدهم خلال 10 أيام.
        [quiet] هادئ: لم يكتب أحد منذ 10 أيام.
        [asleep] نائم: لم يكتب أحد منذ 30 يومًا.
       *[closed] مغلق.
    }
    الأعضاء: { $members }، الميسرون: { $hosts }
    اللغة والتوقيت: { $language }، { $zone }
    انضمام { $code }
community-invite = دعوة من ييسر
community-hosts = الميسرون
community-rename = اسم آخر
community-move = منطقة أخرى
community-merge = دمجه في مجتمع آخر
community-close = إغلاقه
community-reopen = إعادة فتحه
community-back = العودة إلى القائمة

community-not-yours = لا أعرف هذا المجتمع ضمن ما ترعاه. كلمة مجتمعات تعرضها.
community-closed-already = إن { $community } مغلق. كلمة مجتمعات تعرضه في آخر القائمة لإعادة فتحه.
community-open-already = إن { $community } مفتوح بالفعل.
community-merged = صار { $community } جزءًا من مجتمع آخر، ولا يمكن إعادة فتحه.
community-left = حسنًا، لم أغير شيئًا.
community-name-bad = الاسم من حرف إلى { $limit } حرفًا، وكلها ظاهرة. يرجى إرسال اسم آخر.
community-name-taken = في البرنامج مجتمع بهذا الاسم: { $name }. يرجى إرسال اسم آخر.
community-area-bad = المنطقة مسار من كلمات، مثل: jordan/amman/sahab. يرجى إرسالها مجددًا.
community-zone-bad = لا أعرف لغة ولا توقيتًا بهذا الاسم: { $zone }. يرجى الإرسال هكذا: ar Asia/Amman
community-which-name = ما الاسم الجديد لمجتمع { $community }؟
community-renamed = صار اسم { $before } الآن { $name }.
community-which-area = يقع { $community } في { $area }. أين يكون من الآن؟ يرجى إرسال المسار كله، مثل: jordan/amman/sahab
community-moved = يقع { $community } الآن في { $area }.

community-which-into = في أي مجتمع آخر يندمج { $community }؟ يرجى إرسال رمزه أو اسمه.
merge-unknown = لا أعرف مجتمعًا مفتوحًا بهذا الاسم ضمن ما ترعاه: { $words }. يرجى إرسال رمزه أو اسمه كاملًا.
merge-same = هذا هو { $community } نفسه. يرجى إرسال رمز المجتمع الآخر.
merge-programmes = هذان المجتمعان من برنامجين مختلفين، ولا يمكن دمجهما.
merge-sure = يصبح { $old } (الأعضاء: { $members }) جزءًا من { $new } (الأعضاء: { $others }). نخبر الجميع، ولهم أن يغادروا. ما قيل يبقى في { $old }. لا رجوع في ذلك. هل أفعل؟
merge-done = صار { $old } جزءًا من { $new }. عدد من انتقل إليه: { $count }. والرمز القديم يقود إليه أيضًا: انضمام { $code }
merge-news = صار { $old } جزءًا من { $new }: زملاؤنا هناك يقرؤون ويكتبون هنا من الآن. أهلًا بهم!
merge-group = صار { $old } جزءًا من { $new }. تصل إلى هذه المجموعة من الآن رسائل { $new }. لإنهاء ذلك يرجى إخراجي من المجموعة أو ربطها برمز آخر.
merge-moved = صار { $old } جزءًا من { $new }، وأنت فيه: ما تنشره يذهب إلى هناك. للمغادرة: مجتمعي، ثم مغادرة. لقراءة ما قيل من قبل: المزيد P7 { $code }
merge-left = صار { $old } جزءًا من { $new }، ولست فيه. إن أردت: انضمام { $code }

close-sure = عدد أعضاء { $community } هو { $members }، وسنخبرهم. لا يصل إليه شيء حتى تعيد فتحه. هل أغلقه؟
close-done = أُغلق { $community }. كلمة مجتمعات تعرضه في آخر القائمة.
community-closes = أُغلق { $community } اعتبارًا من اليوم، فلن يصل منه شيء. شكرًا على كل ما قدمت! يمكن لمن ينسق أن يعيد فتحه.
reopen-done = فُتح { $community } من جديد. الأعضاء: { $members }
community-reopens = فُتح { $community } من جديد، وأنت فيه كما كنت. للمغادرة: مجتمعي، ثم مغادرة
join-closed = إن { $community } مغلق. يمكن لمن ينسق أن يعيد فتحه.

hosts-invited =
    يُعطى هذا لمن سييسر { $community }. يعمل مرة واحدة، حتى { $until }:
    انضمام { $code }
hosts-none = لا أحد ييسر { $community } بعد. كلمة مجتمعات ثم رقم دعوة الميسر تعطي رمزًا.
hosts-who =
    من ييسر { $community }. للتغيير يرجى إرسال رقم:
    { $lines }
hosts-which = يرجى إرسال رقم من 1 إلى { $count }.
hosts-what = ماذا نفعل بشأن { $name }؟
hosts-relieve = يبقى ولا ييسر
hosts-remove = يغادر المجتمع
hosts-nothing = لا شيء
hosts-relieved = لم يعد { $name } ييسر { $community }، ويبقى عضوًا.
hosts-removed = لم يعد { $name } في { $community }.
host-not-there = لم يعد هذا الشخص ييسر { $community }. لم يتغير شيء.
host-relieved = لم تعد تيسر { $community }، بقرار ممن ينسق. ما زلت عضوًا. شكرًا على كل ما فعلت!
host-removed = أبعدك من ينسق عن { $community }، ولن يصلك منه شيء.

found-which-name = ما اسم المجتمع الجديد؟
found-which-area = في أي منطقة يقع { $community }؟ يرجى الاختيار أو إرسال مسار آخر، مثل: jordan/amman/sahab
found-sure = مجتمع { $community } في { $area }، بلغة { $language } وتوقيت { $zone }. هل هذا صحيح؟
found-other-ways = لغة أو توقيت آخر
found-which-ways = ما اللغة، وما التوقيت؟ يرجى إرسالهما هكذا: ar Asia/Amman
found-not = حسنًا، لم أنشئ أي مجتمع.
found-done =
    صار { $community } جاهزًا. ينضم إليه المعلمون هكذا: انضمام { $code }
    لمن سييسره (مرة واحدة): انضمام { $host }
    كلمة دعوة تعطيه الروابط وملصقًا.
found-done-links =
    صار { $community } جاهزًا. ينضم إليه المعلمون هكذا: انضمام { $code }
    الروابط:
    { $lines }
    الصورة لجدار غرفة المعلمين. لمن سييسره (مرة واحدة): انضمام { $host }
