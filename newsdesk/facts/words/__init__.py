"""Words that patterns are made of, in four languages, each once: `nouns`, `strike_verbs`, `death_words`, verbs of
`telling`, the names of the `americans`, `times`, `small_numbers`; what stands around a number is in `vocabulary`.
"""
