"""Words that patterns are made of, in four languages, each once: `nouns`, `strike_verbs` and `death_words`, the names
of the `americans`, `times`; what stands around a number is in `vocabulary`.
"""
