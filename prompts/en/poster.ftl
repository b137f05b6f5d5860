# The poster for a staffroom's wall: below this stand the codes to scan, under each its address and line to send.
poster-join = Teachers help teachers here. { $count ->
    [0] Send this line:
    [1] Scan the code with your phone, or write to the address below it.
   *[other] Scan a code with your phone, or write to the address below it.
}
poster-facilitator = For the facilitator only. This works once, until { $until }. { $count ->
    [0] Send this line:
    [1] Scan the code, or write to the address below it.
   *[other] Scan a code, or write to the address below it.
}
poster-coordinator = For the coordinator only. This works once, until { $until }. { $count ->
    [0] Send this line:
    [1] Scan the code, or write to the address below it.
   *[other] Scan a code, or write to the address below it.
}
poster-send = Send: { $line }
