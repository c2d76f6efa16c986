"""Chinese never shows as boxes, whatever the machine has installed."""

from PySide6.QtGui import QFont, QRawFont
from pytestqt.qtbot import QtBot

from viewer.ui.fonts import Fonts, load_fonts

SAMPLE = "美俄日内瓦會談，“舍曼”與里亞布科夫——2022年1月10日：Québec, Киев, Βιεννη ①→≤"


def test_exports_use_the_packaged_family(qtbot: QtBot) -> None:
    assert load_fonts().export == ("Dateline Sans CJK",)


def test_the_packaged_font_has_a_glyph_for_every_character_of_the_news(qtbot: QtBot) -> None:
    raw = QRawFont.fromFont(load_fonts().export_font(20))
    assert raw.familyName() == "Dateline Sans CJK"
    assert [character for character in SAMPLE if not raw.supportsCharacter(ord(character))] == []


def test_the_screen_falls_back_on_the_packaged_family(qtbot: QtBot) -> None:
    assert load_fonts().screen[-1] == "Dateline Sans CJK"


def test_export_font_is_drawn_the_same_everywhere(qtbot: QtBot) -> None:
    font = Fonts(screen=("Any",), export=("Dateline Sans CJK",)).export_font(13)
    assert font.pixelSize() == 13
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting
