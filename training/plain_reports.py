"""Do plain first reports ring, whatever boat was struck off whatever coast, and those of others not?

`python -m training.plain_reports [--language es] [--show 20]` writes headlines from the parts in
`plain_reports.toml`, reads each with the shipped model, and prints how many that must ring do not, which parts they
have in common, and how many ring that must not. Nothing learns from these headlines: a hole in the words of one part
shows at once.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.progress import track
from rich.table import Table

from newsdesk.classify import Classifier
from newsdesk.understand import understand

PARTS = Path(__file__).parent / "plain_reports.toml"
PUBLISHED = datetime(2026, 11, 20, 15, tzinfo=UTC)  # any day after the campaign began
VARIED = ("who", "hits", "boat", "where", "dead")
WHERE_TRIED = 6  # places in which each of the others strikes


class Headline(NamedTuple):
    text: str
    parts: tuple[str, ...]  # those that were varied, and the form


def must_ring(told: Mapping[str, Any]) -> Iterator[Headline]:
    """Two parts varied at a time where it is said who strikes, a place and a boat or a toll where it is not."""
    for form in told["acts"]:
        for names in combinations(VARIED, 2):
            yield from _varied(told, form, names)
    for form in told["forms"]:
        for names in (("boat", "where"), ("dead", "where")):
            yield from _varied(told, form, names)


def must_not_ring(told: Mapping[str, Any]) -> Iterator[Headline]:
    """The same by other forces, and in other seas."""
    by_others = {**told, "who": told["others"], "where": told["where"][:WHERE_TRIED]}
    for form in told["acts"]:
        yield from _varied(by_others, form, ("who", "hits", "where"))
    for form in (*told["acts"], *told["forms"]):
        yield from _varied({**told, "where": told["elsewhere"]}, form, ("boat", "where"))


def _varied(told: Mapping[str, Any], form: str, names: Sequence[str]) -> Iterator[Headline]:
    first = {name: told[name][0] for name in VARIED}
    for values in product(*(told[name] for name in names)):
        text = form.format(**first | dict(zip(names, values, strict=True)))
        yield Headline(text[0].upper() + text[1:], (*values, form))


def _each_once(headlines: Iterable[Headline]) -> list[Headline]:
    """A form that leaves a part out says the same whatever that part is."""
    return list({headline.text: headline for headline in headlines}.values())


def wrong(classifier: Classifier, lang: str, headlines: Sequence[Headline], *, ring: bool) -> list[Headline]:
    """The headlines that do not do what they must."""
    found = []
    for headline in track(headlines, f"{lang}, {'must' if ring else 'must not'} ring", transient=True):
        judged = understand(classifier, headline.text, "", lang_hint=lang, published_at=PUBLISHED).classification
        if judged.new_event is not ring:
            found.append(headline)
    return found


def parts_of(found: Sequence[Headline], among: Sequence[Headline], most: int) -> list[str]:
    """The parts that are wrong most often, each with its share."""
    wrongs = Counter(part for headline in found for part in headline.parts)
    uses = Counter(part for headline in among for part in headline.parts)
    ranked = sorted(wrongs, key=lambda part: -wrongs[part] / uses[part])
    return [f"{part}: {wrongs[part]} of {uses[part]}" for part in ranked[:most]]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.plain_reports", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--language", choices=("en", "es", "pt", "fr"), help="only this one")
    parser.add_argument(
        "--show", type=int, default=10, metavar="N", help="at most so many wrong headlines of each kind"
    )
    args = parser.parse_args()
    classifier, console = Classifier.load(), Console()
    table = Table("language", "which", "headlines", "wrong", "parts in common")
    shown: list[str] = []
    for lang, told in tomllib.loads(PARTS.read_text("utf-8")).items():
        if args.language in (None, lang):
            for ring, which in ((True, "must ring"), (False, "must not")):
                headlines = _each_once((must_ring if ring else must_not_ring)(told))
                found = wrong(classifier, lang, headlines, ring=ring)
                common = "\n".join(parts_of(found, headlines, 5))
                table.add_row(lang, which, f"{len(headlines):,}", f"{len(found):,}", common)
                sample = random.Random(1).sample(found, min(args.show, len(found)))
                shown += [f"{lang} {which}: {headline.text}" for headline in sample]
    console.print(table, *shown, sep="\n")


if __name__ == "__main__":
    main()
