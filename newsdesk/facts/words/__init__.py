"""Words that patterns are made of, in four languages, each once: `nouns`, `death_words`, `toll_change_verbs`, what
stands around a number in `vocabulary`, a pair told as one and its fellow in `one_and_other`.
"""
