from __future__ import annotations

import pytest

from feeds.fetching.host_limit import host_of


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/feed.xml",
        "http://example.org",
        "https://example.org?feed=rss",
        "https://example.org#news",
        "https://EXAMPLE.org:8443/feed",
        "https://reader:secret@example.org/feed",
        "https://example.org:443",
        "HTTPS://example.org/",
    ],
)
def test_a_host_is_the_same_however_its_address_is_written(address: str) -> None:
    assert host_of(address) == "example.org"


def test_an_address_in_brackets_is_a_host_too() -> None:
    assert host_of("http://[2606:4700::1111]:80/feed") == "2606:4700::1111"


@pytest.mark.parametrize("address", ["", "feed.xml", "http://", "http://[::1/feed"])
def test_an_address_that_cannot_be_read_is_a_host_of_its_own(address: str) -> None:
    assert host_of(address) == address
