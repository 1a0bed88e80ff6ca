"""Entry -> Classification: language, relevance, category, topic, severity, newness, each with its reasons.

classifier = Classifier.load()
classifier.judge(document_of(entry_text(title, summary), len(title), "es", when), "es")

How an entry is judged: `language` says what it is written in, `lexicon` finds the concepts of its words, `reading`
holds both; `classifier` adds the weights of the `model` (over `features` and `grammar_features`) and of the `rules`
that hold (each a `rule`: `relevance_rules`, `strike_rules`, `category_rules`, `acts_in_few_words`); `topics` and
`severity` come last.

What rules share: `concept_groups` (those who strike, coasts, other harm), `headline_words`, `time_since`. Where a
thing lives that rules ask. Whether it is our story: `our_story`, `short_headlines`, `american_acts`,
`congress_phrases`, `victim_accounts`, `campaign_figures`; or somebody else's: `whose_strike`, `other_nations`,
`other_forces`, `namesakes`, `unrelated_news`, `unrelated_deaths`, `deaths_on_land`. Whether a strike is new:
`new_strike`, `one_more_strike`, `unnamed_strikes`, `behind_the_toll`, `strike_phrases`, `strike_outline`,
`strike_evidence`, `early_reports`, `witnesses`, `press_releases`, `combined_headlines`; or not: `no_new_strike`,
`no_actual_strike`, `remembrance`, `mishaps`, `headline_toll`, `known_dead`, `wreckage`, `after_a_strike`,
`aftermath`, `anniversaries`, `corrections`. What else it is: `topic_phrases`, `topic_evidence`,
`diplomacy_phrases`, `protests`, `listings`, `supply_boats`, `justice_phrases`, `intents`, `known_acts`, `essays`,
`byline`.
"""

from newsdesk.classify.classifier import Classifier

__all__ = ["Classifier"]
