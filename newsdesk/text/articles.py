"""Does an address name one article, so that two feeds that carry it carry one report? The cautious answer is no: of a
front page, a section or a live page, where one report follows another, and of an address that only leads on."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from urllib.parse import urlsplit

from newsdesk.text.links import canonical_link

MAX_CHARS = 1000
SLUG_WORDS = 5  # no section's name has as many

_BETWEEN_WORDS = re.compile(r"[-_+.]+")
_NUMBER = re.compile(r"\d{5}")
_NAMELESS = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{10,}")  # /news/articles/ckg1x9qzp4do
_DAY = re.compile(r"/20\d\d/(?:\d\d?|[a-z]{3})/\d\d?/[^/]*[^\W\d_]")  # /2026/11/24/boats.html
_NUMBER_ASKED_FOR = re.compile(r"(?:^|&)\w*(?:id|p|story|article)=\d{4}")
_LEADS_ON = re.compile(r"=https?(?::|%3a)")
_LIVE = re.compile(r"[/_-](?:live(?:blog)?|en-?vivo|ao-?vivo|en-direct|minuto-a-minuto)(?:[/_.-]|$)")
_OF_MANY = frozenset(
    """
    topic topics tag tags tema temas hub section sections category categories author authors search wiki
    rss feed feeds ~r redirect url
    """.split()  # noqa: SIM905 - words read better in lines than in a column
)


@lru_cache(maxsize=512)
def names_an_article(url: str) -> bool:
    if len(url) > MAX_CHARS:
        return False
    try:
        parts = urlsplit(canonical_link(url).lower())
    except ValueError:  # a port that is no number, a broken IPv6 literal
        return False
    steps = [step for step in parts.path.split("/") if step]
    of_many = not _OF_MANY.isdisjoint(steps) or _LIVE.search(parts.path)
    if not parts.netloc or of_many or _LEADS_ON.search(parts.query):
        return False
    words = [_BETWEEN_WORDS.split(step) for step in steps]
    named = any(len(slug) >= SLUG_WORDS for slug in words) or _NUMBER_ASKED_FOR.search(parts.query)
    if named or _NUMBER.search(parts.path) or _DAY.search(parts.path):
        return True
    return len(steps) > 1 and any(map(_NAMELESS.fullmatch, chain.from_iterable(words)))
