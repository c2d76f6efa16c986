"""Above the text: who published the article and when, where its original is, and in which file it lies."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.domain import ArticleInfo, printable
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording
from viewer.ui.article.links import host_of
from viewer.ui.article.words import byline, published, published_closely

_BUTTON_SPACE = 10
"""Pixels between a button's edge and its words: its padding and what the style adds to it."""


class ElidedLabel(QLabel):
    """A line of plain text that gives way: it is cut with an ellipsis where there is no room, and whole in its hint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(_BUTTON_SPACE, 0, 0, 0)  # so that its words and a button's begin at one edge
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_whole(self, text: str) -> None:
        """Shows as much of the text as fits."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A title has no end in principle: more than a screen's width of it is not measured.
        text = self.fontMetrics().elidedText(
            self._whole[:500], Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        if text != self.text():
            self.setText(text)


class ArticleHeader(QWidget):
    """Three lines: outlet and author, time, and link and file.

    While the title is out of sight it stands in the first line, and outlet and author behind the time.
    """

    linkWanted = Signal(str)
    """The address of the original."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._info: ArticleInfo | None = None
        self._folder: Path | None = None
        self._title_seen = True
        self._headline = ElidedLabel(self)
        self._published = ElidedLabel(self)
        self._link = _quiet_button(self)
        self._link.clicked.connect(self._link_clicked)
        self._path = _quiet_button(self)
        self._path.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._path.setMenu(self._path_menu())
        self._more = _quiet_button(self)
        self._more.setText("⋯")
        self._more.setToolTip(self.tr("More to do with this article"))
        self._more.setAccessibleName(self._more.toolTip())
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()

    def _lay_out(self) -> None:
        font = self._headline.font()
        font.setBold(True)
        self._headline.setFont(font)
        self._published.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        first = QHBoxLayout()
        first.addWidget(self._headline, 1)
        first.addWidget(self._more)
        last = QHBoxLayout()
        last.setSpacing(4)
        last.addWidget(self._link)
        last.addWidget(self._path)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12 - _BUTTON_SPACE, 5, 5, 3)
        column.setSpacing(1)
        column.addLayout(first)
        column.addWidget(self._published)
        column.addLayout(last)
        self.setTabOrder(self._link, self._path)
        self.setTabOrder(self._path, self._more)

    def _path_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("&Copy the file's path"), self.copy_path)
        self._revealing = menu.addAction(self.tr("&Show in the file manager"), self.reveal)
        return menu

    def set_menu(self, menu: QMenu) -> None:
        """What else can be done with the article."""
        self._more.setMenu(menu)

    def set_folder(self, folder: Path | None) -> None:
        """The opened folder, which paths are relative to."""
        self._folder = folder
        self._revealing.setEnabled(folder is not None)

    def show_info(self, info: ArticleInfo | None) -> None:
        """Describes an article, or nothing."""
        self._info = info
        self.setVisible(info is not None)
        if info is None:
            return
        self._show_headline()
        self._published.setToolTip(plain_tip(published_closely(info.publication)))
        host = host_of(info.link or "")
        self._link.setVisible(bool(host))
        self._link.setText(self.tr("{host} ↗").format(host=_short(host.removeprefix("www."))))
        self._link.setToolTip(self.tr("Open the original in the browser, after showing where it leads"))
        self._link.setAccessibleName(self.tr("Original at {host}").format(host=host))
        name = printable(info.path)
        self._path.setText(_short(name.rpartition("/")[2]))
        self._path.setToolTip(plain_tip(name))
        self._path.setAccessibleName(self.tr("File {path}").format(path=name))

    def set_title_seen(self, seen: bool) -> None:
        """Whether the title stands in the text in sight; where not, it is shown here in place of the outlet."""
        if seen != self._title_seen:
            self._title_seen = seen
            self._show_headline()

    def _show_headline(self) -> None:
        if self._info is not None:
            line, when = byline(self._info), published(self._info.publication, self._wording)
            on_top = (line if self._title_seen else "") or self._info.title
            self._headline.set_whole(on_top)
            self._published.set_whole(when if on_top == line else " · ".join(part for part in (when, line) if part))
            self._headline.setToolTip(plain_tip(self._info.title[:500]))

    @Slot()
    def copy_path(self) -> None:
        """Puts the file's path onto the clipboard."""
        if self._info is not None:
            path = self._info.path if self._folder is None else str(self._folder / self._info.path)
            QGuiApplication.clipboard().setText(printable(path))

    @Slot()
    def reveal(self) -> None:
        """Opens the folder that the file lies in."""
        if self._info is not None and self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(printable(str((self._folder / self._info.path).parent))))

    @Slot()
    def _link_clicked(self) -> None:
        if self._info is not None and self._info.link:
            self.linkWanted.emit(self._info.link)


def _quiet_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setStyleSheet("padding: 1px 5px")
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return button


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:7]}…{text[-12:]}"
