# Walio katika jumuiya, na walionyamaza kwa muda: orodha za anayeiongoza.
quiet-list =
    Hawajasikika kwa mwezi mmoja katika { $community }: { $count }
    { $lines }
    Huenda salamu fupi kutoka kwako inatosha. Orodha hii inakuja kwako tu.
quiet-line = { $name } ({ $span })
quiet-none = Hakuna aliyekaa kimya mwezi mzima katika { $community }. Vizuri sana!

members-page =
    { $community }, wanachama: { $count }
    { $lines }
    Kwa wanaofuata, tuma SOMA.
members-end =
    { $community }, wanachama: { $count }
    { $lines }
members-line = { $name }{ $role ->
    [facilitator] , mwezeshaji
   *[other] {""}
}{ $new ->
    [yes] {" "}(mpya)
   *[other] {""}
}
