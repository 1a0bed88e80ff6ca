"""Each kind of message as a page: what stands on it, in which order, with which buttons. Pure.

`pages` says which page shows a message: a strike's card in `cards`, other news in `news` (both of `card_parts`),
lines below them in `threads`, the question of `corrections`, `digest` with `digest_foot`, `digest_buttons` and
`digest_list`, what operators read in `operator`, what a channel is told in `notices`. `compact` is a card in two
lines.
"""
