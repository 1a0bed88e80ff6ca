"""The words of the house, in English and Spanish: headlines, cards, lines, figures, dates.

Where a thing lives: fixed sentences by their key in `phrases`, from one table for each subject beside it
(`card_words`, `answer_words`, `form_words` and the others that end so); words by the member of an enumeration in
`detail_words`, `fetch_words`, `ground_words`, `mark_words`, `rule_words`, `kind_rule_words` and `push_words`, of help
in `help_words`; nouns and names in `names`, who says so in Spanish in `speakers`; figures, counts, dates and spans in
`wording`, the day of a strike in `strike_days`, others of that day in `same_day`, its place in `place_details`;
headlines in `headline`; the cards of strikes in `cards`, of other stories in `story_cards`, with `acts`,
`denying` and `withdrawing`; subscriptions in words in `rules`; what was typed wrong in `mistakes`; why an entry
stands where it stands in `placement_reasons`; bold, links and moments of a line in `rich_text`, ids that stand in one
in `ids_in_text`.
"""
