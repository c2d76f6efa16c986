"""The page of text: shows a built document, paints the marks, tells what was clicked. Loads nothing, opens nothing."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from viewer.domain import BlockKind
from viewer.ui.article.document import Rendering
from viewer.ui.article.evidence import Evidence
from viewer.ui.article.marking import paint_mark, text_rects
from viewer.ui.article.typography import KIND, Typography

SIDE = 1.3
"""The least space beside the text, in its size."""


class ReadingView(QTextBrowser):
    """Shows one document at a time; `show_page` says where in it the text stands and what is marked."""

    offsetClicked = Signal(int)
    """A code point of the text."""
    linkClicked = Signal(int)
    imageClicked = Signal(int)
    hintWanted = Signal(int, QPoint)
    """A code point of the text that the mouse rests on, and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rendering = Rendering()
        self._evidence = Evidence()
        self._typography: Typography | None = None
        self._selected: str | None = None
        self._pressed = QPoint()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._anchor_clicked)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Answers everything with one empty pixel: were it `None` or no bytes, Qt would open the file itself."""
        pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
        pixel.fill(Qt.GlobalColor.transparent)
        return pixel

    def show_page(
        self, document: QTextDocument, rendering: Rendering, evidence: Evidence, typography: Typography
    ) -> None:
        """Shows a document, which may go on growing."""
        self._rendering, self._evidence, self._typography = rendering, evidence, typography
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(typography.theme.surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(typography.theme.text))
        self.setPalette(palette)
        self.setDocument(document)
        self._fit_column()

    def set_selected(self, mention_id: str | None) -> None:
        """Paints that mention's evidence stronger."""
        self._selected = mention_id
        self.viewport().update()

    def reveal(self, offset: int, end: int) -> None:
        """Scrolls so that `[offset, end)` of the text can be read, a third down; not at all where it can be already."""
        ranges = self._rendering.positions.ranges(offset, end)
        if not ranges:
            return
        rects = [rect for first, last in ranges for rect in text_rects(self.document(), first, last)]
        if not rects:
            return
        top, bottom = rects[0].top(), rects[-1].bottom()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or bottom > bar.value() + height:
            bar.setValue(round(top - height / 3))
        caret = self.textCursor()
        caret.setPosition(ranges[0][0])
        value = bar.value()
        self.setTextCursor(caret)
        bar.setValue(value)

    def selected_text(self) -> tuple[int, int]:
        """What the reader has selected of the text, `[start, end)` in code points."""
        cursor, positions = self.textCursor(), self._rendering.positions
        return positions.nearest(cursor.selectionStart()), positions.nearest(cursor.selectionEnd())

    def first_offset(self) -> int:
        """The code point at the top of what is seen."""
        return self._rendering.positions.nearest(self.cursorForPosition(QPoint(0, 0)).position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what lies behind the text, then the text."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        self._paint_quotation_bars(painter)
        self._paint_marks(painter)
        painter.end()
        super().paintEvent(event)

    def _visible_positions(self) -> tuple[int, int]:
        bottom = QPoint(self.viewport().width(), self.viewport().height())
        first = self.cursorForPosition(QPoint(0, 0)).block().position()
        last = self.cursorForPosition(bottom).block()
        return first, last.position() + last.length()

    def _paint_marks(self, painter: QPainter) -> None:
        if self._typography is None:
            return
        positions = self._rendering.positions
        first, last = self._visible_positions()
        for mark in self._evidence.between(positions.nearest(first), positions.nearest(last) + 1):
            ranges = positions.ranges(mark.start, mark.end)
            rects = [rect for start, end in ranges for rect in text_rects(self.document(), start, end)]
            paint_mark(painter, self._typography.theme, rects, mark, selected=self._selected in mark.mentions)

    def _paint_quotation_bars(self, painter: QPainter) -> None:
        if self._typography is None:
            return
        first, last = self._visible_positions()
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            if block.blockFormat().property(KIND) == BlockKind.QUOTATION.value:
                rect = self.document().documentLayout().blockBoundingRect(block)
                bar = QRectF(rect.left() + 0.3 * self._typography.pixels, rect.top(), 3, rect.height())
                painter.fillRect(bar, QColor(self._typography.theme.line))
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column no wider than the measure, in the middle."""
        self._fit_column()
        super().resizeEvent(event)

    def _fit_column(self) -> None:
        if self._typography is None:
            return
        side = SIDE * self._typography.pixels
        margin = max(side, (self.viewport().width() - self._typography.measure) / 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if form.leftMargin() != margin or form.topMargin() != side:
            form.setLeftMargin(margin)
            form.setRightMargin(margin)
            form.setTopMargin(side)
            form.setBottomMargin(2 * side)
            frame.setFrameFormat(form)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where, to tell a click from a selection."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tells of a click on the text that neither selects anything nor opens a link."""
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.button() is not Qt.MouseButton.LeftButton or moved > 3 or self.textCursor().hasSelection():
            return
        offset = self._offset_under(event.position())
        if offset is not None and not self.anchorAt(event.position().toPoint()):
            self.offsetClicked.emit(offset)

    def viewportEvent(self, event: QEvent) -> bool:
        """Asks for a hint where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            offset = self._offset_under(QPointF(event.pos()))
            if offset is None:
                QToolTip.hideText()
            else:
                self.hintWanted.emit(offset, event.globalPos())
            return True
        return super().viewportEvent(event)

    def _offset_under(self, point: QPointF) -> int | None:
        below = point + QPointF(0, self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(below, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self._rendering.positions.offset_at(position)

    @Slot(QUrl)
    def _anchor_clicked(self, url: QUrl) -> None:
        kind, _, number = url.toString().partition(":")
        if kind == "link":
            self.linkClicked.emit(int(number))
        elif kind == "image":
            self.imageClicked.emit(int(number))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copies plain text only: what the article says, to the character."""
        data = QMimeData()
        data.setText(self.plain_selection())
        return data

    def plain_selection(self) -> str:
        """The selected text without the signs that stand for pictures, its line breaks as such."""
        text = QTextCursor(self.textCursor()).selectedText()
        return text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\ufffc", "")
