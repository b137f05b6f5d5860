# Guests: people on an operator's list, invited once, and no members before their own yes.
guest-which = { $programme } invites you to { $community }, where teachers help each other. Would you like to join?
guest-declined = All right. Your name and number are deleted, and we do not invite you again. You are welcome at any time: JOIN { $code }
guest-data = { $programme } gave us your number and what its list says of you, to invite you to { $community }. We keep it until { $until }. STOP deletes it now.
guest-teaches = From the list we also know what you teach: { $teaches }. SUBJECTS and LEVEL change it.
