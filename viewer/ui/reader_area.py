"""The side of the window where the article stands: a hint, a banner where something is amiss, and the pane."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.domain import Remark, printable
from viewer.models.opening import Opened
from viewer.models.remarks import in_words
from viewer.models.session import Session
from viewer.models.wording import Wording
from viewer.ui.article import ArticlePane
from viewer.ui.message_page import Message, MessagePage
from viewer.ui.painter.theme import Theme


class ReaderArea(QFrame):
    """Shows the article of the selected event, and selects the event of a mention chosen in the article.

    `reload_key` is the key that reads the folder again.
    """

    def __init__(
        self, session: Session, wording: Wording, theme: Theme, paper_font: QFont, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Opened | None = None
        self.reload_key = ""
        self.banner = QLabel()
        self.pane = ArticlePane(theme, wording, paper_font=paper_font)
        self.hint = MessagePage(theme)
        self._stack = QStackedWidget()
        self._lay_out()
        session.folderOpened.connect(self._forget)
        session.articleOpened.connect(self._show)
        session.openingFailed.connect(self._fail)
        session.selectionChanged.connect(self._selection_changed)
        self.pane.mentionSelected.connect(self._mention_selected)
        self._forget()

    def _lay_out(self) -> None:
        self.setProperty("surface", True)
        self.setAccessibleName(self.tr("Article"))
        self.banner.setProperty("banner", True)
        self.banner.setWordWrap(True)
        self._stack.addWidget(self.hint)
        self._stack.addWidget(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self._stack, 1)

    @Slot()
    def _forget(self) -> None:
        self._shown = None
        self.banner.hide()
        self.pane.set_folder(self._session.folder)
        self.pane.clear()
        self.hint.show_message(
            Message(
                "article",
                self.tr("No article open"),
                self.tr("Select an event to read the sentence it comes from."),
            )
        )
        self._stack.setCurrentWidget(self.hint)

    @Slot(object)
    def _show(self, opened: Opened) -> None:
        if opened.article is None:
            reasons = " ".join(in_words(problem.remark) for problem in opened.problems)
            self._complain(opened.wanted.path, reasons)
            return
        same = self._shown is not None and self._shown.article == opened.article
        self._shown = opened
        if not same:
            self.pane.show_article(opened.article, opened.wanted.mentions, opened.problems)
        self._stack.setCurrentWidget(self.pane)
        self.pane.select(opened.wanted.mention_id)
        self.banner.setText(
            self.tr(
                "The file has changed since it was read, so marks may stand in the wrong place. {key} reads it again."
            ).format(key=self.reload_key)
        )
        self.banner.setVisible(opened.changed)

    def take_over(self, old: "ReaderArea") -> None:
        """Show the article that another one shows, with the same mention."""
        if old._shown is not None:
            self._show(old._shown)
            self.pane.select(old.pane.selected())

    def _complain(self, path: str, reasons: str) -> None:
        self._shown = None
        self.banner.hide()
        self.hint.show_message(
            Message("warning", self.tr("This article cannot be shown"), printable(f"{path}\n{reasons}"))
        )
        self._stack.setCurrentWidget(self.hint)

    @Slot(object)
    def _fail(self, reason: Remark) -> None:
        self._complain("", in_words(reason))

    @Slot(object)
    def _selection_changed(self, event_id: str | None) -> None:
        if event_id is None and self._shown is not None:
            self.pane.select(None)

    @Slot(str)
    def _mention_selected(self, mention_id: str) -> None:
        if self._shown is None:
            return
        event = self._session.event_of(self._shown.wanted.path, mention_id)
        if event is not None:
            self._session.select(event.id)
