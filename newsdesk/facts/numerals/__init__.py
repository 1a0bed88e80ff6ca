"""Numbers as they are written: `numbers`, with `ordinals`, `proportions`, `same_again`, `one_or_both` and
`kin`; `hedges` are "at least"."""
