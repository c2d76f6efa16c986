"""Finding in the page: what is typed in the bar is looked for in the text and marked on the page."""

from PySide6.QtCore import QObject, Slot

from viewer.domain import Article
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.article.find_bar import FindBar
from viewer.ui.article.finding import Places, find


class Finder(QObject):
    """Joins a bar and a page."""

    def __init__(self, bar: FindBar, page: ArticlePage) -> None:
        super().__init__(bar)
        self._bar = bar
        self._page = page
        self._text = ""
        self._places = Places()
        bar.changed.connect(self._changed)
        bar.stepWanted.connect(self.step)
        bar.closed.connect(self._closed)

    def set_article(self, article: Article | None) -> None:
        """Another article is shown; what stands in the bar is looked for in it."""
        self._text = "" if article is None else article.text
        if self._bar.words():
            self._changed(self._bar.words())

    @Slot()
    def start(self) -> None:
        """Opens the bar with what is selected in the text, if that is a word or a few."""
        selected = self._page.view.textCursor().selectedText()
        self._bar.open_bar(selected if len(selected) <= 60 and "\u2029" not in selected else "")

    @Slot(int)
    def step(self, by: int) -> None:
        """Goes to another place; opens the bar where nothing is looked for."""
        if not self._bar.words():
            self.start()
            return
        self._show(self._places.step(by))

    @Slot(str)
    def _changed(self, words: str) -> None:
        # Only what is shown can be found: a long article is cut.
        shown = self._text[: self._page.rendering().positions.end]
        self._show(find(words, shown, self._page.view.first_offset()))

    @Slot()
    def _closed(self) -> None:
        self._show(Places())
        self._page.setFocus()

    def _show(self, places: Places) -> None:
        self._places = places
        self._bar.show_places(places)
        self._page.mark_places(places)
