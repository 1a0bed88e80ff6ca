"""What the form carries from view to view: where it was opened, and the subscription that is not saved yet.

A convenience and no right: whoever sends a form is asked for rights again when it changes something.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from pydantic import TypeAdapter

from handlers.payloads import SentView
from newsdesk.alerts import Subscription
from newsdesk.prose.wording import Lang

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
