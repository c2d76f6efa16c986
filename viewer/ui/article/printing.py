"""The article on paper: to a printer or a PDF file, with its source above and page numbers below."""

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from viewer.domain import Article
from viewer.store.atomic import replacing
from viewer.ui.article.document import Deadline, DocumentBuilder
from viewer.ui.article.evidence import Evidence
from viewer.ui.article.picture_object import PictureObject, PictureOf
from viewer.ui.article.typography import Typography
from viewer.ui.article.underlay import Underlay
from viewer.ui.painter import Theme

DPI = 96
"""Everything is laid out at this resolution and scaled to the device's."""
_TEXT = 14.0
"""Pixels at 96 dpi: 10.5 points, the size that Chinese books are set in."""
_FOOT = 28.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed; `source` is the line that says where it comes from."""

    article: Article
    evidence: Evidence
    source: str
    picture_of: PictureOf


def write_pdf(sheet: Sheet, theme: Theme, path: Path) -> None:
    """Writes the article as A4 pages. Raises `OSError` where the file cannot be written."""
    with replacing(path) as fresh:
        writer = QPdfWriter(str(fresh))
        writer.setResolution(300)
        writer.setTitle(sheet.article.info.title[:200])
        writer.setCreator("Dateline")
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 18, 20, 16), QPageLayout.Unit.Millimeter)
        print_on(writer, sheet, theme)
        del writer  # finishes the file
        if not fresh.stat().st_size:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))


def print_on(device: QPagedPaintDevice, sheet: Sheet, theme: Theme) -> None:
    """Prints the article on a printer or PDF writer, on paper of its page size. Raises `OSError` where it cannot."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the printer cannot be used")
    scale = device.logicalDpiX() / DPI
    painter.scale(scale, scale)
    paper = QSizeF(device.width() / scale, device.height() / scale)
    page = _page(sheet, theme, QSizeF(paper.width(), paper.height() - _FOOT))
    count = page.document.pageCount()
    for number in range(count):
        if number:
            device.newPage()
        _draw(painter, page, number)
        _draw_foot(painter, page.typography, paper, sheet.source, f"{number + 1} / {count}")
    painter.end()


def _page(sheet: Sheet, theme: Theme, size: QSizeF) -> Underlay:
    typography = Typography(theme, _TEXT / Typography(theme).pixels, sheet.article.info.language)
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(typography.font)
    document.setDocumentMargin(0)
    PictureObject(document, sheet.picture_of, typography, on_paper=True)
    document.setPageSize(size)
    builder = DocumentBuilder(document, sheet.article, typography)
    builder.edit(Deadline(float("inf")))
    return Underlay(document, builder.rendering, typography, sheet.evidence)


def _draw(painter: QPainter, page: Underlay, number: int) -> None:
    size = page.document.pageSize()
    clip = QRectF(0, number * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -clip.top())
    painter.setClipRect(clip)
    for first, last in _positions(page.document, clip):
        page.paint(painter, first, last)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    context.palette.setColor(QPalette.ColorRole.Text, QColor(page.typography.theme.text))
    page.document.documentLayout().draw(painter, context)
    painter.restore()


def _positions(document: QTextDocument, clip: QRectF) -> Iterator[tuple[int, int]]:
    """The range of the document that the page shows, if any."""
    layout = document.documentLayout()
    first = layout.hitTest(clip.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
    last = layout.hitTest(clip.bottomRight(), Qt.HitTestAccuracy.FuzzyHit)
    if 0 <= first <= last:
        end = document.findBlock(last)
        yield document.findBlock(first).position(), end.position() + end.length()


def _draw_foot(painter: QPainter, typography: Typography, paper: QSizeF, source: str, number: str) -> None:
    font = typography.font
    font.setPixelSize(10)
    painter.setFont(font)
    painter.setPen(QColor(typography.theme.muted))
    line = QRectF(0, paper.height() - 16, paper.width(), 16)
    room = line.width() - 60
    words = painter.fontMetrics().elidedText(source, Qt.TextElideMode.ElideMiddle, round(room))
    painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), words)
    painter.drawText(line, int(Qt.AlignmentFlag.AlignRight), number)
