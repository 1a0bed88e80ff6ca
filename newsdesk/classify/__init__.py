"""Entry -> Classification: language, relevance, category, topic, severity, newness, each with its reasons.

classifier = Classifier.load()
classifier.judge(document_of(entry_text(title, summary), len(title), "es", when), "es")

How an entry is judged: `language` says what it is written in, `lexicon` finds the concepts of its words, `reading`
holds both; `classifier` adds the weights of the `model` (over `features` and `grammar_features`) and of the `rules`
that hold, each a `rule` of a table. Topic and severity come last; `second_look` mends what only the facts show.

The tables say: whose news it is, `relevance_rules`; whether a strike is new, `strike_rules` and `first_report_rules`;
what kind of news, `category_rules`, `court_rules`, `acts_in_few_words` where an act goes without its usual name, and
`told_below_rules` where the headline names nothing of it;
that a page brings none, `manner_rules`. A row names a question; questions lie by subject.

Is it our story: `ours`; or somebody else's: `others`. Does it report a new strike: `new_strikes`; or none: `not_new`.
What kind of news is it: `kinds`. What many of them ask for is in `concept_groups` and `headlines`.
"""

from newsdesk.classify.classifier import Classifier

__all__ = ["Classifier"]
