# The dashboard: the words in the chat, at its door, and on its pages.
dashboard-link =
    { $link }
    This opens the dashboard once, within { $minutes } minutes. Then it stays open there for { $hours } hours. DASHBOARD OFF closes it everywhere.
dashboard-no-address = The dashboard cannot be reached yet. Please ask whoever runs Staffroom to set its public address (PUBLIC_URL).
dashboard-how = Send DASHBOARD for a link to the dashboard, or DASHBOARD OFF to close it everywhere.
also-dashboard-off = off, stop, close
dashboard-off = { $count ->
    [0] The dashboard is open nowhere, and no link of yours works any more.
   *[other] Done: the dashboard is closed everywhere, and no link of yours works any more.
}

dashboard-title = Dashboard
dashboard-door = Open the dashboard
dashboard-door-why = This link works once. The dashboard then stays open in this browser for { $hours } hours.
dashboard-link-used = This link has been used already. For a new one, send DASHBOARD to Staffroom in your chat. If it was not you who used it, send DASHBOARD OFF first: that closes the dashboard everywhere.
dashboard-link-expired = This link is too old: a link works for { $minutes } minutes. For a new one, send DASHBOARD to Staffroom in your chat.
dashboard-link-unknown = This link does not work. Please tap it in your chat again, or send DASHBOARD to Staffroom there for a new one.
dashboard-closed = The dashboard is not open in this browser. Send DASHBOARD to Staffroom in your chat: it answers with a link.
dashboard-not-yours = Only those who coordinate a programme or an area can open the dashboard, and you do not (any more). Whoever runs Staffroom can invite you.
dashboard-not-ours = That was not sent from this page, so nothing was done. Please go back, load the page again, and try once more.
dashboard-left = The dashboard is closed in this browser. To open it again, send DASHBOARD to Staffroom in your chat.
dashboard-leave = Close the dashboard

dashboard-skip = Go to the figures
dashboard-in-month = Figures of { $month }
dashboard-so-far = Figures of { $month }, so far
dashboard-drawings = The drawings go from { $start } to { $end }, month by month; the last bar is the darkest.
dashboard-filter = What to show
dashboard-area = Area
dashboard-from = From
dashboard-to = To
dashboard-language = Language
dashboard-channel = Channel
dashboard-life = State
dashboard-all = All
dashboard-show = Show
dashboard-find = Community code
dashboard-realms = What you look after

dashboard-map = Areas and communities
dashboard-map-about = Alive: somebody gave something in the last { $alive } days. Quiet: in the last { $quiet }. Asleep: not since. New: begun in the last { $alive } days, nothing given yet.
dashboard-count = { $count ->
    [one] One community
   *[other] { $shown } communities
}
dashboard-lives = { $alive } alive, { $quiet } quiet, { $asleep } asleep{ $begun ->
    [0] {""}
   *[other] , { $new } new
}
dashboard-members = Members: { $shown }
dashboard-spoke = Spoke: { $shown }
dashboard-last = Last heard: { $when }
dashboard-never = Not heard yet
dashboard-nothing = There is no open community here.
dashboard-list = List of communities
dashboard-page = Page { $page } of { $pages }
dashboard-next = Next
dashboard-previous = Previous

dashboard-few = too few people to show
dashboard-few-short = few
dashboard-none = none
dashboard-before = { $month }: { $value }
dashboard-trend = Lowest { $low }, highest { $high }.
dashboard-trend-none = Nothing to show.
dashboard-table = As a table
dashboard-month = Month

dashboard-people = Languages and channels
dashboard-people-about = What members read in, and where they are written to.
dashboard-carried = Messages on their way
dashboard-carried-about = Whether what was said arrives, how heavy it is, and what it costs.
dashboard-sent = Sent
dashboard-delivered = Arrived
dashboard-read = Read
dashboard-failed = Failed
dashboard-parked = Waiting until the reader writes
dashboard-size = Size
dashboard-kilobytes = { $size } KB
dashboard-megabytes = { $size } MB
dashboard-cost = Cost
dashboard-unpriced = not known

dashboard-about = The order follows the cycles of value creation by Wenger, Trayner and de Laat (2011). Figures about fewer than five people are not shown, so that nobody can be recognised. Nothing here shows what anybody wrote for themselves.
dashboard-as-of = Months are counted in UTC; figures are a few seconds old.
dashboard-back = Back to the dashboard
dashboard-area-not-yours = There is no such area among those that you look after.
dashboard-community-not-yours = There is no such community among those that you look after.
dashboard-month-unreadable = That month cannot be shown. Please choose one from the list.
dashboard-range-turned = The first month comes after the last one. Please choose them the other way round.
dashboard-choice-unknown = That cannot be chosen here. Please choose from the list.
dashboard-nowhere = There is no such page.

dashboard-change = Change this community
dashboard-name = Name
dashboard-rename = Rename
dashboard-move = Move
dashboard-merge = Merge into it
dashboard-close = Close this community
dashboard-reopen = Open it again
dashboard-found = New community
dashboard-timezone = Time zone
