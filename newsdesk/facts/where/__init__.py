"""Where a strike was: `strike_place`, from the `places` and coasts that a text names and the `waters` it was in."""
