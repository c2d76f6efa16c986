"""The article beside the timeline: puts header, page, margin and outline together."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain import Article, Mention
from viewer.ui.article.construction import Construction
from viewer.ui.article.document import DocumentBuilder, Rendering
from viewer.ui.article.evidence import Evidence
from viewer.ui.article.reading_view import ReadingView
from viewer.ui.article.typography import Typography
from viewer.ui.painter import Theme


class ArticlePane(QWidget):
    """Shows one article with the evidence of its mentions."""

    mentionSelected = Signal(str)
    """The id of the mention that the reader chose here; not emitted by `select`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._article: Article | None = None
        self._evidence = Evidence()
        self._rendering = Rendering()
        self._selected: str | None = None
        self._view = ReadingView(self)
        self._view.setAccessibleName(self.tr("Article text"))
        self._view.offsetClicked.connect(self._clicked)
        self._construction = Construction(self)
        self._construction.advanced.connect(self._grown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    def show_article(self, article: Article, mentions: tuple[Mention, ...]) -> None:
        """Shows an article from its beginning, with nothing selected."""
        self._article = article
        self._evidence = Evidence(mentions)
        self._selected = None
        self._build()

    def clear(self) -> None:
        """Shows nothing."""
        self._article, self._selected = None, None
        self._evidence = Evidence()
        self._construction.stop()
        self._view.show_page(QTextDocument(self), Rendering(), self._evidence, Typography(self._theme, self._zoom))

    def select(self, mention_id: str | None) -> None:
        """Marks the evidence of a mention stronger and scrolls to it; an unknown id selects nothing."""
        mention = None if mention_id is None else self._evidence.mention(mention_id)
        self._selected = None if mention is None else mention.id
        self._view.set_selected(self._selected)
        if mention is not None:
            self._view.reveal(mention.evidence[0].start, mention.evidence[0].end)

    def selected(self) -> str | None:
        """The id of the selected mention."""
        return self._selected

    def _build(self) -> None:
        if self._article is None:
            return
        typography = Typography(self._theme, self._zoom)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(typography.font)
        builder = DocumentBuilder(document, self._article, typography)
        self._rendering = builder.rendering
        self._view.show_page(document, builder.rendering, self._evidence, typography)
        self._construction.start(builder)

    @Slot()
    def _grown(self) -> None:
        self._view.viewport().update()

    @Slot(int)
    def _clicked(self, offset: int) -> None:
        mark = self._evidence.at(offset)
        if mark is None:
            return
        ids = mark.mentions
        following = (ids.index(self._selected) + 1) % len(ids) if self._selected in ids else 0
        self._choose(ids[following])

    def _choose(self, mention_id: str) -> None:
        self.select(mention_id)
        self.mentionSelected.emit(mention_id)
