"""The tables of formats agree with each other."""

from viewer.store import PICTURES, SUFFIXES
from viewer.ui.export_dialog import format_names
from viewer.ui.painter.export import FORMATS


def test_every_format_has_words_and_every_picture_a_painter() -> None:
    assert tuple(format_names()) == SUFFIXES
    assert tuple(FORMATS) == PICTURES
