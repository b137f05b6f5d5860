# The poster for a staffroom's wall. The line to send stands below these words, the codes to scan beside it.
poster-join = Teachers help teachers here. Scan a code with your phone, or send this line:
poster-facilitator = For the facilitator only: scan a code, or send this line. It works once, until { $until }.
poster-coordinator = For the coordinator only: scan a code, or send this line. It works once, until { $until }.
