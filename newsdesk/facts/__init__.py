"""Entry -> Facts with quotes: the strikes in focus and the campaign totals, in four languages.

facts = extract(title, summary, lang="es", published_at=when, classification=classification)
"""

from newsdesk.facts.extract import extract, extract_from

__all__ = ["extract", "extract_from"]
