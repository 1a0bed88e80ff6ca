"""From a site to its feed, with the real fetcher and parser on a local site."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from feeds.discover import FeedCandidate, discover, feed_links, full_address
from feeds.fetching.fetch import Fetcher, FetchSettings
from feeds.parsing.parse import ParserPool
from newsdesk.errors import UserError
from service.clock import SystemClock
from tests.patience import ONE_DOCUMENT

RSS = (
    '<rss version="2.0"><channel><title>{}</title><language>es</language>'
    "<item><title>Tres muertos</title><link>https://x.org/1</link></item></channel></rss>"
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><entry><title>A</title></entry></feed>'
JSON_FEED = '{"version": "https://jsonfeed.org/version/1.1", "title": "JSON", "items": [{"id": "1", "title": "A"}]}'


class Site:
    """A local site of fixed pages, and `discover` with everything it needs."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, str]] = {}
        self.leads: dict[str, str] = {}
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        self.server = TestServer(app, host="127.0.0.1")
        self.pool = ParserPool(deadline=ONE_DOCUMENT)

    async def _answer(self, request: web.Request) -> web.Response:
        if request.path in self.leads:
            raise web.HTTPFound(self.leads[request.path])
        if request.path not in self.pages:
            raise web.HTTPNotFound
        text, kind = self.pages[request.path]
        return web.Response(text=text, content_type=kind)

    def serve(self, pages: Mapping[str, str], *, kind: str = "text/html") -> None:
        self.pages |= {path: (text, kind) for path, text in pages.items()}

    @property
    def host(self) -> str:
        return f"{self.server.host}:{self.server.port}"

    async def discover(self, path: str) -> tuple[FeedCandidate, ...]:
        return await self.discover_at(f"http://{self.host}{path}")

    async def discover_at(self, address: str) -> tuple[FeedCandidate, ...]:
        settings = FetchSettings(user_agent="strikewire-test", allowed_hosts=[self.host])
        async with Fetcher(settings, clock=SystemClock()) as fetcher:
            return await discover(address, fetcher=fetcher, parser=self.pool)

    async def paths_found(self, path: str) -> list[str]:
        base = f"http://{self.server.host}:{self.server.port}"
        return [candidate.url.removeprefix(base) for candidate in await self.discover(path)]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site = Site()
    await site.server.start_server()
    async with site.pool:
        yield site
    await site.server.close()


async def test_address_of_a_feed_gives_itself(site: Site) -> None:
    site.serve({"/rss": RSS.format("News")}, kind="application/rss+xml")
    (candidate,) = await site.discover("/rss")
    assert (candidate.title, candidate.lang) == ("News", "es")
    assert candidate.url.endswith("/rss")


async def test_page_that_names_feeds_gives_those_that_are_feeds(site: Site) -> None:
    site.serve({
        "/": '<head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'
        '<link rel="alternate" type="application/rss+xml" href="/dead">'
        '<LINK REL="alternate" TYPE="application/atom+xml" HREF="atom"><link rel="stylesheet" href="/style.css">'
        '<link rel="alternate" type="application/feed+json" href="/json"></head>',
        "/comments/feed": RSS.format("Comments"),
        "/atom": ATOM,
        "/json": JSON_FEED,
    })  # fmt: skip
    assert await site.paths_found("/") == ["/atom", "/json", "/comments/feed"]


async def test_page_that_names_none_is_tried_at_the_usual_places(site: Site) -> None:
    site.serve(
        {"/news": "<html><body>Hello</body></html>", "/feed": "<html>no feed</html>", "/rss.xml": RSS.format("X")}
    )
    assert await site.paths_found("/news") == ["/rss.xml"]


async def test_site_without_a_feed_says_what_to_do(site: Site) -> None:
    site.serve({"/": "<html>nothing</html>"})
    with pytest.raises(UserError, match="Give the feed's own address"):
        await site.discover("/")


async def test_site_that_cannot_be_read_says_why(site: Site) -> None:
    with pytest.raises(UserError, match="cannot be read: HTTP 404"):
        await site.discover("/missing")


HINT = "STRIKEWIRE_ALLOW_PRIVATE_HOSTS"


@pytest.mark.parametrize("address", ["http://10.0.0.5/rss", "http://[fd00::5]/rss", "https://news.example:8443/rss"])
async def test_refused_host_is_refused_with_the_setting_that_lets_it_through(site: Site, address: str) -> None:
    with pytest.raises(UserError, match=HINT):
        await site.discover_at(address)


@pytest.mark.parametrize("target", ["http://10.0.0.5/rss", "https://news.example:8443/rss", "http://a:b@x.org/rss"])
async def test_setting_is_not_named_for_a_public_host_that_leads_to_an_inner_one(site: Site, target: str) -> None:
    site.leads["/news"] = target
    with pytest.raises(UserError, match="cannot be read") as refusal:
        await site.discover("/news")
    assert HINT not in str(refusal.value)


@pytest.mark.parametrize("address", ["http://a:b@10.0.0.5/rss", "http://0x7f.1/rss"])
async def test_setting_is_not_named_where_it_does_not_help(site: Site, address: str) -> None:
    with pytest.raises(UserError, match="cannot be read") as refusal:
        await site.discover_at(address)
    assert HINT not in str(refusal.value)


def test_links_resolve_against_the_base_of_the_page() -> None:
    page = '<base href="/en/"><link rel="alternate" type="application/rss+xml; charset=utf-8" href="rss">'
    assert feed_links(page, "https://x.org/home") == ["https://x.org/en/rss"]


def test_links_that_lead_off_the_web_or_repeat_are_left_out() -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="{}">'
    page = "".join(
        link.format(href) for href in ("javascript:x", "file:///etc/passwd", "http://[x", "/rss", "/rss", "")
    )
    assert feed_links(page, "https://x.org/") == ["https://x.org/rss"]


@pytest.mark.parametrize("page", ["<link " * 50_000, "<link" + "a='" * 100_000, "<" * 300_000])
def test_broken_page_takes_no_time(page: str) -> None:
    assert feed_links(page, "https://x.org/") == []


def test_address_may_be_typed_without_its_scheme() -> None:
    assert full_address(" x.org/news ") == "https://x.org/news"
    assert full_address("<http://x.org>") == "http://x.org"


@pytest.mark.parametrize("address", ["", "ftp://x.org", "two words", "https://", "http://[x"])
def test_what_is_no_address_is_refused_with_an_example(address: str) -> None:
    with pytest.raises(UserError, match="An example is https://"):
        full_address(address)
