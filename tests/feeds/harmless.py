"""Whether what was read of a body can do harm: in a database, a log, a terminal or a Slack channel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.entries import ParsedBody

_PLAIN = re.compile(r"[^\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\ud800-\udfff]*")
_LINK = re.compile(r"https?://[^\s<>|@/?#]+([/?#][^\s<>|]*)?")  # no login before the host
_SCRIPT = re.compile(r"<script[\s/>]", re.IGNORECASE)  # as a browser reads it; "<scription>" is a word
MOST_TITLE, MOST_SUMMARY = 500, 2000


def harms(body: ParsedBody) -> Iterator[str]:
    """What is wrong with it, if anything."""
    for entry in body.entries:
        for text in (entry.title, entry.summary, entry.credit, entry.guid or "", *entry.tags):
            if not _PLAIN.fullmatch(text):
                yield f"odd characters in {text!r}"
            if _SCRIPT.search(text):
                yield f"a script in {text!r}"
        if entry.link is not None and not _LINK.fullmatch(entry.link):
            yield f"odd link {entry.link!r}"
        if len(entry.title) > MOST_TITLE or len(entry.summary) > MOST_SUMMARY:
            yield f"too long: {entry.title[:50]!r}"
