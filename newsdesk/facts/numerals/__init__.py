"""Numbers as they are written: `numbers`, with `ordinals`, `proportions`, `same_again` and `one_or_both`;
`hedges` are "at least"."""
