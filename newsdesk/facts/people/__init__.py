"""People whom a text counts: `people_figures` finds the figures, `survivors` says who was left.

The dead: `killed_patterns`, those of the whole campaign in `toll_patterns`, by name or by
what they were in `named_dead`, all of them in `all_died`, one more in `one_beside_the_living`, none of them in
`conditional_dead`; the living: `survivor_patterns`, and `unnumbered_survivors` without a number.
"""
