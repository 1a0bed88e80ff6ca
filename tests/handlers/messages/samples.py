"""Messages of every kind, as the desk makes them, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from newsdesk.entries import Tier
from newsdesk.messages import (
    CardFigure,
    CardState,
    Change,
    DigestItem,
    DigestMessage,
    DisputeLine,
    LineCard,
    Message,
    NewsCard,
    Quote,
    SourceLink,
    StrikeCard,
    ThreadLine,
    TotalsLine,
)
from newsdesk.strikes import Field
from newsdesk.understanding import Act, ActKind, Category, Location, Severity, Stage, Tally
from tests.handlers.messages.corrections import CORRECTIONS
from tests.handlers.messages.operator_notes import BALANCE, BLIND, NOTE, PAUSED, SEEING

SEEN = datetime(2026, 10, 4, 23, 12, tzinfo=UTC)
NOW = SEEN + timedelta(minutes=1)
SOUTHCOM = SourceLink(
    outlet="SOUTHCOM", url="https://www.southcom.mil/News/lethal-kinetic-strike/", tier=Tier.PRIMARY, official=True
)
CBS = SourceLink(outlet="CBS", url="https://www.cbsnews.com/news/us-strike-4-dead-southcom/?a=1&b=2", tier=Tier.MAJOR)
AP = SourceLink(outlet="AP", url="https://apnews.com/article/d97e406d", tier=Tier.WIRE)
KSL = SourceLink(outlet="KSL", url="https://www.ksl.com/article/51427069", tier=Tier.LOCAL)
QUOTE = Quote(text="Four men were killed in the strike.", who="SOUTHCOM release", lang="en")
TOTALS = TotalsLine(
    since=date(2025, 9, 2),
    strikes=70,
    vessels=71,
    killed=213,
    presumed_dead=23,
    includes_this=True,
)

OFFICIAL = StrikeCard(
    record="S-70",
    record_name="S-70",
    revision=1,
    state=CardState.OFFICIAL,
    killed=CardFigure(value=4),
    survivors=CardFigure(value=0),
    locations=(Location.CARIBBEAN,),
    vessels=1,
    vessel_words="go-fast boat",
    happened_on=date(2026, 10, 4),
    announced_on=date(2026, 10, 4),
    source="SOUTHCOM",
    officials=1,
    outlets=1,
    origins=1,
    quote=QUOTE,
    sources=(CBS, SOUTHCOM),
    totals=TOTALS,
    seen_at=SEEN,
)
PRESUMED = Change(
    field=Field.PRESUMED_DEAD,
    old="0",
    new="8",
    who="SOUTHCOM to The Intercept",
    on=date(2026, 1, 7),
    url="https://microvibenews.com/?p=10588",
    aside="Killed stays 3; both together 3 → 11.",
)
UPDATED = replace(
    OFFICIAL,
    record="S-31",
    record_name="S-31 to S-33",
    revision=4,
    state=CardState.UPDATED,
    killed=CardFigure(value=3),
    presumed_dead=CardFigure(value=8),
    survivors=CardFigure(value=8),
    locations=(Location.EASTERN_PACIFIC,),
    place="about 400 nm SW of the Mexico-Guatemala border (search area)",
    strikes=3,
    vessels=3,
    happened_on=date(2025, 12, 30),
    announced_on=date(2025, 12, 31),
    outlets=4,
    origins=2,
    change=PRESUMED,
    sources=(SOUTHCOM, AP, KSL, CBS),
    update_no=3,
    updated_at=SEEN + timedelta(days=7),
)
UNCONFIRMED = replace(
    OFFICIAL,
    record="S-6",
    record_name="S-6",
    state=CardState.UNCONFIRMED,
    urgent_reason="survivors",
    killed=None,
    survivors=None,
    survivors_reported=True,
    vessel_kind="vessel",
    vessel_words=None,
    source="Reuters, citing a US official",
    officials=0,
    sources=(AP,),
    totals=replace(TOTALS, strikes=5, vessels=5, killed=27, presumed_dead=0, includes_this=False),
)
DISPUTED = replace(
    OFFICIAL,
    record="S-11",
    record_name="S-11 to S-13",
    revision=3,
    state=CardState.DISPUTED,
    killed=CardFigure(value=14),
    killed_disputed=True,
    strikes=3,
    vessels=4,
    dispute=(
        DisputeLine(value="14", who="Hegseth on X, 28 Oct", tier=Tier.PRIMARY, is_shown=True),
        DisputeLine(value="15", who="some outlets", tier=Tier.MAJOR, is_shown=False),
    ),
    update_no=2,
    updated_at=SEEN + timedelta(days=1),
)
CORRECTED = replace(
    OFFICIAL,
    record="S-65",
    record_name="S-65",
    revision=2,
    state=CardState.CORRECTED,
    correction_prefix=True,
    killed=CardFigure(value=2),
    survivors=CardFigure(value=6),
    change=Change(
        field=Field.LOCATION,
        old="eastern_pacific",
        new="caribbean",
        who="AP",
        on=date(2026, 6, 22),
        aside="Killed and survivors are unchanged.",
        correction=True,
    ),
    update_no=1,
    updated_at=SEEN + timedelta(hours=16),
)
WITHDRAWN = replace(OFFICIAL, state=CardState.WITHDRAWN)
NEWS = NewsCard(
    record="N-412",
    revision=1,
    category=Category.POLICY,
    topic=None,
    severity=Severity.HIGH,
    headline="El Senado rechaza la resolución sobre hostilidades en Venezuela, 49–51",
    headline_lang="es",
    source="EFE",
    quote=None,
    sources=(SourceLink(outlet="EFE", url="https://efe.com/x", tier=Tier.WIRE),),
    origins=1,
    seen_at=SEEN,
)
REJECTED = Act(
    kind=ActKind.VOTE,
    stage=Stage.FAILED,
    text="rejects",
    start=7,
    by="senate",
    tally=Tally(yes=49, no=51, text="51-49", start=0),
)
VOTE = replace(
    NEWS,
    headline="Senate rejects resolution on hostilities in Venezuela",
    headline_lang="en",
    source="AP",
    acts=(replace(REJECTED, stage=Stage.SCHEDULED, tally=None), REJECTED),
    update_no=1,
    updated_at=SEEN + timedelta(hours=8),
)
VOTE_LINE = ThreadLine(
    record="N-412",
    record_name="N-412",
    kind="development",
    change=None,
    act=REJECTED,
    headline=VOTE.headline,
    who="AP",
    on=date(2025, 11, 6),
    url="https://apnews.com/x",
    broadcast=True,
)
LINE = LineCard(
    record="N-12",
    revision=1,
    category=Category.INTERDICTION,
    headline="3.3 tonnes of cocaine taken south of Puerto Rico, boat burned",
    headline_lang="en",
    source=SourceLink(outlet="US Coast Guard", url="https://www.news.uscg.mil/x/", tier=Tier.PRIMARY, official=True),
    happened_on=date(2026, 8, 27),
    seen_at=SEEN,
)
THREAD = ThreadLine(
    record="S-31",
    record_name="S-31 to S-33",
    kind="change",
    change=PRESUMED,
    who="SOUTHCOM to The Intercept",
    on=date(2026, 1, 7),
    url="https://microvibenews.com/?p=10588",
    broadcast=True,
)
ITEMS = tuple(
    DigestItem(record=card.record, headline_of=card, first_seen_at=SEEN) for card in (OFFICIAL, UPDATED, NEWS, LINE)
)
OUTAGE = DigestMessage(
    key="digest/C0123WIRE/8f31c2",
    why="outage",
    since=SEEN,
    until=SEEN + timedelta(hours=6, minutes=20),
    items=ITEMS,
)
EVERY_MESSAGE: dict[str, Message] = {
    "official": OFFICIAL,
    "updated": UPDATED,
    "unconfirmed": UNCONFIRMED,
    "disputed": DISPUTED,
    "corrected": CORRECTED,
    "withdrawn": WITHDRAWN,
    "delayed and posted again": replace(OFFICIAL, delayed_since=SEEN, posted_again=True),
    "bare": StrikeCard(
        record="S-9", record_name="S-9", revision=1, state=CardState.REPORTED, source="AP", seen_at=SEEN
    ),
    "news": NEWS,
    "urgent news": replace(NEWS, severity=Severity.URGENT, quote=QUOTE, delayed_since=SEEN, posted_again=True),
    "vote": VOTE,
    "vote taken": VOTE_LINE,
    "line": LINE,
    "thread change": THREAD,
    "thread official": replace(THREAD, kind="now_official", change=None),
    "thread correction": replace(THREAD, kind="correction", change=CORRECTED.change),
    "thread disputed": replace(THREAD, kind="disputed"),
    "outage": OUTAGE,
    "burst": replace(OUTAGE, why="burst", feed="Some feed", items=ITEMS * 8),
    "daily": replace(OUTAGE, why="daily"),
    "empty day": replace(OUTAGE, why="daily", items=()),
    "notice paused": PAUSED,
    "notice resumed": replace(PAUSED, kind="resumed", until=None),
    "notice unsubscribed": replace(PAUSED, kind="unsubscribed", until=None),
    **CORRECTIONS,
    "operator": NOTE,
    "operator blind": BLIND,
    "operator seeing": SEEING,
    "operator balance": BALANCE,
    "channel blind": replace(BLIND, audience="channel"),
    "channel seeing": replace(SEEING, audience="channel"),
    "operator mended": replace(NOTE, mended=True, last_error="", doing="", lost=""),
}
