# The poster for a staffroom's wall. The line to send stands at its foot, the codes to scan above it.
poster-join = Teachers help teachers here. { $count ->
    [0] Send this line:
   *[other] Scan a code with your phone, or send this line to { $to }:
}
poster-facilitator = For the facilitator only. This works once, until { $until }. { $count ->
    [0] Send this line:
   *[other] Scan a code, or send this line to { $to }:
}
poster-coordinator = For the coordinator only. This works once, until { $until }. { $count ->
    [0] Send this line:
   *[other] Scan a code, or send this line to { $to }:
}
