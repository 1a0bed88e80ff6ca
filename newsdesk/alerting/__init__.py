"""Who is told of what: the decision with its reason, what rings, and the rows that each channel gets."""
