"""Words that patterns are made of, in four languages, each once: `nouns`, `strike_verbs`, `death_words` and
`toll_change_verbs`, the names of the `americans`, `times`; what stands around a number is in `vocabulary`, a pair
told as one and its fellow in `one_and_other`.
"""
