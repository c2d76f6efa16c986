"""The fonts that Chinese is set in: an installed one on the screen, the packaged one wherever pixels must agree."""

import logging
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from viewer.resources import resource

log = logging.getLogger(__name__)

PACKAGED_FILE = "DatelineSansCJK-Regular.otf"
# Well-drawn families of the common systems, best first; after them any that covers Simplified Chinese.
PREFERRED = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Families in order of preference, for `QFont.setFamilies`."""

    screen: tuple[str, ...]
    export: tuple[str, ...]

    def screen_font(self, points: float) -> QFont:
        """The font of the window, hinted as the desktop wants it."""
        font = QFont(list(self.screen))
        font.setPointSizeF(points)
        return font

    def export_font(self, pixels: int) -> QFont:
        """The font of pictures: the same glyphs, unhinted, grey edges, so that every machine paints the same pixels."""
        font = QFont(list(self.export))
        font.setPixelSize(pixels)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
        return font


def load_fonts() -> Fonts:
    """Adds the packaged font to the application and chooses the families.

    Needs a `QGuiApplication`. Where the packaged font cannot be loaded, which is logged, exports use the screen's.
    """
    installed = _installed_chinese()
    packaged = _load_packaged()
    system = QGuiApplication.font().family()
    screen = tuple(dict.fromkeys((system, *installed, *packaged)))
    return Fonts(screen=screen, export=packaged or screen)


def _installed_chinese() -> tuple[str, ...]:
    """The installed family to prefer for Chinese, as a tuple of one or none."""
    # Asked before the packaged font is added, which would be among them.
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    ranked = [family for family in PREFERRED if family in families] + families
    return tuple(ranked[:1])


def _load_packaged() -> tuple[str, ...]:
    path = resource("fonts", PACKAGED_FILE)
    number = QFontDatabase.addApplicationFont(str(path))
    if number < 0:
        log.warning("the packaged font %s could not be loaded", path)
        return ()
    return tuple(QFontDatabase.applicationFontFamilies(number))
