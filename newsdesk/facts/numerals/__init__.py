"""Numbers as they are written: `numbers`, with `ordinals`, `proportions`, `same_again`, `one_or_both` and
`two_of_kin`;
`hedges` are "at least"."""
