"""Votes, rulings and listings in the words of the house, English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.prose.wording import Lang, word
from newsdesk.understanding import Act, ActKind, Stage, Tally

_NAMES: Mapping[tuple[ActKind, str | None], tuple[str, str]] = {
    (ActKind.VOTE, "senate"): ("Senate vote", "Voto del Senado"),
    (ActKind.VOTE, "house"): ("House vote", "Voto de la Cámara"),
    (ActKind.RULING, None): ("Court", "Tribunal"),
    (ActKind.LISTING, None): ("Listing", "Inclusión en lista"),
}
_STAGES: Mapping[Stage, tuple[str, str]] = {
    Stage.SCHEDULED: ("to come", "previsto"),
    Stage.FAILED: ("failed", "rechazado"),
    Stage.PASSED: ("passed", "aprobado"),
    Stage.FILED: ("case filed", "demanda presentada"),
    Stage.ORDERED: ("order, not a judgment on the strikes", "orden, no un fallo sobre los ataques"),
    Stage.RULED: ("ruling", "fallo"),
    Stage.REVIEWED: ("order reviewed", "orden revisada"),
    Stage.INTENDED: ("intended, not yet listed", "prevista, aún no vigente"),
    Stage.ANNOUNCED: ("announced", "anunciada"),
    Stage.IN_FORCE: ("in force", "en vigor"),
}
_TALLY = ("{yes} for, {no} against", "{yes} a favor, {no} en contra")


def act_name(act: Act, lang: Lang) -> str:
    """`Senate vote`, `Court`, `Listing`."""
    return word(_NAMES[act.kind, act.by], lang)


def stage_words(act: Act, lang: Lang) -> str:
    return word(_STAGES[act.stage], lang)


def tally_words(tally: Tally, lang: Lang) -> str:
    return word(_TALLY, lang).format(yes=tally.yes, no=tally.no)


def act_words(act: Act, lang: Lang) -> str:
    """`Senate vote: failed, 49–51`; of a vote yes stands first."""
    return f"{act_name(act, lang)}: {_outcome(act, lang)}"


def act_label(act: Act, lang: Lang) -> str:
    """`Senate vote, failed, 49–51`, to stand before a colon."""
    return f"{act_name(act, lang)}, {_outcome(act, lang)}"


def _outcome(act: Act, lang: Lang) -> str:
    count = f", {act.tally.yes}–{act.tally.no}" if act.tally else ""
    return f"{stage_words(act, lang)}{count}"
