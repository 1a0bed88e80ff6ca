"""Where a strike was: `strike_place`, from the `places` that a text names and the `coasts` that lie on one sea."""
