"""People whom a text counts: `people_figures` finds the figures, `survivors` says who was left.

The dead: `killed_patterns`, `one_dead`, those of the whole campaign in `toll_patterns`, by name, by what they were
or in a condition in `named_dead`, all of them in `all_died` by `all_died_patterns`, numbers that are no toll
in `uncertain_tolls`; the living: `survivor_patterns`, and `unnumbered_survivors` without a number, one of them alone
in `sole_survivor`.
"""
