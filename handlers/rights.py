"""Rights as Slack shows them: who a person is, asked of Slack when it matters, and a refusal in polite words."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.connection.client import inside
from handlers.rendering.mrkdwn import mrkdwn
from newsdesk.errors import StoreUnavailable
from newsdesk.people.roles import NEEDS, Permission, Refusal, Role, RoleCheck, RoleList, judge
from newsdesk.ports import AuditLog, AuditNote, CallStore, Clock, RoleStore
from newsdesk.prose.refusal_words import PERMISSIONS, ROLES
from newsdesk.prose.rich_text import Line, Person
from newsdesk.prose.wording import Lang, lang_of, marked, say, word
from newsdesk.timezones import known_zone

logger = logging.getLogger(__name__)

PROFILE_WITHIN_S = 1.5  # a modal must be open three seconds after the click
PROFILE_KEPT_S = 600.0
MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What Slack says of a member. `guest` is None when it could not be learnt."""

    guest: bool | None
    timezone: str | None = None
    lang: Lang = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """The answer to "may this person do this?". `words` are the refusal, as mrkdwn; empty when allowed."""

    verdict: RoleCheck
    words: str = ""

    @property
    def allowed(self) -> bool:
        return self.verdict.allowed


@dataclass(slots=True, kw_only=True)
class Rights:
    """Checked when something is done, never when a button is drawn. Every refusal goes into the audit log.

    `configured` comes from the settings, `roles` are those given from Slack; people are told apart by (team, user).
    """

    team_id: str
    client: AsyncWebClient
    clock: Clock
    call: CallStore
    audit: AuditLog
    roles: RoleStore
    configured: RoleList = field(default_factory=RoleList)
    _profiles: dict[str, tuple[float, Profile]] = field(default_factory=dict)  # since when, on the monotonic clock

    async def may(self, user: str, team: str, permission: Permission, *, subject: str = "") -> Access:
        roles = self.configured | await self.call(self.roles.granted)
        ours = team == self.team_id
        guest = (await self.profile(user)).guest if ours and not roles.trusts(user, permission) else False
        verdict = judge(permission, user=user, roles=roles, ours=ours, guest=guest is not False)
        if verdict.allowed:
            return Access(verdict=verdict)
        await self._note_refusal(user, team, permission, subject, verdict)
        refused = _refusal(verdict, permission, user, roles, await self.language(user), known=guest is not None)
        return Access(verdict=verdict, words=mrkdwn(refused))

    async def permissions(self, user: str) -> frozenset[Permission]:
        """What the person may do: for what is shown, never for what is done. While roles cannot be read, those of
        the configuration count."""
        try:
            roles = self.configured | await self.call(self.roles.granted)
        except StoreUnavailable:
            roles = self.configured
        guest = roles.role_of(user) is Role.VIEWER and (await self.profile(user)).guest is not False
        verdicts = {each: judge(each, user=user, roles=roles, ours=True, guest=guest) for each in Permission}
        return frozenset(each for each, verdict in verdicts.items() if verdict.allowed)

    async def language(self, user: str) -> Lang:
        """The one that the person reads Slack in, if we write it; English where Slack does not say."""
        return (await self.profile(user)).lang

    async def profile(self, user: str) -> Profile:
        """Asked of Slack at most every ten minutes; what could not be learnt is asked again next time."""
        now = self.clock.monotonic()
        self._profiles = {one: kept for one, kept in self._profiles.items() if now - kept[0] < PROFILE_KEPT_S}
        if kept := self._profiles.get(user):
            return kept[1]
        found = await self._ask(user)
        if found.guest is not None:
            self._profiles[user] = (now, found)
        return found

    async def _ask(self, user: str) -> Profile:
        try:
            async with asyncio.timeout(PROFILE_WITHIN_S):
                answer = await self.client.users_info(user=user, include_locale=True)
        except (SlackApiError, aiohttp.ClientError, TimeoutError) as err:
            logger.warning("profile not read", extra={"error": type(err).__name__})
            return Profile(guest=None)
        found = inside(answer, "user")
        return _to_profile(found, self.team_id) if found.get("id") == user else Profile(guest=None)

    async def _note_refusal(
        self, user: str, team: str, permission: Permission, subject: str, verdict: RoleCheck
    ) -> None:
        note = AuditNote(
            at=self.clock.now(),
            actor=f"{team}/{user}",
            action=permission.name.lower(),
            subject=subject,
            detail=f"refused: {verdict.refused}",
            allowed=False,
        )
        await self.call(self.audit.note, note)


def open_note(permission: Permission, lang: Lang) -> str:
    """The note to somebody who may do this only because nobody has a role."""
    return say("n_open", lang, act=word(PERMISSIONS[permission], lang))


def _to_profile(user: dict[str, Any], team_id: str) -> Profile:
    """Somebody of another workspace, who is here by a shared channel, counts as a guest. In an organisation `team_id`
    may be another one of a person's workspaces."""
    guest = any(user.get(flag) for flag in ("is_restricted", "is_ultra_restricted", "is_stranger"))
    teams, home = inside(user, "enterprise_user").get("teams"), user.get("team_id", team_id)
    homes = teams if teams and isinstance(teams, list) else [home]
    locale, zone = (user.get(name) if isinstance(user.get(name), str) else None for name in ("locale", "tz"))
    return Profile(guest=guest or team_id not in homes, timezone=known_zone(zone), lang=lang_of(locale or "en"))


def _refusal(
    verdict: RoleCheck, permission: Permission, user: str, roles: RoleList, lang: Lang, *, known: bool
) -> Line:
    does = word(PERMISSIONS[permission], lang)
    if verdict.refused is Refusal.STRANGER:
        return marked("n_stranger", lang)
    if verdict.refused is Refusal.GUEST:
        return marked("n_guest" if known else "n_unseen", lang, act=does)
    if verdict.refused is Refusal.NO_ROLES:
        return marked("n_no_roles", lang, act=does)
    least = "admins" if NEEDS[permission] is Role.ADMIN else "editors"
    role = word(ROLES[roles.role_of(user)], lang)
    who = list(roles.with_(NEEDS[permission]))
    admins = [] if least == "admins" else list(roles.with_(Role.ADMIN))
    return (
        *marked(f"n_{least}", lang, act=does, role=role),
        *(_named(f"n_are_{least}", who, lang) if who else (say(f"n_none_{least}", lang),)),
        *(_named("n_give_roles", admins, lang) if admins else ()),
        *marked("n_everybody", lang),
    )


def _named(key: str, people: list[str], lang: Lang) -> Line:
    named = [piece for person in people[:MOST_NAMED] for piece in (", ", Person(person))][1:]
    rest = len(people) - MOST_NAMED
    return (say(key, lang), *named, say("n_more", lang, n=rest) if rest > 0 else ".")
