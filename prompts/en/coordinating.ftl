# What coordinators share: which of their areas is meant, and what they can do.
needs-coordinator = Only a coordinator can do this, in the area that they look after.
needs-identifier = You may export what was said, but not by whom. Whoever runs Staffroom can give you that right.
area-not-yours = I know no area called { $area } among those that you look after. COMMUNITIES shows them.
realm-which = You look after several. Which one do you mean?
menu-coordinating =
    For you who look after communities:
    COMMUNITIES - how they are
    NEW COMMUNITY - make one
    EXPORT last month - what was given, as a file
    ANNOUNCE - news to all of them
    DASHBOARD - all of it as pages, by a link
    REPORT - a month on two pages
menu-not-coordinating = Only a coordinator has a fourth menu. MENU 2 shows the rest.
menu-coordinates = MENU 4 - for coordinators
