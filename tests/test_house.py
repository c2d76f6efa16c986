"""The habits that keep the house tidy, checked where a linter does not."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "viewer").rglob("*.py"))
MOST_LINES = {ast.Module: 400, ast.ClassDef: 250, ast.FunctionDef: 60, ast.AsyncFunctionDef: 60}
QT_CORE_ONLY = ("models", "desktop")


def length(node: ast.AST, source: str) -> int:
    if isinstance(node, ast.Module):
        return len(source.splitlines())
    assert isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_too_long_to_read(path: Path) -> None:
    source = path.read_text("utf-8")
    too_long = [
        f"{getattr(node, 'name', path.name)}: {length(node, source)} lines"
        for node in ast.walk(ast.parse(source))
        if type(node) in MOST_LINES and length(node, source) > MOST_LINES[type(node)]
    ]
    assert not too_long


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("room", QT_CORE_ONLY)
def test_rooms_without_a_screen_import_no_gui(room: str) -> None:
    """Import-linter cannot tell one module of PySide6 from another."""
    wrong = {
        (path.name, name)
        for path in (ROOT / "viewer" / room).rglob("*.py")
        for name in imported(path)
        if name.startswith("PySide6") and name not in {"PySide6", "PySide6.QtCore", "PySide6.QtNetwork"}
    }
    assert not wrong


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_stand_at_the_top(path: Path) -> None:
    inside = [
        node.lineno
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not inside


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_that_may_be_missing_is_cast(path: Path) -> None:
    """Compiled, `cast` looks at what it is given: a None from `get` would stop the program where it is read."""
    missing = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "cast"
        if isinstance(given := node.args[1], ast.Call) and getattr(given.func, "attr", "") == "get"
    ]
    assert not missing
