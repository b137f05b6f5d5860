# What stretches of time that have been are called: lists of words, as they are typed.
period-always = everything, all, ever, all time, from the beginning
period-this-week = this week
period-last-week = last week, past week, previous week
period-this-month = this month
period-last-month = last month, past month, previous month
period-this-quarter = this quarter
period-last-quarter = last quarter, previous quarter
period-this-year = this year
period-last-year = last year, past year, previous year
period-last-days = last # days, past # days, # days
period-since = since, from
