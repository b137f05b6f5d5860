# Templates for WhatsApp outside its 24 hours. Each is submitted for approval as it stands: no choices by
# number, no variable at the start or the end or beside another. A changed text is a new template.
template-prompt =
    This week your community { $community } asks:
    { $question }
    Answer here in text or voice whenever you like; your answer stays private.
template-nudge = You have messages waiting ({ $count }) in { $community }. Reply with any word and they come.
template-invitation = Hello! { $programme } invites you to { $community }: teachers who help each other. Yes? Reply JOIN { $code }. No? Reply STOP. No answer: no more messages.

# What stands in their variables when they are submitted.
template-sample-community = Kakuma Maths Circle
template-sample-question = What worked in your class this week, and why?
template-sample-count = 3
template-sample-programme = Learning Together
template-sample-code = KAKUMA7
