# The report of a programme or an area: what the chat says, and what stands on its pages and its picture.
# The word of the command for who coordinates: to all others it means something else.
special-report = report
also-report-off = off, stop, no
also-report-on = on, yes

report-head = { $realm }, { $month }
report-lives = { $count ->
    [one] One community
   *[other] { $count } communities
}: { $alive } alive, { $quiet } quiet, { $asleep } asleep{ $new ->
    [0] {""}
   *[other] , { $new } new
}
report-active = Members who were active: { $count } of { $members }
report-active-before = Members who were active: { $count } of { $members } ({ $before } the month before)
report-active-few = Fewer than five members were active, so I tell no number.
report-active-none = { $members ->
    [0] No members yet.
   *[other] None of the { $members } members said anything. One easy question to all often wakes a community.
}
report-help = Requests for help: { $count }
report-help-answered = Requests for help: { $count }, half of them answered within { $span }
report-help-few = Fewer than five members asked for help, so I tell no number.
report-nothing = There is no open community here yet. As soon as one begins, this report tells how it lives.
report-pages = { $realm }, { $month }: the whole report on two pages, to read, print and pass on.
report-pages-monthly = { $realm }, { $month }: the whole report on two pages, to read, print and pass on. It comes each month; REPORT OFF ends that.
report-undrawn = The two pages of the report could not be drawn now. The figures above hold all the same. Please tell whoever runs Staffroom.
report-ahead = That month has not begun yet. Try REPORT, or REPORT last month.
report-monthly-on = All right, a report on each month comes when it is over. REPORT OFF ends that.
report-monthly-off = All right, no monthly report comes any more. REPORT shows it whenever you like, and REPORT ON lets it come again.

report-subtitle = { $area }, { $month }
report-subtitle-so-far = { $area }, { $month } so far
report-everywhere = The whole programme
report-footer = Staffroom. Figures about fewer than five people are withheld, so that nobody is shown.
report-page = Page { $page } of { $pages }
report-map = How the communities live
report-map-about = Alive: something was given in the last { $alive } days. Quiet: in the last { $quiet }. Asleep: not since. New: begun in the last { $alive } days, nothing given yet. As it is today.
report-new = new
report-alive = alive
report-quiet = quiet
report-asleep = asleep

report-withheld = withheld
report-no-value = none
report-before = { $month }: { $value }
report-trend = By month: { $months }

report-carried = How it is carried
report-carried-about = The messages, the phones and the languages behind it.
figure-messages-sent = Messages sent
figure-messages-failed = Messages that failed
figure-messages-parked = Messages that wait for their reader
figure-messages-cost = Cost of messages
report-channels = Members by channel
report-languages = Members by language
report-areas = Areas
report-areas-area = Area
report-areas-alive = Alive
report-areas-quiet = Quiet
report-areas-asleep = Asleep
report-areas-members = Members
report-areas-active = Active
report-areas-more = { $count ->
    [one] The dashboard shows one more area.
   *[other] The dashboard shows { $count } more areas.
}
report-note-trend = The small charts show twelve months. The dark bar is the month of this report; a hollow one is withheld or not known.
report-note-cycles = Arranged by the cycles of value creation of Wenger, Trayner and de Laat (2011).
