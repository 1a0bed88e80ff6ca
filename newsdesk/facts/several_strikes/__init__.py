"""Several strikes in one text, told apart: by boat in `strikes_per_boat`, by day in `day_before`, `clauses_by_day`,
`days_of_each` and, in a look back, `chronicles`, by sea in `strikes_by_sea`, one after another in
`strikes_in_sequence`, by counts that add up or are listed in `sums_of_parts`.

`strike_beside` is another strike than the news, `counted_before` those that it comes after, by the dead of the
headline in `headline_dead`; `survivor_of_which` says whose the survivors are.
"""
