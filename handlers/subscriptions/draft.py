"""What the form carries from view to view: where it was opened, and the subscription that is not saved yet.

A convenience and no right: whoever sends a form is asked for rights again when it changes something.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from handlers.context import SlackContext
from handlers.payloads import SentView
from newsdesk.alerts import Subscription
from newsdesk.errors import StrikewireError
from newsdesk.prose.wording import Lang

SAID_WITHIN_S = 0.8  # the whole answer to a form must be there within three seconds
_SUBSCRIPTION = TypeAdapter(Subscription)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`response_url` is the way back to who opened the form, `lang` their language; `before` is the rule of the
    channel `shown_of` when it was shown last."""

    channel: str  # where the form was opened
    response_url: str = ""
    timezone: str = "UTC"
    lang: Lang = "en"
    subscription: Subscription | None = None
    before: str = ""
    shown_of: str = ""
    shared: bool = False  # the channel, with another company

    def with_ids(self, today: Mapping[str, str]) -> Draft:
        """The draft where channels got another id since it was shown."""
        wanted = self.subscription
        return replace(
            self,
            channel=today.get(self.channel, self.channel),
            shown_of=today.get(self.shown_of, self.shown_of),
            subscription=wanted and replace(wanted, channel=today.get(wanted.channel, wanted.channel)),
        )

    def dump(self) -> str:
        kept = {
            "channel": self.channel,
            "response_url": self.response_url,
            "timezone": self.timezone,
            "lang": self.lang,
            "before": self.before,
            "shown_of": self.shown_of,
            "shared": self.shared,
        }
        if self.subscription:
            kept["subscription"] = _SUBSCRIPTION.dump_python(self.subscription, mode="json")
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, view: SentView) -> Draft:
        kept = json.loads(view["private_metadata"])
        subscription = kept.pop("subscription", None)
        return cls(**kept, subscription=_SUBSCRIPTION.validate_python(subscription) if subscription else None)


async def of_today(context: SlackContext, draft: Draft) -> Draft:
    """The draft under the ids that channels have now; as it was shown when the store does not say in time."""
    try:
        async with asyncio.timeout(SAID_WITHIN_S):
            return draft.with_ids(await context.call(context.book.ids))
    except (StrikewireError, TimeoutError):
        return draft
