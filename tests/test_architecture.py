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
from functools import cache
from graphlib import TopologicalSorter
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
FEW, MANY = 3, 6  # modules: a package of many says where each of them is to be looked for
BY_DATE = ROOT / "storage" / "migrations" / "versions"
# Lists of modules that the map of a package points to, and does not repeat.
LISTS = {"handlers/commands": ("registry", "about_record"), "newsdesk/prose": ("phrases",)}
# What reads texts is named by its subject, not file by file; tests stand where what they test does.
SKETCHED = re.compile(r"newsdesk/(classify|facts)\b.*|tests")
CLOCKS = {ROOT / "service" / "clock.py", ROOT / "slack_server" / "clock.py"}
IMPURE = {
    "asyncio.subprocess", "http", "os", "random", "requests", "shutil", "socket", "sqlite3", "subprocess",
    "tempfile", "threading", "time", "urllib.request",
}  # fmt: skip


@cache
def tree_of(path: Path) -> ast.Module:
    source = path.read_text(encoding="utf-8")
    try:
        return ast.parse(source)
    except SystemError:  # Python up to 3.11.7 miscounts when garbage is collected meanwhile (gh-106905)
        return ast.parse(source)


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of every import, also those inside functions."""
    for node in ast.walk(tree_of(path)):
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


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def loaded_by(path: Path) -> Iterator[str]:
    """What is imported when this module is: a module by its own name, or through a name that it has."""
    for node in tree_of(path).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names))


def test_no_import_leads_back_to_where_it_began() -> None:
    """Else whoever is imported first decides whether the others load. A name that two need goes below both."""
    ours = {dotted(path): path for path in modules()}
    TopologicalSorter({name: ours.keys() & set(loaded_by(path)) for name, path in ours.items()}).prepare()


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
        for node in ast.walk(tree_of(path))
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
        for node in ast.walk(tree_of(path))
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
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                defined[node.name].append(f"{path.relative_to(ROOT)}:{node.lineno}")
    wrong = [f"{name}: {', '.join(places)}" for name, places in defined.items() if len(places) > 1]
    assert not wrong, "say in its name what is special about each:\n" + "\n".join(wrong)


def test_the_map_of_an_entrys_path_names_what_there_is() -> None:
    named = re.findall(r"\b(?:bot|service|newsdesk|feeds|storage|handlers)(?:\.\w+)+", newsdesk_docstring())
    wrong = [name for name in named if not exists(name)]
    assert len(named) > 10
    assert not wrong, f"newsdesk/__init__.py names what is no more: {wrong}"


def packages(least: int) -> list[str]:
    """The packages of at least so many modules."""
    inits = [init for top in (*OURS, "bench", "tests/scenarios") for init in (ROOT / top).rglob("__init__.py")]
    folders = [init.parent for init in (*inits, ROOT / "tests" / "__init__.py")]
    found = [path for path in folders if len(parts_of(path)) >= least and path != BY_DATE]
    return sorted(str(path.relative_to(ROOT)) for path in found)


def parts_of(folder: Path) -> set[str]:
    """The modules and packages in a package; tests say themselves what they are about."""
    modules = {path.stem for path in folder.glob("[!_]*.py") if not path.stem.startswith("test_")}
    return modules | {path.parent.name for path in folder.glob("*/__init__.py")}


@pytest.mark.parametrize("package", packages(FEW))
def test_the_map_of_a_package_names_what_there_is(package: str) -> None:
    named = set(re.findall(r"`([a-z]\w*)/?`", docstring_of(ROOT / package / "__init__.py")))
    wrong = named - parts_of(ROOT / package)
    assert not wrong, f"{package}/__init__.py names what is no more: {sorted(wrong)}"


@pytest.mark.parametrize("package", [name for name in packages(MANY) if not SKETCHED.fullmatch(name)])
def test_the_map_of_a_package_leaves_nothing_out(package: str) -> None:
    lists = [ROOT / package / f"{name}.py" for name in LISTS.get(package, ())]
    said = docstring_of(ROOT / package / "__init__.py") + "".join(path.read_text("utf-8") for path in lists)
    missing = parts_of(ROOT / package) - set(re.findall(r"\w+", said))
    assert not missing, f"{package}/__init__.py does not say what is in: {sorted(missing)}"


def newsdesk_docstring() -> str:
    return docstring_of(ROOT / "newsdesk" / "__init__.py")


def docstring_of(path: Path) -> str:
    return ast.get_docstring(tree_of(path)) or ""


def exists(dotted: str) -> bool:
    """Is it a module, or a function, class or method of one, or a name that a package hands on?"""
    path, names = ROOT, dotted.split(".")
    while names and (path / names[0]).is_dir():
        path, names = path / names[0], names[1:]
    if names and (path / f"{names[0]}.py").is_file():
        path, names = path / f"{names[0]}.py", names[1:]
    elif (path / "__init__.py").is_file():
        path = path / "__init__.py"
    body: list[ast.stmt] = tree_of(path).body
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
