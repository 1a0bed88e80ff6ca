"""What people do at the desk, and what that changes: `marking` a card, a `correction` by two, `regrouping` of
records, `posting` anyway, `digest_cards`. Who may is in `roles`, who does in `actor`. `subscribing` counts what a
subscription would have posted, by the `keywords` it may have; `visits` say what is new to somebody.
"""
