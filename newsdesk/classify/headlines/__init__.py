"""What rules of every subject look for in a headline.

`headline_words` are parts of patterns; `strike_phrases` says what was done to a boat and by whom, `struck_boats`
which boat Americans struck, whatever it is called, `strike_outline` whether enough of a strike is told in any words
or by its manner, `who_tells` whether all beside a strike is who tells of it, `combined_headlines` what leads where
two pieces of news stand side by side, `round_ups` what is the strike's where a label announces news of several
subjects, `asked_about` what Congress asks "on strike".
"""
