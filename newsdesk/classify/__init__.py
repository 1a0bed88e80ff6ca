"""Entry -> Classification: language, relevance, category, topic, severity, newness, each with its reasons.

classifier = Classifier.load()
classifier.judge(document_of(entry_text(title, summary), len(title), "es", when), "es")
"""

from newsdesk.classify.classifier import Classifier

__all__ = ["Classifier"]
