"""Who withdrew a report, in words."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.prose.wording import Lang, say, speaker


def who_withdrew(who: Sequence[str], lang: Lang) -> str:
    """`AP withdrew its report`, `AP and Reuters withdrew their reports`."""
    *others, last = [speaker(name, lang) for name in who]
    if not others:
        return say("withdrew", lang, who=last)
    return say("all_withdrew", lang, others=", ".join(others), who=last)
