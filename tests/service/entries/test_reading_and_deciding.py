"""From the words of an entry to what is told: the shipped reader and the desk together, as `replay` runs them."""

from __future__ import annotations

import html
import re
from pathlib import Path

import feedparser
import pytest

from newsdesk.evaluation.replay import Replayed, item_of, replay
from service.entries.entry_reader import EntryReader

FEEDS = Path(__file__).parents[4] / "shared" / "feeds"

FIRST_STRIKE = {
    "id": "first",
    "title": "US forces hit boat from Venezuela in the Caribbean, killing 11, Trump says",
    "summary": "The president said the strike on Tuesday, Sept. 2, killed 11 people aboard an alleged drug boat.",
    "published": "2025-09-02T23:00:00Z",
    "outlet": "Sample Wire",
    "tier": "wire",
}
LOOK_BACK = {
    "id": "magazine",
    "title": "What a season of missiles at sea has bought",
    "summary": (
        "Twenty-one missile strikes, more than 80 dead, and not one cargo shown to the public: three months after the"
        " first boat was hit, it is time to count. That attack, on September 2, killed all 11 people aboard; only in"
        " November did readers learn that men clinging to the wreck were struck a second time. Lawyers call it"
        " murder, allies have begun to keep their intelligence to themselves, and the Pentagon says each vessel was"
        " a threat. Meanwhile the president has announced that he will pardon a Honduran predecessor who is serving"
        " 45 years for trafficking, and has declared the airspace over Venezuela closed, in a post that closed"
        " nothing. About 400 tons of cocaine were caught last year, 85 percent of them on other routes; a single"
        " Colombian patrol took 2.8 tons without a shot. The trade earns some 10 billion dollars a year. In the five"
        " years before, the Coast Guard had used lethal force three times."
    ),
    "published": "2025-12-01T09:00:00Z",
    "outlet": "Sample Review",
    "tier": "major",
}
LOOK_BACK_SHORT = {
    "id": "column",
    "title": "The boat war, twelve weeks on",
    "summary": (
        "Since early September American forces have carried out 21 strikes on small boats and killed more than 80"
        " people. The first attack, on September 2, left 11 dead off Venezuela. Critics in Congress speak of murder;"
        " Colombia and Britain hold back intelligence. Trump has announced a pardon for a former president of"
        " Honduras and said that the airspace above Venezuela should be considered closed."
    ),
    "published": "2025-12-01T10:00:00Z",
    "outlet": "Sample Column",
    "tier": "major",
}
LOOK_BACK_ES = {
    "id": "revista",
    "title": "Tres meses de misiles en el mar: un balance",
    "summary": (
        "Análisis. Desde septiembre, Estados Unidos ha llevado a cabo 21 ataques contra lanchas y ha matado a más de"
        " 80 personas. El primero, el 2 de septiembre, dejó 11 muertos; críticos y aliados preguntan con qué derecho."
        " El presidente anunció un indulto para un exmandatario condenado a 45 años."
    ),
    "published": "2025-12-01T12:00:00Z",
    "outlet": "Revista de Muestra",
    "tier": "major",
}


def fates(*items: dict[str, str]) -> dict[str, Replayed]:
    return {one.id: one for one in replay(map(item_of, items), EntryReader())}


def test_long_look_back_rings_nobody_and_opens_no_record() -> None:
    told = fates(FIRST_STRIKE, LOOK_BACK, LOOK_BACK_SHORT, LOOK_BACK_ES)
    assert told["first"].decision == "alert"
    for one in (told["magazine"], told["column"], told["revista"]):
        assert one.decision == "silent"
        assert one.reason in ("look_back", "total_only")  # how it all began is mentioned beside the totals
        assert one.strike in (None, told["first"].strike)
        assert one.story != told["first"].story


def test_long_look_back_read_on_an_empty_desk_opens_no_record() -> None:
    alone = fates(LOOK_BACK, LOOK_BACK_SHORT, LOOK_BACK_ES).values()
    assert [(one.decision, one.strike) for one in alone] == [("silent", None)] * 3


def test_vote_that_ends_with_the_totals_still_rings() -> None:
    vote = {
        "id": "vote",
        "title": "Senate rejects limit on boat strikes, 49-51",
        "summary": (
            "The Senate voted 51 to 49 on Wednesday against a resolution that would have made the president ask"
            " Congress before further strikes on boats. The campaign has killed more than 80 people in 21 strikes"
            " since September 2, when 11 people died off Venezuela."
        ),
        "published": "2025-12-03T20:00:00Z",
        "outlet": "Sample Wire",
        "tier": "wire",
    }
    assert fates(vote)["vote"].decision == "alert"


@pytest.mark.parametrize(
    ("capture", "title"),
    [
        ("npr_news_2025-09-03a.xml", r"Trump confirms"),
        ("nyt_world_combined_2025-10-22.xml", r"Strikes Boat in Pacific"),
    ],
)
def test_real_first_report_rings(capture: str, title: str) -> None:
    body = FEEDS / capture
    if not body.exists():
        pytest.skip(f"the captured feed {capture} is not beside this repository")
    entries = feedparser.parse(body.read_bytes()).entries
    (entry,) = [one for one in entries if re.search(title, one.title)]
    words = html.unescape(re.sub("<[^>]+>", " ", entry.get("summary", "")))
    published = "{}-{:02}-{:02}T{:02}:{:02}:00Z".format(*entry.published_parsed[:5])
    item = {"id": "it", "title": entry.title, "summary": words, "published": published, "tier": "major"}
    assert fates(item)["it"].decision == "alert"
