"""What tests share has a module of its own: a test file may be renamed, split or deleted without breaking another."""

from __future__ import annotations

import ast
from pathlib import Path

TESTS = Path(__file__).parent


def test_no_test_takes_a_helper_from_a_test_file() -> None:
    wrong = [
        f"{path.relative_to(TESTS)}:{node.lineno} takes from {node.module}"
        for path in sorted(TESTS.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("tests.")
        and ".test_" in (node.module or "")
    ]
    assert not wrong, "move what they share to a module beside them:\n" + "\n".join(wrong)
