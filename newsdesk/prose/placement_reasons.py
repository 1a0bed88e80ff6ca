"""Why an entry stands in its strike record and in its story, in words."""

from __future__ import annotations

from newsdesk.grounds import Ground
from newsdesk.ports import Explanation
from newsdesk.prose.ground_words import GROUND_WORDS
from newsdesk.prose.wording import Lang, say, word
from newsdesk.stories.terms import as_printed
from newsdesk.text.folding import entry_text
from newsdesk.text.printable import cut, one_line


def placed_why(found: Explanation, lang: Lang) -> tuple[str, ...]:
    """A line for the strike and one for the story, as far as their grounds are known."""
    story = "w_story_for" if found.grounds.joined else "w_story_begun"
    kept = (("w_strike_for", _strike(found, lang)), (story, _said(found, found.grounds.story, lang)))
    return tuple(say(key, lang, grounds=grounds) for key, grounds in kept if grounds)


def _strike(found: Explanation, lang: Lang) -> str:
    said = _said(found, found.grounds.strike, lang)
    then, name = f"S-{found.grounds.record}", found.strike_name
    if found.grounds.record is None or name is None or then in name.split():
        return said
    return say("w_regrouped", lang, grounds=said, record=then)


def _said(found: Explanation, grounds: tuple[Ground, ...], lang: Lang) -> str:
    shared = ", ".join(as_printed(found.grounds.shared, entry_text(found.entry.title, found.entry.summary)))
    rival = found.rival_title or say("w_rival", lang)
    known = {"shared": cut(shared, 120), "rival": f"“{cut(one_line(rival), 80)}”" if found.rival_title else rival}
    told = (ground for ground in grounds if ground is not Ground.SAME_WORDS or shared)
    return ", ".join(word(GROUND_WORDS[ground], lang).format(**known) for ground in told)
