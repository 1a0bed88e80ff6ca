"""The record: which announced strike an entry tells of, what the record shows, its totals by rule and moment.

What an entry says of a strike: `sightings`, with `origins`, `follow_up`, `parts`, `repeats`, `speakers` and
`taking_back`.

Which strike it is: `placing` takes the record that fits best by `scoring`, from its day (`day_fit`) and all else
(`facts_fit`, each fact in `fits`); `another_strike`, `one_more` and `second_of_a_day` tell when it is none of them.
Told apart from these: `corrected_copies`, `recounted` boats, `mixed_up` of two strikes, `summed_up` of several,
`same_page` by address; what names no day is given one from `known_days`.

What a record shows: `strike_rules`, `confirming`, `comparing`, `withdrawals`, `denials` and `shown_row`; what changed
in `changes`, what was known in `past`; two records that were one in `parting`; the sums of all in `totals`; what the
store gets in `writing`.
"""
