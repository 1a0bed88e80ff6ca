"""Who says so: the authority that acted, by its name, or whoever printed it."""

from __future__ import annotations

import re
from typing import TypeGuard

from newsdesk.strikes import Claim

_AUTHORITY = re.compile(
    r"\b(southcom|southern command|comando sur|comando sul|pentagon|department of (war|defen[cs]e)|hegseth|trump"
    r"|rubio|donovan|white house|coast guard|secretary of (war|defen[cs]e)|joint task force|military|navy)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"\b(officials?|sources?|person|people|funcionarios?|fuentes?|autoridades)\b", re.IGNORECASE)


def is_authority(speaker: str | None) -> TypeGuard[str]:
    """Is this the authority that acted, by name? "a US official" is not."""
    return bool(speaker and _AUTHORITY.search(speaker) and not _UNNAMED.search(speaker))


def who_says(claim: Claim) -> str:
    """The authority when it is one, else the origin: wire copy goes under the name of its wire."""
    return claim.speaker if is_authority(claim.speaker) else claim.origin
