"""Where a strike was: `strike_place`, from the `places` and coasts that a text names, the `waters` it was in, or the
coast of those who tell of it (`told_ashore`)."""
