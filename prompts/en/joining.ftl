# Joining, leaving, and going from one community to another.
join-how = Welcome! This is a community of teachers. To join, send JOIN and the code that you were given, like: JOIN KAKUMA7
join-unknown-code = I do not know the code { $code }. Please check it with your facilitator and send JOIN and the code again.
join-language = Welcome to { $community }! Which language shall I use?
join-notice =
    We keep your number, your name and what you send, to run the community.
    Colleagues see your name and your posts, never your number. Coordinators see counts.
    MYDATA shows what we keep. FORGET ME erases you. Do you agree?
join-declined = All right, you have not joined and we keep nothing. You can send JOIN and the code at any time.
join-name = What name shall colleagues see? You may add your school: Amina, Kakuma Primary
# What may stand before a name that is typed.
also-my-name = my name is, my name's, i am, i'm, this is, call me
join-name-offered = { $name }

welcome = Welcome to { $community }, { $name }! Write to me any time: I ask before I share it. Colleagues' posts come here with a code like P7; answer with P7 and your words. MENU shows the rest. Nothing is compulsory.
welcome-facilitator = Thank you for hosting { $community }! Colleagues join with: JOIN { $code }. For a Telegram group: add me to it and send /link { $code } there. MENU shows the rest.
welcome-coordinator = Welcome! You are now a coordinator of the programme. Thank you for looking after its communities. MENU 4 shows what you can do.
joined-another = You are now in { $community }, too. What you post goes there; COMMUNITY switches.
joined-already = You are in { $community } already. What you post goes there.

community-only = You are in one community: { $community }. To join another, send JOIN and its code.
community-which = You speak in { $community } now. Where do you want to go?
community-now = You now speak in { $community }.
left = You have left { $community }. Nothing more comes from there. To come back: JOIN { $code }
left-one = You have left { $community } and speak in { $other } now. To come back: JOIN { $code }

name-empty = I need a name with letters in it, like: Amina, Kakuma Primary
name-too-long = That is long for a name. Please keep it to 40 letters, and the school to 60.
name-characters = That name has signs that I cannot show. Please use letters only.
