"""The text of one article with the strip beside it: built, marked, clicked, zoomed."""

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from viewer.domain import Article, Language
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording
from viewer.ui.article.construction import Construction
from viewer.ui.article.document import Deadline, DocumentBuilder, Rendering
from viewer.ui.article.evidence import Evidence, Mark
from viewer.ui.article.finding import Places
from viewer.ui.article.links import host_of
from viewer.ui.article.margin import MarginStrip
from viewer.ui.article.picture_object import PictureObject, PictureOf
from viewer.ui.article.reading_view import ReadingView
from viewer.ui.article.typography import Typography
from viewer.ui.article.underlay import Underlay
from viewer.ui.article.words import told
from viewer.ui.painter import Theme

_ZOOM_STEP = 1.1
_ZOOMS = (0.6, 3.0)


class ArticlePage(QWidget):
    """Knows what is shown; what that leads to is told by signals."""

    mentionChosen = Signal(str)
    linkWanted = Signal(str)
    imageWanted = Signal(int)
    finished = Signal()
    titleSeen = Signal(bool)
    zoomed = Signal(float)
    """The reader wants this size of text, 1 as usual."""

    def __init__(self, theme: Theme, wording: Wording, picture_of: PictureOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._wording, self._picture_of = theme, wording, picture_of
        self._zoom = 1.0
        self._telling = False
        self._article: Article | None = None
        self._evidence = Evidence()
        self._brought: tuple[int, int] | None = None
        self._reached = False
        self._home = 0
        self._top = 0
        self.view = ReadingView(self)
        self.view.setAccessibleName(self.tr("Text of the article"))
        self._margin = MarginStrip(self)
        self._construction = Construction(self)
        self._connect()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self._margin)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.offsetClicked.connect(self._clicked)
        self.view.linkClicked.connect(self._link_clicked)
        self.view.imageClicked.connect(self.imageWanted)
        self.view.hintWanted.connect(self._hint)
        self.view.linkHintWanted.connect(self._link_hint)
        self.view.zoomWanted.connect(self.zoom)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.view.verticalScrollBar().rangeChanged.connect(self._scrolled)
        self.view.verticalScrollBar().actionTriggered.connect(self._moved_by_reader)
        self.view.resized.connect(self._bring_again)
        self._margin.markClicked.connect(self._clicked)
        self._construction.advanced.connect(self._grown)
        self._construction.finished.connect(self._finished)

    def show_article(self, article: Article | None, evidence: Evidence) -> None:
        """Shows an article from its beginning, or nothing."""
        self._construction.stop()
        self._article, self._evidence, self._brought, self._top = article, evidence, None, 0
        self._build(None)

    def restyle(self, theme: Theme | None = None, zoom: float | None = None) -> None:
        """Builds the page anew in other colours or another size; the reader stays where he is."""
        self._theme = theme or self._theme
        self._zoom = min(max(zoom or self._zoom, _ZOOMS[0]), _ZOOMS[1])
        self._top = self.view.first_offset()
        self._build(self.view.page())

    @Slot(int)
    def zoom(self, steps: int) -> None:
        """Makes the text larger or smaller; 0 gives it its usual size."""
        self.restyle(zoom=self._zoom * _ZOOM_STEP**steps if steps else 1.0)
        self.zoomed.emit(self._zoom)

    def zoom_factor(self) -> float:
        """How large the text is shown, 1 as usual."""
        return self._zoom

    def select(self, mention_id: str | None) -> None:
        """Marks a mention stronger and brings its most telling sentence in sight, as soon as it is built."""
        page, mention = self.view.page(), self._evidence.mention(mention_id or "")
        if page is None:
            return
        page.selected = None if mention is None else mention.id
        self._brought = None
        if mention is not None:
            self._bring(mention.evidence[0].start, mention.evidence[0].end)
        self._repaint()

    def mark_places(self, places: Places) -> None:
        """Marks what was found and brings the present place in sight."""
        page, place = self.view.page(), places.at()
        if page is None:
            return
        page.places = places
        if place is not None:
            self._bring(*place)
        self._repaint()

    def set_telling(self, telling: bool) -> None:
        """Whether time expressions and names are marked, in this article and those to come."""
        page, self._telling = self.view.page(), telling
        if page is not None:
            page.telling = telling
            self._repaint()

    def building(self) -> bool:
        """Whether the end of the article is still to come."""
        return self._construction.running()

    def rendering(self) -> Rendering:
        """What has been built."""
        page = self.view.page()
        return Rendering() if page is None else page.rendering

    @Slot(int)
    def picture_changed(self, number: int) -> None:
        """Lays a picture out anew."""
        page = self.view.page()
        if page is not None and number < len(page.rendering.image_positions):
            page.document.markContentsDirty(page.rendering.image_positions[number], 1)
            self._margin.measure_again()

    def _build(self, before: Underlay | None) -> None:
        language = self._article.info.language if self._article else Language.UNKNOWN
        typography = Typography(self._theme, self._zoom, language)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(typography.font)
        PictureObject(document, self._picture_of, typography)
        page = Underlay(document, Rendering(), typography, self._evidence, telling=self._telling)
        if before is not None:
            page.selected, page.places = before.selected, before.places
        if self._article is None:
            self._show(page)
            return
        builder = DocumentBuilder(document, self._article, typography)
        page.rendering = builder.rendering
        # The caret stands before what is there when the page is shown; what it stands behind would push it along.
        builder.edit(Deadline(0))
        self._show(page)
        self._construction.start(builder)

    def _show(self, page: Underlay) -> None:
        old = self.view.page()
        self.view.show_page(page)
        self._margin.show_page(page)
        if old is not None:
            old.document.deleteLater()

    def _bring(self, start: int, end: int) -> None:
        """Brings a stretch of the text in sight; again when more is built or the window gets its size."""
        self._brought, self._home = (start, end), self.view.verticalScrollBar().value()
        self._reached = self.view.reveal(start, end)

    @Slot()
    def _bring_again(self) -> None:
        if self._brought is not None:
            self.view.verticalScrollBar().setValue(self._home)
            self.view.reveal(*self._brought)

    @Slot()
    def _moved_by_reader(self) -> None:
        self._brought = None

    @Slot()
    def _grown(self) -> None:
        if self._top and (self.rendering().positions.end > self._top or not self._construction.running()):
            self.view.scroll_to(self._top)
            self._top = 0
        if self._brought is not None and not self._reached:
            self._reached = self.view.reveal(*self._brought)
        self._repaint()

    @Slot()
    def _finished(self) -> None:
        self._scrolled()
        self.finished.emit()

    def _repaint(self) -> None:
        self.view.viewport().update()
        self._margin.measure_again()

    @Slot()
    def _scrolled(self) -> None:
        bar = self.view.verticalScrollBar()
        height = max(1, bar.maximum() + bar.pageStep())
        self._margin.set_seen(bar.value() / height, min(1.0, (bar.value() + bar.pageStep()) / height))
        self.titleSeen.emit(bar.value() < 3 * Typography(self._theme, self._zoom).pixels)

    @Slot(int)
    def _clicked(self, offset: int) -> None:
        mark = self._evidence.at(offset)
        if mark is not None:
            chosen = self._next_of(mark)
            self.select(chosen)
            self.mentionChosen.emit(chosen)

    def _next_of(self, mark: Mark) -> str:
        """A second click on a sentence goes on to the next mention that it tells."""
        page, ids = self.view.page(), mark.mentions
        selected = None if page is None else page.selected
        return ids[(ids.index(selected) + 1) % len(ids)] if selected in ids else ids[0]

    @Slot(int)
    def _link_clicked(self, number: int) -> None:
        self.linkWanted.emit(self.rendering().links[number])

    @Slot(int, QPoint)
    def _hint(self, offset: int, where: QPoint) -> None:
        lines = dict.fromkeys(told(hint, self._wording) for hint in self._evidence.hints_at(offset))
        QToolTip.showText(where, plain_tip("\n".join(lines)), self.view.viewport())

    @Slot(int, QPoint)
    def _link_hint(self, number: int, where: QPoint) -> None:
        address = self.rendering().links[number]
        QToolTip.showText(where, plain_tip(host_of(address) or address[:200]), self.view.viewport())
