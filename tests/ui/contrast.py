"""How well one colour stands out from another."""

from PySide6.QtGui import QColor

TEXT = 4.5
"""The least ratio for text to be read, by WCAG 1.4.3."""
FRAME = 3.0
"""The least ratio for what shows where a control is, by WCAG 1.4.11."""


def contrast(one: QColor | str, other: QColor | str) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(share) for share in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
