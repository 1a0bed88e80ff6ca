"""Where a strike was: `strike_place`, from the `places` and coasts that a text names, the coasts at which something
was struck (`struck_at`), the `waters` it was in, the one sea of a stretch (`named_sea`), or the coast of those who
tell of it (`told_ashore`)."""
