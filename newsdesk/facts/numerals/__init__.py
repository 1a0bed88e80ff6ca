"""Numbers as they are written: `numbers`, with `ordinals`, `thousands` and `proportions`; `hedges` are "at least"."""
