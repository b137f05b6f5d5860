# EXPORT: the logs of a programme as a file, for coordinators.
export-when = Of what time shall the export of { $programme } be? You can also type: EXPORT 1 Jan to 31 Mar
export-this-month = This month
export-last-month = Last month
export-this-year = This year
export-last-year = Last year
export-always = Everything
export-days = { $first } to { $last }
export-unread = I did not understand "{ $words }", so nothing was made. Please send it like: EXPORT last month, or EXPORT 1 Jan to 31 Mar stories Excel
export-backwards = Those days end before they begin, so nothing was made. Please look at the dates again.
export-future = Those days are still to come, so nothing was made. Please look at the dates again.
export-no-day = There is no such day, so nothing was made. Please look at the dates again.
export-begun = I am making it, without names: { $programme }, { $days }. You get it here when it is ready.
export-begun-named = I am making it, with names: { $programme }, { $days }. You get it here when it is ready.
export-under-way = Another export of yours is being made. Please ask again when you have it.
export-no-links = I can send no file in this chat until a web address is set. Please ask whoever runs Staffroom to set PUBLIC_URL.
export-no-key = Exports are not set up yet. Please ask whoever runs Staffroom to set SECRET_KEY.
export-no-format = That format is not installed here, so nothing was made. Please ask for CSV, like: EXPORT last month
export-why = An export with names shows who said what. What do you need it for? Your answer is kept in the record of who did what.
export-why-short = Please say in a few words what you need it for, at most { $limit } letters.
export-sure = With names and whole texts: { $programme }, { $days }. Keep it closed, and delete it when it has served. Shall I make it?
export-not = All right, nothing was made.
export-file = Here is the export of { $programme }. Begin with dictionary.csv. Names and numbers were taken out by a program: read the texts before you publish them.
export-file-named = Here is the export of { $programme }, with names. Keep it closed, and delete it when it has served.
export-link = The export of { $programme } is ready, for { $hours } hours: { $link }
    Begin with dictionary.csv. Read the texts before you publish them.
export-link-named = The export of { $programme } with names is ready, for { $hours } hours: { $link }
    Pass the link to nobody, and delete the file when it has served.
export-no-room = There was no room for your export, so none of it was kept. Please try again later, or for less time: EXPORT
export-failed = Your export could not be made, and none of it was kept. Please try again: EXPORT
export-no-right = That export is no longer within what you look after, so it was not made.
export-too-large = Your export is too large for this chat. Please ask for less time: EXPORT
export-link-over = This link has expired, or is not whole. Send EXPORT to the bot for a new one.

# What may be typed beside the time. Behind the words stands what they mean.
export-named-words = with names, names, identified
export-kind-words = posts post, post post, requests help, help help, stories story, story story, practices practice, practice practice, ideas idea, idea idea, trials trial, adaptations adaptation
export-log-words = contributions contributions, answers answers, reflections reflections, prompts prompt_runs, deliveries deliveries, messages deliveries, members membership, membership membership
export-small-words = as, in, of, for, the, and, please, only, a, file

# The same on a page.
export-page-title = Export the logs
export-page-about = What was given, answered, asked and sent, as files in one archive, kept for two days. Nobody's name or number is in it, as far as a program finds them: read the texts before you publish them.
export-page-made = Your exports
export-page-get = Download
export-page-until = until { $when }
export-page-failed = could not be made: there was no room, or something went wrong. Please try again
export-page-under-way = is being made.
export-page-again = Look again
export-page-from = First day
export-page-to = Last day
export-page-format = Format
export-page-logs = Logs (all, if you choose none)
export-page-kinds = Kinds of contributions (all, if you choose none)
export-page-names = Names
export-page-named = With names and whole texts
export-page-why = What do you need the names for? Kept in the record of who did what
export-page-reason = Please say what you need the names for, in a few words. Nothing was made.
export-page-make = Make the export
export-log = { $log ->
    [contributions] Contributions
    [answers] Who answered whom
    [reflections] Shared reflections
    [reflection_counts] How many reflected
    [prompt_runs] Questions asked
    [deliveries] What was sent
   *[membership] Members
}
export-kind = { $kind ->
    [post] Posts
    [help] Help requests
    [answer] Answers
    [story] Stories
    [practice] Practices
    [idea] Ideas
    [trial] Trials
    [adaptation] Adaptations
   *[reflection] Shared reflections
}
