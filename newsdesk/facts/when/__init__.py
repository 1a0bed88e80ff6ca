"""When a strike was: `dates` finds the days of a text, `strike_day` takes the one that is meant.

`years_told` gives a day the year that the text tells; `day_words` are days that a word tells, `feasts` those that a
feast tells, `eves` the days before, `dated_weekdays` weekdays that are told with their date; `days_of_others` are
days of something else, `days_of_strikes` those that name a strike, `datelines` those of the report itself, and
`which_strike` tells those of the news from those of a strike before it; `days_after` counts back from another day;
`weeks_ago` dates an earlier strike, and `recall_words` turn to one; `recorded_days` and `named_strikes` tell a strike
that is known; `recency` asks how long ago the days are, `late_disclosure` knows one that was kept from the public
until now.
"""
