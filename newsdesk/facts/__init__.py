"""Entry -> Facts with quotes: the strikes in focus and the campaign totals, in four languages.

facts = extract(document_of(entry_text(title, summary), len(title), "es", when), classification)

How a text is read: `document` folds it, finds its days (`dates`) and marks its numbers (`numbers`, with `ordinals`,
`thousands` and `proportions`); patterns are looked for in the marked text, and `matching` says which number each of
them found; `extract` asks for one fact after another; `printed_quotes` finds the words of each where they were
printed.

Where a thing lives: the words that patterns are made of in `vocabulary`, `nouns`, `death_words`, `toll_change_verbs`
and `hedges`; people in `people_figures`, `killed_patterns`, `kinds_of_dead`, `named_dead`, `all_died`, `survivors`,
`survivor_patterns` and `unnumbered_survivors`; boats and strikes in `boat_figures`, `boat_counts` and
`strike_counts`; the campaign in `totals`, `partial_counts` and `campaign_scale`; what is taken back or raised in
`corrected_figures`, `revised_tolls` and `retractions`; several strikes in one text in `events`, `strikes_per_boat`,
`strikes_in_sequence`, `strikes_by_sea`, `sums_of_parts`, `one_and_other`, `survivor_of_which`, `day_before` and
`strike_beside`; whether a text is about a strike at all in `strike_in_focus` and `told_in_passing`; when it was in
`strike_day`, `days_of_others`, `days_in_order`, `weeks_ago`, `recorded_days` and `named_strikes`; where in
`strike_place`, `places` and `coasts`; who says so in `speaker`; what a chamber or a court did in `official_acts`.
"""

from newsdesk.facts.extract import extract

__all__ = ["extract"]
