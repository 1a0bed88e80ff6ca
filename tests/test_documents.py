"""The documents name what there is: every path, module, command and heading in them is found."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

import newsdesk
from newsdesk.prose import phrases

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "training/README.md",
]
FOLDERS = r"(?:newsdesk|feeds|storage|handlers|service|tests|bench|training|docs)"


def words_in_code(page: Path) -> list[str]:
    return re.findall(r"`([^`\n]+)`", page.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_a_document_names_exists(page: Path) -> None:
    named = {word for word in words_in_code(page) if re.fullmatch(rf"{FOLDERS}/[\w/.-]*", word)}
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_module_that_a_document_names_exists(page: Path) -> None:
    called = re.findall(r"python -m ([\w.]+)", page.read_text("utf-8"))
    named = {word for word in words_in_code(page) if re.fullmatch(rf"{FOLDERS}(?:\.[a-z_]+)+", word)}
    assert sorted(name for name in {*called, *named} if find_spec(name) is None) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_that_a_document_names_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE)) <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        path, _, heading = target.partition("#")
        other = (page.parent / path).resolve() if path else page
        assert other.exists(), target
        assert not heading or heading in headings(other), target


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.parent.name != "training"], ids=lambda page: page.name
)
def test_prose_of_a_document_is_at_most_120_characters_wide(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert [line for line in prose.splitlines() if len(line) > 120 and not line.lstrip().startswith("|")] == []


def test_every_folder_that_the_map_of_the_desk_names_exists() -> None:
    named = re.findall(r"`(\w+)/`", str(newsdesk.__doc__))
    assert [folder for folder in named if not (ROOT / "newsdesk" / folder / "__init__.py").exists()] == []


def test_every_module_that_the_tables_of_phrases_name_exists() -> None:
    named = re.findall(r"(?<=[ ,] )\w+(?:\.\w+)+", str(phrases.__doc__).partition("used by")[2])
    assert sorted(name for name in named if not is_module(name)) == []


def is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def headings(page: Path) -> set[str]:
    """The anchors of its headings, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}
