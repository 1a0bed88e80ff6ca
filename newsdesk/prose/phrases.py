"""Every fixed sentence of the house by its key, as (English, Spanish); the tables stand beside this file."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.prose.answer_words import ANSWER_WORDS
from newsdesk.prose.card_words import CARD_WORDS
from newsdesk.prose.correction_words import CORRECTION_WORDS
from newsdesk.prose.digest_words import DIGEST_WORDS
from newsdesk.prose.feed_words import FEED_WORDS
from newsdesk.prose.form_words import FORM_WORDS
from newsdesk.prose.mistake_words import MISTAKE_WORDS
from newsdesk.prose.refusal_words import REFUSAL_WORDS
from newsdesk.prose.status_words import STATUS_WORDS
from newsdesk.prose.told_words import TOLD_WORDS
from newsdesk.prose.why_words import WHY_WORDS

WORDS: Mapping[str, tuple[str, str]] = {
    **MISTAKE_WORDS,
    **CARD_WORDS,
    **CORRECTION_WORDS,
    **DIGEST_WORDS,
    **ANSWER_WORDS,
    **STATUS_WORDS,
    **WHY_WORDS,
    **FORM_WORDS,
    **TOLD_WORDS,
    **FEED_WORDS,
    **REFUSAL_WORDS,
}
