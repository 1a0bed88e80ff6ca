"""One spelling for each web address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.links import canonical_link, page_of

SAME_PAGE = {
    "tracking parameters go": "https://x.org/a?utm_source=rss&utm_medium=feed",
    "so do those of social networks and mail": "https://x.org/a?fbclid=1&mc_cid=2&gclid=3",
    "and those of newsrooms": "https://x.org/a?at_medium=RSS&at_campaign=KARANGA&smid=tw&traffic_source=rss",
    "whatever their case": "https://x.org/a?UTM_Source=rss",
    "the fragment goes": "https://x.org/a#comments",
    "the default port goes": "https://x.org:443/a",
    "scheme and host are lower case": "HTTPS://X.org/a",
    "a slash at the end goes": "https://x.org/a/",
    "white space around goes": "\n https://x.org/a \t",
    "a name and password go": "https://me:secret@x.org/a",
    "the root dot of a host goes": "https://x.org./a",
    "an empty query goes": "https://x.org/a?",
}


@pytest.mark.parametrize("url", SAME_PAGE.values(), ids=SAME_PAGE.keys())
def test_spellings_of_one_page_become_one(url: str) -> None:
    assert canonical_link(url) == "https://x.org/a"


OTHER_PAGES = {
    "a query that chooses the page": "https://x.org/a?id=7&p=2",
    "a query without a value": "https://x.org/a?7",
    "another port": "https://x.org:8443/a",
    "another case of the path": "https://x.org/A",
    "an escaped slash": "https://x.org/%2Fa",
    "a host of its own": "https://www.x.org/a",
}


@pytest.mark.parametrize("url", OTHER_PAGES.values(), ids=OTHER_PAGES.keys())
def test_what_may_choose_another_page_is_kept(url: str) -> None:
    assert canonical_link(url) == url


def test_tracking_goes_and_the_rest_of_the_query_keeps_its_order() -> None:
    assert canonical_link("http://x.org/a?z=1&utm_source=rss&b=2") == "http://x.org/a?z=1&b=2"


def test_letters_are_escaped_in_one_way() -> None:
    assert canonical_link("https://x.org/año") == canonical_link("https://x.org/a%c3%b1o") == "https://x.org/a%C3%B1o"


@pytest.mark.parametrize(
    "url", ["https://x.org:port/a", "http://[::1/a", "mailto:desk@x.org", "https:///a", "", "E-123"]
)
def test_what_is_no_web_address_comes_back_as_it_is(url: str) -> None:
    assert canonical_link(url) == url


def test_a_site_that_moves_to_https_keeps_its_pages() -> None:
    assert page_of("http://x.org/a?utm_source=rss") == page_of("https://x.org/a/") == "x.org/a"


URLS = st.one_of(
    st.text(),
    st.builds(
        "{}://{}{}/{}?{}#{}".format,
        st.sampled_from(["http", "https", "HTTPS", "ftp"]),
        st.text(alphabet="aB.-é:@[] ", max_size=12),
        st.sampled_from(["", ":80", ":443", ":8080", ":x"]),
        st.text(max_size=12),
        st.lists(st.sampled_from(["utm_source=x", "id=1", "a b", "%2f", "é", "", "fbclid"]), max_size=4).map(
            "&".join
        ),
        st.text(max_size=5),
    ),
)


@given(URLS)
def test_a_second_pass_changes_nothing(url: str) -> None:
    assert canonical_link(canonical_link(url)) == canonical_link(url)
