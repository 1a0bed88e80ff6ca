"""The record: which announced strike an entry tells of, what the record shows, its totals by rule and moment.

Where a thing lives: what an entry says of a strike in `sightings`, with `origins`, `follow_up`, `parts`, `repeats`,
`speakers` and `taking_back`; which strike it is in `placing`, by `fits`, `day_fit`, `known_days`, `mixed_up`,
`corrected_copies`, `one_more`, `second_of_a_day` and `summed_up`, or by its address in `same_page`; what a record
shows in `strike_rules`, `confirming`, `comparing`, `withdrawals` and `shown_row`, what changed in `changes`, what was
known in `past`; two records that were one in `parting`; the sums of all in `totals`; what the store gets in
`writing`.
"""
