"""Entry -> Facts with quotes: the strikes in focus and the campaign totals, in four languages.

facts = extract(document_of(entry_text(title, summary), len(title), "es", when), classification)
"""

from newsdesk.facts.extract import extract

__all__ = ["extract"]
