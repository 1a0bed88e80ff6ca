"""Which addresses name one article. The examples have the form that newsrooms give to theirs."""

from __future__ import annotations

import pytest

from newsdesk.text.articles import names_an_article

ARTICLES = {
    "words of its headline": "https://x.org/us-strike-boat-caribbean-four-killed",
    "a headline in another alphabet": "https://x.org/ataque-a-una-lancha-en-el-año",
    "a day and a name": "https://x.org/2026/11/24/us/boats.html",
    "a day with the month's name": "https://x.org/world/2026/nov/24/us-boats",
    "a number": "https://x.org/news/world/boat-1.7654321",
    "a number of the query": "https://x.org/article.cfm?c_id=1&objectid=1232",
    "letters and digits": "https://x.org/news/articles/ckg1x9qzp4do",
    "a hash behind few words": "https://x.org/article/boat-strike-b58b0ac6e1ec26d4285aaa5502eb90ba",
}
NONE = {
    "a front page": "https://x.org/",
    "a front page without its slash": "https://x.org",
    "a section": "https://x.org/world/latin-america",
    "a section of three words": "https://x.org/middle-east-and-africa",
    "a page of a section": "https://x.org/world?page=2",
    "a topic": "https://x.org/topic/us-strikes-on-alleged-drug-boats",
    "a tag in Spanish": "https://x.org/temas/ataques-a-lanchas-en-el-caribe",
    "a live page": "https://x.org/world/live/2026/nov/24/us-strikes-latest-news-updates",
    "a live page with a number": "https://x.org/us-iran-talks/live-77653016",
    "a live page in Spanish": "https://x.org/2026/11/24/ataques-en-vivo-ultima-hora.html",
    "a live page in French": "https://x.org/2026/11/24/frappes-en-direct.html",
    "a live page in Portuguese": "https://x.org/ataques-ao-vivo-ultimas-noticias-12345",
    "an encyclopedia": "https://x.org/wiki/2025_United_States_military_strikes_on_boats",
    "a redirect of an aggregator": "https://news.x.org/rss/articles/CBMi3wFBVV95cUxQRmhlTUJtTHU0V2YyRVVI",
    "a redirect of a feed's host": "http://feeds.x.org/~r/X/~3/viDXoOEa2hY/boats-9020839.html",
    "a redirect that carries an address": "https://x.org/c?id=12345&u=https%3A%2F%2Fy.org%2F2026%2F11%2F24%2Fboats",
    "a shortened address": "https://x.co/AbC123xyz9k",
    "an endless address": "https://x.org/2026/11/24/" + "boats-" * 500,
    "no address": "E-12345",
    "a broken address": "http://[::1/2026/11/24/boats",
}


@pytest.mark.parametrize("url", ARTICLES.values(), ids=ARTICLES.keys())
def test_an_address_with_the_name_of_an_article_names_one(url: str) -> None:
    assert names_an_article(url)


@pytest.mark.parametrize("url", NONE.values(), ids=NONE.keys())
def test_an_address_that_may_show_many_reports_names_none(url: str) -> None:
    assert not names_an_article(url)
