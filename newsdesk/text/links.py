"""One spelling for each web address, so that the same page is recognised under every tracking tag."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, urlsplit

# Parameters that say where a reader came from and never which page is shown. A bare `ref`, `source`, `id` or `p`
# stays, because some sites address pages with them.
_TRACKING = frozenset(
    """
    fbclid gclid dclid gbraid wbraid msclkid twclid yclid igshid mc_cid mc_eid _hsenc _hsmi mkt_tok vero_id s_cid
    cmpid ncid ocid cmp icid itid taid smid smtyp partner ref_src ref_url xtor traffic_source xrs feature_name
    at_medium at_campaign at_link_origin at_format at_link_type at_link_id at_bbc_team at_ptr_name
    """.split()  # noqa: SIM905 - forty short words read better in lines than in a column
)
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "oly_", "__twitter_", "maca-")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_MAY_STAND = "/:@!$&'()*+,;=-._~?%"  # RFC 3986 section 3.3 and 3.4, and escapes that are there already
_ESCAPE = re.compile("%[0-9a-fA-F]{2}")
_HOST = re.compile(r"[^\s/?#@\\]+")


def canonical_link(url: str) -> str:
    """The one spelling of a web address: tracking, fragment, default port and final slash off, host in lower case.

    The scheme and every other parameter stay, in their order. What is no http(s) address comes back stripped of
    white space. Idempotent.
    """
    text = url.strip()
    try:
        parts = urlsplit(text)
        authority = _authority(parts)
    except ValueError:  # a port that is no number, a broken IPv6 literal
        return text
    if parts.scheme not in _DEFAULT_PORTS or not _HOST.fullmatch(authority):
        return text
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _is_tracking(pair))
    page = f"{parts.scheme}://{authority}{_spelled(parts.path).rstrip('/')}"
    return f"{page}?{_spelled(query)}" if query else page


@lru_cache(maxsize=2048)  # asked once for an entry's key and once more for its row
def page_of(url: str) -> str:
    """What stands for the page in a key: the canonical link without its scheme, because a site that moves from http
    to https publishes nothing new by it."""
    link = canonical_link(url)
    return link.partition("://")[2] or link


def _authority(parts: SplitResult) -> str:
    """Host and port, without the name and password that may stand before them."""
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    port = parts.port
    return host if port is None or port == _DEFAULT_PORTS.get(parts.scheme) else f"{host}:{port}"


def _spelled(text: str) -> str:
    """Percent-encoding in one form; nothing is decoded, as `%2F` is not `/`."""
    return _ESCAPE.sub(lambda found: found[0].upper(), quote(text, safe=_MAY_STAND, errors="replace"))


def _is_tracking(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)
