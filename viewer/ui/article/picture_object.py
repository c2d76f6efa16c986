"""How a picture stands in the text: itself, or a box that says whose it is and how to see it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from viewer.ui.article.document import IMAGE_NUMBER, IMAGE_OBJECT
from viewer.ui.article.pictures import Picture, PictureState
from viewer.ui.article.typography import Typography

translate = QCoreApplication.translate

PictureOf = Callable[[int], Picture | None]

_TALLEST = 1.25
"""The tallest picture, in widths of the column."""


class PictureObject(QPyTextObject):
    """Draws the inline objects of type `IMAGE_OBJECT` of one document."""

    def __init__(
        self, document: QTextDocument, picture_of: PictureOf, typography: Typography, *, on_paper: bool = False
    ) -> None:
        super().__init__(document)
        self._picture_of = picture_of
        self._typography = typography
        self._on_paper = on_paper
        document.documentLayout().registerHandler(IMAGE_OBJECT, self)

    def intrinsicSize(self, document: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:
        """As wide as the column, for a picture at most as wide as it is."""
        frame = document.rootFrame().frameFormat()
        column = max(40.0, document.textWidth() - frame.leftMargin() - frame.rightMargin() - 1)
        picture = self._picture(form)
        if picture is None or picture.pixels is None or picture.pixels.isNull():
            return QSizeF(column, 4.6 * self._typography.pixels)
        size = QSizeF(picture.pixels.size())
        return size.scaled(
            min(column, size.width()), min(column * _TALLEST, size.height()), Qt.AspectRatioMode.KeepAspectRatio
        )

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _position: int, form: QTextFormat
    ) -> None:
        """The picture, or the box in its stead."""
        picture = self._picture(form)
        rect = QRectF(rect)
        if picture is not None and picture.pixels is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, picture.pixels)
        elif picture is not None:
            _draw_box(painter, rect, picture, self._typography, on_paper=self._on_paper)

    def _picture(self, form: QTextFormat) -> Picture | None:
        number = form.property(IMAGE_NUMBER)
        return self._picture_of(number) if isinstance(number, int) else None


def _draw_box(painter: QPainter, rect: QRectF, picture: Picture, typography: Typography, *, on_paper: bool) -> None:
    theme, em = typography.theme, typography.pixels
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.stripe))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    _draw_sign(painter, QRectF(rect.left() + em, rect.center().y() - 0.8 * em, 2.0 * em, 1.6 * em), typography)
    lines = [(words, colour) for words, colour in _lines(picture, typography, on_paper=on_paper) if words]
    font = QFont(typography.font)
    font.setPixelSize(round(0.82 * em))
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    height = 1.5 * font.pixelSize()
    top = rect.center().y() - height * len(lines) / 2
    for number, (words, colour) in enumerate(lines):
        line = QRectF(rect.left() + 4.0 * em, top + number * height, rect.width() - 5.0 * em, height)
        painter.setPen(QColor(colour))
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft), elided)
    painter.restore()


def _draw_sign(painter: QPainter, rect: QRectF, typography: Typography) -> None:
    """A frame with hills and a sun: no word in any language, no icon file."""
    painter.setPen(QPen(QColor(typography.theme.muted), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 3, 3)
    hills = [(0.1, 0.85), (0.38, 0.45), (0.56, 0.68), (0.7, 0.54), (0.9, 0.85)]
    width, height = rect.width(), rect.height()
    painter.drawPolyline(QPolygonF([rect.topLeft() + QPointF(width * a, height * b) for a, b in hills]))
    painter.drawEllipse(rect.topLeft() + QPointF(0.7 * width, 0.28 * height), 0.08 * height, 0.08 * height)


def _lines(picture: Picture, typography: Typography, *, on_paper: bool) -> list[tuple[str, str]]:
    """What the box says: the stand-in text, whose picture it is, and what can be done."""
    theme = typography.theme
    return [
        (" ".join(picture.image.alt.split())[:300], theme.text),
        (_whose(picture), theme.muted),
        (translate("Pictures", "Not loaded"), theme.muted)
        if on_paper
        else _what_now(picture, theme.accent, theme.muted),
    ]


def _whose(picture: Picture) -> str:
    source = picture.source
    if source.proxy:
        return translate("Pictures", "{host}, by way of {proxy}").format(host=source.host, proxy=source.proxy)
    return source.host or source.path or ""


def _what_now(picture: Picture, accent: str, muted: str) -> tuple[str, str]:
    match picture.state:
        case PictureState.LOADING:
            return translate("Pictures", "Loading …"), muted
        case PictureState.FAILED:
            return picture.reason, muted
        case PictureState.BLOCKED:
            return translate("Pictures", "Pictures from the web are switched off in the settings."), muted
        case _:
            return translate("Pictures", "Not loaded. Press to load this picture"), accent
