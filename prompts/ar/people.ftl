# من في المجتمع، ومن طال صمته: قوائم لمن ييسره.
quiet-list =
    عدد من لم نسمع منهم منذ شهر في { $community }: { $count }
    { $lines }
    ربما تكفي تحية قصيرة منك. تصلك هذه القائمة وحدك.
quiet-line = العضو { $name } ({ $span })
quiet-none = لا أحد في { $community } صامت منذ شهر. ما أحسن هذا!

members-page =
    مجتمع { $community }، عدد الأعضاء: { $count }
    { $lines }
    لرؤية من يليهم أرسل «المزيد».
members-end =
    مجتمع { $community }، عدد الأعضاء: { $count }
    { $lines }
members-line = العضو { $name }{ $role ->
    [facilitator] {" "}(التيسير)
   *[other] {""}
}{ $new ->
    [yes] {" "}(جديد)
   *[other] {""}
}
