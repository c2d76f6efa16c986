"""What the timeline is painted with: colours and font, light and dark.

Meeting blue and statement vermilion are the pair of Okabe and Ito (2008) that every common colour blindness keeps
apart; in the dark theme their lighter neighbours. Text colours have a contrast of at least 4.5 : 1 on what they stand.
"""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from viewer.timeline.metrics import Metrics, metrics


def _font(font: QFont | None) -> QFont:
    sized = QFont(font) if font is not None else QFont()
    pixels = sized.pixelSize() if sized.pixelSize() > 0 else max(QFontInfo(sized).pixelSize(), 11)
    sized.setPixelSize(pixels)
    return sized


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours are "#rrggbb". `font` has its size in pixels, and `metrics` are the sizes that go with it."""

    dark: bool
    window: str
    surface: str
    raised: str
    stripe: str
    weekend: str
    text: str
    muted: str
    line: str
    accent: str
    focus: str
    now: str
    meeting: str
    meeting_tint: str
    meeting_soft: str
    statement: str
    statement_tint: str
    statement_soft: str
    on_kind: str
    font: QFont
    metrics: Metrics

    def sized(self, share: float = 1.0, *, bold: bool = False) -> QFont:
        """The theme's font at a share of its size."""
        font = QFont(self.font)
        font.setPixelSize(max(8, round(self.font.pixelSize() * share)))
        font.setBold(bold)
        return font

    def measure(self, share: float = 1.0, *, bold: bool = False) -> QFontMetricsF:
        """Font metrics for `sized`."""
        return QFontMetricsF(self.sized(share, bold=bold))


def light_theme(font: QFont | None = None) -> Theme:
    """Dark on white. A font sized in points is taken at its pixel size on the primary screen."""
    sized = _font(font)
    return Theme(
        dark=False,
        window="#f6f7f9",
        surface="#ffffff",
        raised="#ffffff",
        stripe="#fafbfc",
        weekend="#f3f5f8",
        text="#1b2430",
        muted="#5a6675",
        line="#dfe4ea",
        accent="#0b63a5",
        focus="#0b63a5",
        now="#a8325e",
        meeting="#0072b2",
        meeting_tint="#d5e8f5",
        meeting_soft="#7fb8d9",
        statement="#d55e00",
        statement_tint="#fbe3d0",
        statement_soft="#eaae7f",
        on_kind="#ffffff",
        font=sized,
        metrics=metrics(float(sized.pixelSize())),
    )


def dark_theme(font: QFont | None = None) -> Theme:
    """Light on near black."""
    sized = _font(font)
    return Theme(
        dark=True,
        window="#14181d",
        surface="#1a1f26",
        raised="#242b34",
        stripe="#1e242c",
        weekend="#20262f",
        text="#e8edf2",
        muted="#a0acb9",
        line="#323b46",
        accent="#6cb8ec",
        focus="#8ecbf5",
        now="#f08fb4",
        meeting="#56b4e9",
        meeting_tint="#1f3f56",
        meeting_soft="#37718f",
        statement="#f0913a",
        statement_tint="#4f3219",
        statement_soft="#8f5c2f",
        on_kind="#10151a",
        font=sized,
        metrics=metrics(float(sized.pixelSize())),
    )
