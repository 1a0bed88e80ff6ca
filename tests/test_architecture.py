"""The table of who may import whom, read from the code itself.

bot.py and service/ may import every edge; feeds/, storage/ and handlers/ import newsdesk/ and never each other;
newsdesk/ imports no edge, no I/O, no clock. slack_server/, a Slack of our own for the demo, the tests and the
benches, knows the rules for blocks in handlers/ and nothing else. Libraries with a home of their own stay in it. When
a test here fails, move the code or pass what it needs through a port of `newsdesk.ports`: the edges meet in
`service/` only.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = {"bot", "service", "newsdesk", "feeds", "storage", "handlers", "slack_server"}
MAY_IMPORT = {
    "newsdesk": {"newsdesk"},
    "feeds": {"feeds", "newsdesk"},
    "storage": {"storage", "newsdesk"},
    "handlers": {"handlers", "newsdesk"},
    "slack_server": {"slack_server", "handlers"},  # it checks blocks as they are checked before they are sent
    "service": OURS - {"bot"},
    "bot": OURS,
}
HOMES = {
    "feedparser": {"feeds"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "slack_bolt": {"handlers", "service", "bot"},
    "slack_sdk": {"handlers", "service", "bot"},
    "apscheduler": {"service", "bot"},
    "typer": {"service", "bot"},
    "rich": {"service", "bot"},
    "aiohttp": {"feeds", "handlers", "service", "slack_server"},
    "tests": set(),
    "sklearn": set(),
    "numpy": set(),
}
IN_FOLDERS = ("newsdesk/classify", "newsdesk/facts", "service", "storage")
FOLDERS = {f"{of}/{init.parent.name}" for of in IN_FOLDERS for init in (ROOT / of).glob("*/__init__.py")} - {
    *("storage/baseline", "storage/migrations", "storage/tables"),  # one subject each
    *("service/cli", "service/demo", "service/playground"),
}
# their docstrings say where a thing lives
OF_THE_DESK = ("newsdesk/delivery", "newsdesk/ingest", "newsdesk/prose", "newsdesk/record", "newsdesk/stories")
MAPPED = ("feeds", *OF_THE_DESK, *IN_FOLDERS, "tests", "tests/scenarios")
CLOCKS = {ROOT / "service" / "clock.py", ROOT / "slack_server" / "clock.py"}
IMPURE = {
    "asyncio.subprocess", "http", "os", "random", "requests", "shutil", "socket", "sqlite3", "subprocess",
    "tempfile", "threading", "time", "urllib.request",
}  # fmt: skip


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of every import, also those inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.lineno, node.module


def modules() -> list[Path]:
    folders = [ROOT / name for name in sorted(OURS - {"bot"})]
    return [ROOT / "bot.py", *(path for folder in folders for path in sorted(folder.rglob("*.py")))]


def package_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("package", sorted(OURS))
def test_a_package_imports_only_what_the_table_allows(package: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        if package_of(path) == package
        for line, name in imports_of(path)
        if (top := name.split(".")[0]) in OURS and top not in MAY_IMPORT[package]
    ]
    assert not wrong, f"{package}/ may import {sorted(MAY_IMPORT[package])} of ours:\n" + "\n".join(wrong)


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_stays_in_its_home(library: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules()
        for line, name in imports_of(path)
        if name.split(".")[0] == library and package_of(path) not in HOMES[library]
    ]
    assert not wrong, f"{library} lives in {sorted(HOMES[library]) or 'no shipped package'}:\n" + "\n".join(wrong)


def test_the_desk_is_pure() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        if package_of(path) == "newsdesk"
        for line, name in imports_of(path)
        if name in IMPURE or name.split(".")[0] in IMPURE
    ]
    assert not wrong, "newsdesk/ gets the world through its ports:\n" + "\n".join(wrong)


def test_only_the_clock_reads_the_clock() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules()
        if path not in CLOCKS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Attribute) and node.attr in {"utcnow", "today"})
        or (
            isinstance(node, ast.Attribute)
            and node.attr == "now"
            and isinstance(node.value, ast.Name)
            and node.value.id == "datetime"
        )
    ]
    assert not wrong, "time is an argument or a Clock:\n" + "\n".join(wrong)


def test_feedparser_is_only_ever_given_bytes() -> None:
    """`feedparser.parse(text)` opens a file or an address that the text names."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "feedparser.parse"
        and not ast.unparse(node.args[0]).startswith(("BytesIO(", "io.BytesIO("))
    ]
    assert not wrong, "\n".join(wrong)


def test_no_two_public_classes_share_a_name() -> None:
    """In an error, in a log and in one file with the other, a reader sees the name alone. The server is apart: its
    classes have Slack's own names, and nobody else uses them but by `SlackServer`."""
    defined = defaultdict(list)
    for path in modules():
        if package_of(path) == "slack_server":
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                defined[node.name].append(f"{path.relative_to(ROOT)}:{node.lineno}")
    wrong = [f"{name}: {', '.join(places)}" for name, places in defined.items() if len(places) > 1]
    assert not wrong, "say in its name what is special about each:\n" + "\n".join(wrong)


def test_the_map_of_an_entrys_path_names_what_there_is() -> None:
    named = re.findall(r"\b(?:bot|service|newsdesk|feeds|storage|handlers)(?:\.\w+)+", newsdesk_docstring())
    wrong = [name for name in named if not exists(name)]
    assert len(named) > 10
    assert not wrong, f"newsdesk/__init__.py names what is no more: {wrong}"


@pytest.mark.parametrize("package", [*MAPPED, *sorted(FOLDERS)])
def test_the_map_of_a_package_names_what_there_is(package: str) -> None:
    folder = ROOT / package
    named = set(re.findall(r"`(\w+)`", docstring_of(folder / "__init__.py")))
    there = {path.stem for path in folder.glob("*.py")} | {path.parent.name for path in folder.glob("*/__init__.py")}
    assert len(named) > 2
    assert named <= there, f"{package}/__init__.py names what is no more: {sorted(named - there)}"


def newsdesk_docstring() -> str:
    return docstring_of(ROOT / "newsdesk" / "__init__.py")


def docstring_of(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def exists(dotted: str) -> bool:
    """Is it a module, or a function, class or method of one, or a name that a package hands on?"""
    path, names = ROOT, dotted.split(".")
    while names and (path / names[0]).is_dir():
        path, names = path / names[0], names[1:]
    if names and (path / f"{names[0]}.py").is_file():
        path, names = path / f"{names[0]}.py", names[1:]
    elif (path / "__init__.py").is_file():
        path = path / "__init__.py"
    body: list[ast.stmt] = ast.parse(path.read_text(encoding="utf-8")).body
    for name in names:
        found = [node for node in body if name in names_of(node)]
        if not found:
            return False
        body = getattr(found[0], "body", [])
    return True


def names_of(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.ImportFrom):
        return {alias.name for alias in node.names}
    return {node.name} if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) else set()
