"""What somebody typed, read: sub-command, words, days and filters, in English and Spanish.

`request` reads all of it: `synonyms` and `in_words` for the sub-command, `typed_filters`, `spans` and `plainly` for
filters by name, as days, in words. Days are `dates`, in the calendar of `days`, by `calendar_names`, as
`written_dates` or as `parts` of a month or a year; how far they reach is `longest`. `basins`, `numbers`, `tolls`
and `search_filters` read one kind of value each.

A sentence is read by `sentences`: what its words are about is in `vocabulary` (also `said_phrases`, `united_states`),
which question that makes in `rules`; `two_questions` finds two of them in one line. `spelling` proposes what was
meant by a typing error, `subjects` what to look for where all else fails. `language` tells in
which language it is typed.
"""
