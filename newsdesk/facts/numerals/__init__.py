"""Numbers as they are written: `numbers`, with `ordinals`, `proportions` and `same_again`; `hedges` are
"at least"."""
