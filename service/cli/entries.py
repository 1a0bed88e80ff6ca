"""classify, replay, eval, candidates: what the desk makes of entries, and what editors made of that."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Any

import typer

from newsdesk.errors import UserError
from newsdesk.text.printable import one_line
from service.cli.show import table
from service.entries.entry_file import published, read_lines

FileArgument = Annotated[str, typer.Argument(metavar="FILE|-", help='JSON Lines; "-" reads standard input.')]
Json = Annotated[bool, typer.Option("--json", help="For machines: one JSON object a line.")]


def register(app: typer.Typer) -> None:
    app.command()(classify)
    app.command()(replay)
    app.command("eval")(evaluate)
    app.command()(candidates)


def classify(
    file: FileArgument = "-",
    as_json: Json = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", hidden=True, help="An older name of --json.")] = False,
) -> None:
    """Say what each entry is, which facts it states, and what pushed the decision."""
    from newsdesk.evaluation.jsonl import as_row
    from service.entries.entry_reader import EntryReader, shipped_days

    reader = EntryReader(shipped_days())
    for values in read_lines(file):
        understood = reader.read(
            values.get("title") or "",
            values.get("summary") or "",
            link=values.get("url"),
            lang_hint=values.get("lang"),
            published_at=published(values),
        )
        line = as_row(values["id"], understood)
        typer.echo(json.dumps(line, ensure_ascii=False) if as_json or jsonl else _in_words(values, line))


def _in_words(values: dict[str, Any], line: dict[str, Any]) -> str:
    new = ", a new strike" if line["new_event"] else ""
    said = [
        one_line(f"{line['id']} {values.get('title') or 'no title'}"),
        f"    {line['category']}{new} · {line['topic'] or 'no topic'} · {line['severity']} · {line['lang']}"
        f" · relevance {line['relevance']:.2f}",
    ]
    for event in line["events"]:
        stated = [f"{name} {value}" for name, value in event.items() if name != "quotes" and value is not None]
        said.append("    strike: " + (", ".join(stated) or "no figures"))
    if line["cumulative"]:
        stated = [f"{name} {value}" for name, value in line["cumulative"].items() if value is not None]
        said.append("    total in print: " + ", ".join(stated))
    said += [f"    {push['weight']:+.2f} {push['for']}: {push['what']}" for push in line["reasons"][:4]]
    return "\n".join(said)


def replay(
    file: FileArgument = "-",
    subscription: Annotated[
        str | None, typer.Option(metavar="CHANNEL", help="Instead of a file: what this channel would have got.")
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=366, help="With --subscription: how far back.")] = 30,
    as_json: Json = False,
) -> None:
    """Run entries through the desk in order of publication, from an empty store, and show what would be posted.
    An outlet weighs as in the shipped catalogue, by name or address, unless an entry's "tier" says otherwise.
    With --subscription: show which stored alerts the channel's rules of today let through, and what kept the
    others out."""
    if subscription is not None and file != "-":
        raise UserError(
            f"replay takes entries from a file or --subscription, not both: leave out {file} or the option."
        )
    if subscription is not None:
        from service.cli.replayed import replay_subscription

        replay_subscription(subscription, days=days, as_json=as_json)
    else:
        _replay_file(file, as_json=as_json)


def _replay_file(file: str, *, as_json: bool) -> None:
    from newsdesk.evaluation.replay import item_of, replaying
    from service.entries.entry_reader import EntryReader
    from service.entries.progress import watched

    given = list(read_lines(file))
    items = [item_of({**values, "published": published(values)}) for values in given]
    ids = {item.id: values["id"] for item, values in zip(items, given, strict=True)}  # as the caller wrote them
    titles = {item.id: item.title for item in items}
    rows: list[tuple[object, ...]] = []
    fates = replaying(items, EntryReader())
    for done in fates if as_json else watched(fates, len(items), "Replaying"):
        if as_json:
            placed = {"id": ids[done.id], "story": done.story, "strike": done.strike}
            typer.echo(json.dumps({**placed, "decision": done.decision, "reason": done.reason}, ensure_ascii=False))
        else:
            rows.append((done.id, done.decision, done.reason, done.strike, done.story, titles[done.id]))
    if not as_json:
        table("Replay", ("id", "decision", "reason", "strike", "story", "title"), rows)


def evaluate(
    file: Annotated[
        str | None, typer.Argument(metavar="FILE|-", help="Labelled entries; without it the development set.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For machines: one JSON object.")] = False,
) -> None:
    """Score classification, facts, stories and alerts against labels. The development set is judged out of fold, as
    `python -m training.crossval` last read it."""
    from service.entries.evaluation import report

    typer.echo(report(file, as_json=as_json))


def candidates() -> None:
    """Print entries whose cards editors marked as not relevant, one JSON object a line, for whoever maintains the
    labels."""
    from service.runtime import open_beside
    from service.settings import read_settings
    from storage.people.candidates import read_candidates

    with open_beside(read_settings()) as runtime:
        for one in read_candidates(runtime.engine):
            typer.echo(json.dumps(asdict(one) | {"at": one.at.isoformat()}, ensure_ascii=False))
