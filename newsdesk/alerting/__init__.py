"""Who is told of what: `decide` gives each entry an action and a reason, with `developments`, which carry a told
story further; `routing` makes rows for channels of it, `thread_lines` the lines below a card, with the `line_facts`
in their keys, and `card_marks` says which channels still get them. `digests` are what was not urgent, with their
`digest_figures`; `alone` is the word that nobody followed.
"""
