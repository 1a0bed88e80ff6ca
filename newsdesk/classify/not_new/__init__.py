"""Whether an entry that speaks of strikes reports no new one: `no_new_strike`, and `no_actual_strike` where none was
carried out.

What comes after one: `after_a_strike`, `wreckage`, `known_dead`, `named_by_its_dead`, `taken_as_known`,
`shown_or_justified`, `survivors_who_died`. Who is `looking_back` on one or `looking_over_weeks`, or names one
`dated_long_ago`. What was
wrong: `corrections`.
"""
