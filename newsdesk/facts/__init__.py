"""Entry -> Facts with quotes: the strikes in focus and the campaign totals, in four languages.

facts = extract(document_of(entry_text(title, summary), len(title), "es", when), classification)

How a text is read: `document` folds it, finds its days and marks its numbers; patterns are looked for in the marked
text, and `matching` says which number each of them found; `extract` asks for one fact after another, and finds the
words of each where they were printed.

Where a thing lives: the words that patterns are made of in `words`, how numbers are written in `numerals`; the dead
and the living in `people`; boats, strikes and the campaign in `counts`; what is taken back or raised in `changes`;
`when` and `where` it was; the strikes in focus in `events`, several of them in one text in `several_strikes`; whether
a text is about a strike at all in `strike_in_focus`; who says so in `speaker`; what a chamber or a court did in
`official_acts`.
"""

from newsdesk.facts.extract import extract

__all__ = ["extract"]
