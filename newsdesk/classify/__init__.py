"""Entry -> Classification: language, relevance, category, topic, severity, newness, each with its reasons.

classifier = Classifier.load()
classifier.judge(document_of(entry_text(title, summary), len(title), "es", when), "es")

How an entry is judged: `language` says what it is written in, `lexicon` finds the concepts of its words, `reading`
holds both; `classifier` adds the weights of the `model` (over `features` and `grammar_features`) and of the `rules`
that hold (each a `rule`: `relevance_rules`, `strike_rules`, `category_rules`, `manner_rules`, `acts_in_few_words`).
The topic and the severity come last; `second_look` mends what only the facts show.

What a rule asks of an entry is found by its subject: is it our story, `ours`, or somebody else's, `others`; does it
report a new strike, `new_strikes`, or none, `not_new`; what kind of news it is, `kinds`. What many of them ask for is
in `concept_groups` and `headlines`.
"""

from newsdesk.classify.classifier import Classifier

__all__ = ["Classifier"]
