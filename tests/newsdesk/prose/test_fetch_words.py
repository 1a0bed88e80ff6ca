"""Why a feed could not be read, in the language of who asks."""

from __future__ import annotations

import pytest

from newsdesk.errors import FetchReason
from newsdesk.prose.fetch_words import failure_words, fetch_failure
from newsdesk.prose.rich_text import Code


@pytest.mark.parametrize("reason", FetchReason)
def test_every_reason_has_spanish_words(reason: FetchReason) -> None:
    assert failure_words(reason, "as it was stored")[1] != "as it was stored"


def test_english_says_what_was_stored() -> None:
    assert fetch_failure("timeout: no whole answer within 20 s", "en") == (
        "no whole answer within 20 s (",
        Code("timeout"),
        ")",
    )


def test_spanish_says_the_reason_and_what_a_server_said_by_its_number() -> None:
    assert fetch_failure("http_status: HTTP 503", "es")[0] == "el servidor no la entrega, HTTP 503 ("


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_has_no_words_is_called_by_its_name(lang: str) -> None:
    assert fetch_failure("LeaseLost", lang) == ("LeaseLost",)
    assert fetch_failure(None, lang) == ()
