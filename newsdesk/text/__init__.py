"""Text as the desk compares it and prints it. Compared: `folding` keeps offsets, `words` cuts into words, `links` are
spelt one way, those to one of the `articles` and to `opinion_pages` are known by their form, `readable` is what a
reader sees. Printed: on one line in `printable`, for a `spreadsheet`.
Patterns of the grammar: lists of words for them are kept as `four_languages` says; all are compiled late
(`lazy_regex`), and searched only where what they require stands (`literals`).
"""
