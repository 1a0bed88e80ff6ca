"""Entry -> Classification: language, relevance, category, topic, severity, newness, each with its reasons.

classifier = Classifier.load()
classifier.classify(title, summary, lang_hint="es", outlet="EFE", url=None, published_at=when)
"""

from newsdesk.classify.classifier import Classifier

__all__ = ["Classifier"]
