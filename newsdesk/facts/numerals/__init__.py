"""Numbers as they are written: `numbers`, with `ordinals`, `thousands`, `proportions` and `same_again`; `hedges` are
"at least"."""
