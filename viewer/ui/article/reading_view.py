"""The page of text: shows a built document, paints the marks, tells what was clicked. Loads nothing, opens nothing."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from viewer.ui.article.underlay import Underlay

SIDE = 1.3
"""The least space beside the text, in its size."""


class ReadingView(QTextBrowser):
    """Shows one page at a time. Without a page it is empty."""

    offsetClicked = Signal(int)
    """A code point of the text."""
    linkClicked = Signal(int)
    imageClicked = Signal(int)
    hintWanted = Signal(int, QPoint)
    """A code point of the text that the mouse rests on, and where on the screen."""
    linkHintWanted = Signal(int, QPoint)
    zoomWanted = Signal(int)
    menuWanted = Signal(QPoint)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Underlay | None = None
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

    def page(self) -> Underlay | None:
        """What is shown, to change what is marked; call `viewport().update()` after."""
        return self._page

    def show_page(self, page: Underlay) -> None:
        """Shows a page, whose document may go on growing."""
        self._page = page
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(page.typography.theme.surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(page.typography.theme.text))
        self.setPalette(palette)
        self.setDocument(page.document)
        self._fit_column()
        self.verticalScrollBar().setValue(0)  # Qt may have gone to the caret, in a view that has no size yet

    def reveal(self, start: int, end: int) -> bool:
        """Scrolls `[start, end)` of the text a third down, unless it is in sight; whether the document has it."""
        rects = self._page.rects(start, end) if self._page else []
        if self._page is None or not rects:
            return False
        bar, height = self.verticalScrollBar(), self.viewport().height()
        caret = self.textCursor()
        caret.setPosition(self._page.rendering.positions.ranges(start, end)[0][0])
        value = bar.value()
        self.setTextCursor(caret)  # for the keys and for who listens; it scrolls as it likes
        seen = value <= rects[0].top() and min(rects[-1].bottom(), rects[0].top() + height) <= value + height
        bar.setValue(value if seen else round(rects[0].top() - height / 3))
        return True

    def scroll_to(self, offset: int) -> None:
        """Brings a code point of the text to the top."""
        rects = self._page.rects(offset, offset + 1) if self._page else []
        if rects:
            self.verticalScrollBar().setValue(round(rects[0].top() - 4))

    def selected_offsets(self) -> tuple[int, int]:
        """What the reader has selected of the text, `[start, end)` in code points."""
        if self._page is None:
            return 0, 0
        cursor, positions = self.textCursor(), self._page.rendering.positions
        return positions.nearest(cursor.selectionStart()), positions.nearest(cursor.selectionEnd())

    def first_offset(self) -> int:
        """The code point at the top of what is seen."""
        if self._page is None:
            return 0
        return self._page.rendering.positions.nearest(self.cursorForPosition(QPoint(0, 0)).position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what lies behind the text, then the text."""
        if self._page is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            self._page.paint(painter, *self._visible_positions())
            painter.end()
        super().paintEvent(event)

    def _visible_positions(self) -> tuple[int, int]:
        bottom = QPoint(self.viewport().width(), self.viewport().height())
        last = self.cursorForPosition(bottom).block()
        return self.cursorForPosition(QPoint(0, 0)).block().position(), last.position() + last.length()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column no wider than the measure, in the middle."""
        self._fit_column()
        super().resizeEvent(event)
        self.resized.emit()

    def _fit_column(self) -> None:
        if self._page is None:
            return
        typography = self._page.typography
        side = SIDE * typography.pixels
        margin = max(side, (self.viewport().width() - typography.measure) / 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if form.leftMargin() != margin or form.topMargin() != side:
            form.setLeftMargin(margin)
            form.setRightMargin(margin)
            form.setTopMargin(side)
            form.setBottomMargin(2 * side)
            frame.setFrameFormat(form)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomWanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leaves the menu to the pane: Qt's own would copy the number of a link as its address."""
        self.menuWanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Asks for a hint where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._ask_for_hint(event)
            return True
        return super().viewportEvent(event)

    def _ask_for_hint(self, event: QHelpEvent) -> None:
        kind, _, number = self.anchorAt(event.pos()).partition(":")
        offset = self._offset_under(QPointF(event.pos()))
        if kind == "link":
            self.linkHintWanted.emit(int(number), event.globalPos())
        elif offset is not None:
            self.hintWanted.emit(offset, event.globalPos())
        else:
            QToolTip.hideText()

    def _offset_under(self, point: QPointF) -> int | None:
        below = point + QPointF(0, self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(below, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 or self._page is None else self._page.rendering.positions.offset_at(position)

    @Slot(QUrl)
    def _anchor_clicked(self, url: QUrl) -> None:
        kind, _, number = url.toString().partition(":")
        if kind == "link":
            self.linkClicked.emit(int(number))
        elif kind == "image":
            self.imageClicked.emit(int(number))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copies plain text only, without the signs that stand for pictures."""
        text = self.textCursor().selectedText()
        data = QMimeData()
        data.setText(text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\ufffc", ""))
        return data
