# Who is in a community, and who has gone silent: lists for who hosts it. A line is said in one line.
quiet-list =
    Not heard in { $community } for a month: { $count }
    { $lines }
    A short hello from you may be all that is missing. This list comes to you alone.
quiet-line = { $name } ({ $span })
quiet-none = Nobody in { $community } has been silent for a month. How good!

members-page =
    { $community }, members: { $count }
    { $lines }
    For the next, send MORE.
members-end =
    { $community }, members: { $count }
    { $lines }
members-line = { $name }{ $role ->
    [facilitator] , facilitator
   *[other] {""}
}{ $new ->
    [yes] {" "}(new)
   *[other] {""}
}
