"""How much an outlet weighs where a file does not say so: as the shipped catalogue has it, by name or address."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from feeds.catalogue import load_catalogue
from newsdesk.entries import Tier
from newsdesk.text.folding import fold

_ASIDE = re.compile(r"\([^)]*\)")  # "U.S. Southern Command (X)", "El Universal (Mexico)"
_SERVERS = re.compile(r"\A(?:www|rss|feeds|api|news|home|moxie)\.")
_AUTHORITIES = (".mil", ".gov")  # of the United States alone: others have their country behind


def tier_of(outlet: str | None, url: str | None) -> Tier | None:
    """The tier of an outlet that the catalogue knows, by its name or else by the host of the entry's link; None for
    any other. A host of the American government or its forces is an authority."""
    names, hosts = _catalogued()
    if outlet and (tier := names.get(_plain(outlet))):
        return tier
    host = _host(url or "")
    if host.endswith(_AUTHORITIES):
        return Tier.PRIMARY
    return next((hosts[part] for part in _domains(host) if part in hosts), None)


@cache
def _catalogued() -> tuple[dict[str, Tier], dict[str, Tier]]:
    names: dict[str, Tier] = {}
    hosts: dict[str, Tier] = {}
    for feed in load_catalogue():
        if feed.tier is Tier.AGGREGATOR:
            continue  # its host brings what others wrote
        for name in (feed.outlet, feed.name):
            names.setdefault(_plain(name), feed.tier)
        hosts.setdefault(_host(feed.url), feed.tier)
    hosts.pop("google.com", None)  # where the catalogue searches for outlets without a feed
    return names, hosts


def _plain(name: str) -> str:
    return fold(_ASIDE.sub("", name)).replace("u.s.", "us").removeprefix("the ").strip()


def _host(url: str) -> str:
    try:
        return _SERVERS.sub("", (urlsplit(url).hostname or "").lower())
    except ValueError:
        return ""


def _domains(host: str) -> list[str]:
    """The host, then what it belongs to: "mundo.elpais.com", "elpais.com"."""
    parts = host.split(".")
    return [".".join(parts[start:]) for start in range(len(parts) - 1)]
