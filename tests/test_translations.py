"""The interface is translated, whole and up to date with the code."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest

from tests.remake.translations import FOLDER, compile_to, update

PLACES = re.compile(r"\{\w+\}|%L?n|%\d")
FILES = sorted(FOLDER.glob("*.ts"))

every_file = pytest.mark.parametrize("ts", FILES, ids=lambda file: file.stem)


def messages(ts: Path) -> dict[tuple[str, str], Element]:
    found = {}
    for context in parse(ts).getroot().iter("context"):  # noqa: S314 -- our own files
        for message in context.iter("message"):
            found[context.findtext("name", ""), message.findtext("source", "")] = message
    return found


def forms(message: Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


@every_file
def test_every_string_of_the_code_is_there_and_no_other(ts: Path, tmp_path: Path) -> None:
    fresh = tmp_path / ts.name
    shutil.copy(ts, fresh)
    update(fresh)
    assert messages(fresh).keys() == messages(ts).keys(), "run: python -m tests.remake translations, and translate"


@every_file
def test_every_string_is_translated(ts: Path) -> None:
    empty = [where for where, message in messages(ts).items() if not all(forms(message))]
    assert empty == [], "translate these"


@every_file
def test_what_is_filled_in_stays(ts: Path) -> None:
    for (_, source), message in messages(ts).items():
        for form in forms(message):
            # "one event" needs no number.
            wanted = [place for place in PLACES.findall(source) if not place.startswith("%") or place in form]
            assert sorted(PLACES.findall(form)) == sorted(wanted), source


@every_file
def test_menus_have_their_access_keys(ts: Path) -> None:
    without = [
        source
        for (_, source), message in messages(ts).items()
        if "&" in source and not all("&" in f for f in forms(message))
    ]
    assert without == []


@every_file
def test_what_is_shipped_is_what_is_translated(ts: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    compile_to(ts, fresh)
    assert fresh.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run: python -m tests.remake translations"


def asked() -> Iterator[tuple[str, str]]:
    """How and for what the code asks for a translation: `tr` or `translate`, and the text."""
    for file in (FOLDER.parents[1] / "viewer").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            name = getattr(call, "func", None)
            how = getattr(name, "attr", None) or getattr(name, "id", None)
            if isinstance(call, ast.Call) and how in {"tr", "translate"}:
                texts = [each.value for each in call.args[how == "translate" :][:1] if isinstance(each, ast.Constant)]
                yield from ((str(how), text) for text in texts if isinstance(text, str))


def test_lupdate_has_seen_whatever_the_code_asks_for() -> None:
    known = {source for _, source in messages(FOLDER / "dateline_zh_CN.ts")}
    assert {text for _, text in asked()} <= known, "lupdate does not look into the braces of an f-string"


def test_plurals_are_asked_for_by_tr() -> None:
    plural = [text for how, text in asked() if how == "translate" and re.search(r"%L?n", text)]
    assert plural == [], "lupdate sees that there is a plural only in a QObject's own tr"
