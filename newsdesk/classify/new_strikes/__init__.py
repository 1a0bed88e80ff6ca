"""Whether an entry reports a new strike: `new_strike`, and what that must show, `strike_evidence`.

Told by its makers: `press_releases`, `boasts`, `said_by_those_who_struck`; before them: `witnesses`,
`behind_the_search`, `lost_boats`; by the count: `behind_the_toll`, `one_more_strike`; in few words: `in_few_words`,
made of nothing but `words_of_a_strike`; below other news: `told_below`; without a place of the story:
`placeless_strikes`; without those who strike: `nobody_named`; by neighbours, with no dead yet: `denounced`;
by whose hand it was: `by_their_hand`.
"""
