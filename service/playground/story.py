"""What a person can make happen in the playground, one press at a time. All news in it is invented."""

from __future__ import annotations

from datetime import datetime, timedelta

from service.demo.newsroom import Article, SampleNewsroom
from service.demo.script import Step, steps

FRAGILE = "noticias"  # the feed that can be broken and mended


class Story:
    """The steps of the demonstration and a vote, published when asked for, dated around that moment."""

    def __init__(self, newsroom: SampleNewsroom, now: datetime) -> None:
        self._newsroom = newsroom
        self.done = 0  # steps that were taken, with what there was before anybody read
        self.advance(now)  # what feeds hold before anybody reads them

    def next(self, now: datetime) -> Step | None:
        """The step to come, None after the last."""
        script = [*steps(now), _vote(now)]
        return script[self.done] if self.done < len(script) else None

    def advance(self, now: datetime) -> Step | None:
        step = self.next(now)
        if step is None:
            return None
        self.done += 1
        for outlet, item in step.published:
            self._newsroom.publish(outlet, item)
        return step

    def links(self, step: Step) -> list[str]:
        return [self._newsroom.address(outlet, item) for outlet, item in step.published]

    @property
    def broken(self) -> bool:
        return self._newsroom.outlets[FRAGILE].broken

    @property
    def fragile(self) -> str:
        return self._newsroom.outlets[FRAGILE].name

    def break_or_mend(self) -> None:
        outlet = self._newsroom.outlets[FRAGILE]
        outlet.broken = not outlet.broken


def _vote(now: datetime) -> Step:
    vote = Article(
        slug="vote",
        title="Senate rejects resolution to limit boat strikes, 49-51",
        summary=(
            f"The Senate voted 51 to 49 on {now:%A} against a resolution that would have made the president ask"
            " Congress before further strikes on alleged drug boats."
        ),
        at=now - timedelta(minutes=4),
    )
    return Step(
        title="The Senate votes on the strikes",
        expect="a card of its own, with the count; the strike's card stays as it is",
        published=(("wire", vote),),
    )
