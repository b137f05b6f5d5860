# Before help is asked for: what looks alike is offered.
help-similar = Did one of these help? Send its number, or 0 to ask everyone.
help-everyone = Ask everyone
help-similar-did = Does that do it? 0 asks everyone.
help-similar-yes = Yes, thank you
help-similar-others = Show the others
help-similar-good = Good! Then I ask nobody.
