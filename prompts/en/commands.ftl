# The words that call a command, parted by commas. The first is the one that other texts name.
# Case and accents do not matter. English words work for everybody, beside the reader's own.
command-join = join
command-menu = menu, help, ?
command-start = start
command-stop = stop
command-name = name
command-language = language
command-community = community
command-pause = pause
command-resume = resume
command-leave = leave
command-mydata = mydata, my data
command-forget = forget me, forget
command-link = link
command-here = here
command-post = post, share
command-withdraw = withdraw
command-more = more
command-practice = practice
command-practices = practices
command-tried = tried, i tried
command-how = how
command-reach = reach
