"""The interface is translated, whole and up to date with the code."""

import re
import shutil
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest

from tests.remake.translations import FOLDER, compile_to, update

PLACES = re.compile(r"\{\w+\}|%L?n|%\d")
FILES = sorted(FOLDER.glob("*.ts"))

pytestmark = pytest.mark.parametrize("ts", FILES, ids=lambda file: file.stem)


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


def test_every_string_of_the_code_is_there_and_no_other(ts: Path, tmp_path: Path) -> None:
    fresh = tmp_path / ts.name
    shutil.copy(ts, fresh)
    update(fresh)
    assert messages(fresh).keys() == messages(ts).keys(), "run: python -m tests.remake translations, and translate"


def test_every_string_is_translated(ts: Path) -> None:
    empty = [where for where, message in messages(ts).items() if not all(forms(message))]
    assert empty == [], "translate these"


def test_what_is_filled_in_stays(ts: Path) -> None:
    for (_, source), message in messages(ts).items():
        for form in forms(message):
            # "one event" needs no number.
            wanted = [place for place in PLACES.findall(source) if not place.startswith("%") or place in form]
            assert sorted(PLACES.findall(form)) == sorted(wanted), source


def test_menus_have_their_access_keys(ts: Path) -> None:
    without = [
        source
        for (_, source), message in messages(ts).items()
        if "&" in source and not all("&" in f for f in forms(message))
    ]
    assert without == []


def test_what_is_shipped_is_what_is_translated(ts: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    compile_to(ts, fresh)
    assert fresh.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run: python -m tests.remake translations"
