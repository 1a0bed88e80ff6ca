"""Sample outlets on one loopback server, which publish what they are told to. All their news is invented."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Self
from xml.sax.saxutils import escape

from aiohttp import web

from newsdesk.entries import NewFeed, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    slug: str  # the address; publishing the same slug again is an edited article
    title: str
    summary: str
    at: datetime


@dataclass(slots=True)
class Outlet:
    path: str
    name: str
    tier: Tier
    lang: str
    items: dict[str, Article] = field(default_factory=dict)
    broken: bool = False  # answers with a page to log in, as a feed that has moved does


OUTLETS: Mapping[str, tuple[str, Tier, str]] = {
    "wire": ("Sample Wire", Tier.WIRE, "en"),
    "noticias": ("Noticias de Muestra", Tier.MAJOR, "es"),
    "command": ("Southern Command (sample)", Tier.PRIMARY, "en"),
    "broken": ("Broken Gazette", Tier.LOCAL, "en"),
}


class SampleNewsroom:
    """Serves each outlet's front page, which names its feed, and the feed with an ETag; answers 304, and lets the
    demo publish. Use as a context manager."""

    def __init__(self, outlets: Mapping[str, tuple[str, Tier, str]] = OUTLETS) -> None:
        self.outlets = {key: Outlet(key, *known, broken=key == "broken") for key, known in outlets.items()}
        self.port = 0
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.add_routes([web.get("/{path}.xml", self._serve), web.get("/{path}", self._front_page)])
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner:
            await self._runner.cleanup()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def feeds(self) -> tuple[NewFeed, ...]:
        return tuple(
            NewFeed(
                url=f"http://{self.host}/{outlet.path}.xml",
                name=outlet.name,
                outlet=outlet.name,
                tier=outlet.tier,
                lang=outlet.lang,
            )
            for outlet in self.outlets.values()
        )

    def publish(self, outlet: str, item: Article) -> None:
        self.outlets[outlet].items[item.slug] = item

    def address(self, outlet: str, item: Article) -> str:
        return f"http://{self.host}/{self.outlets[outlet].path}/{item.slug}"

    async def _serve(self, request: web.Request) -> web.Response:
        outlet = self.outlets.get(request.match_info["path"])
        if outlet is None:
            return web.Response(status=404)
        if outlet.broken:
            return web.Response(text="<html><title>Please log in</title></html>", content_type="text/html")
        body = self._rss(outlet).encode()
        etag = f'"{hashlib.blake2b(body, digest_size=8).hexdigest()}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        return web.Response(body=body, content_type="application/rss+xml", headers={"ETag": etag})

    async def _front_page(self, request: web.Request) -> web.Response:
        if (outlet := self.outlets.get(request.match_info["path"])) is None:
            return web.Response(status=404)
        feed = f'<link rel="alternate" type="application/rss+xml" href="/{outlet.path}.xml">'
        page = f"<!doctype html><html><head><title>{escape(outlet.name)}</title>{feed}</head></html>"
        return web.Response(text=page, content_type="text/html")

    def _rss(self, outlet: Outlet) -> str:
        newest_first = sorted(outlet.items.values(), key=lambda item: item.at, reverse=True)
        items = "".join(
            f"<item><title>{escape(item.title)}</title><link>{self.address(outlet.path, item)}</link>"
            f"<guid>{outlet.path}-{item.slug}</guid><pubDate>{format_datetime(item.at)}</pubDate>"
            f"<description>{escape(item.summary)}</description></item>"
            for item in newest_first
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
            f"<title>{escape(outlet.name)}</title><link>http://{self.host}/{outlet.path}</link>"
            f"<description>Invented news for a demonstration</description>{items}</channel></rss>"
        )
