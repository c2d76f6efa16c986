"""What a reader sees before a folder is open."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.actions import literal
from viewer.ui.icons import drawing
from viewer.ui.layouts import clear
from viewer.ui.painter.theme import Theme

WIDTH = 60
"""The page's width in the size of its text."""
NARROW = 50
"""Where there is less room, cards and buttons stand one below the other."""
MOST_RECENT = 6


class StartPage(QFrame):
    """The program in one glance, a way in, and the folders of before."""

    openWanted = Signal()
    sampleWanted = Signal()
    tourWanted = Signal()
    folderWanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", True)
        self._theme = theme
        self._pictures: list[tuple[QLabel, str]] = []
        self._column = QWidget()
        self._cards, self._buttons = QHBoxLayout(), QHBoxLayout()
        self._recent = QVBoxLayout()
        self._recent_heading = QLabel(self.tr("Recent folders"))
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._column)
        inner.setSpacing(10)
        inner.addWidget(_label(self.tr("Dateline"), "display"))
        inner.addWidget(
            _label(self.tr("See the meetings and statements that a folder of news articles reports, on one timeline."))
        )
        inner.addSpacing(14)
        inner.addLayout(self._glance())
        inner.addSpacing(14)
        inner.addLayout(self._ways())
        inner.addSpacing(14)
        self._recent_heading.setProperty("muted", True)
        inner.addWidget(self._recent_heading)
        self._recent.setSpacing(0)
        inner.addLayout(self._recent)
        self._scroll()

    def _scroll(self) -> None:
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.addStretch(2)
        middle = QHBoxLayout()  # an alignment instead would lose the height that wrapped lines need
        middle.addStretch(1)
        middle.addWidget(self._column, 1000)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        for transparent in (area.viewport(), page):
            transparent.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _glance(self) -> QBoxLayout:
        cards = self._cards
        cards.setSpacing(12)
        for name, heading, text in (
            ("folder", self.tr("Read"), self.tr("Articles in HTML, Markdown or plain text, Chinese or English.")),
            ("timeline", self.tr("See"), self.tr("Who met whom and who said what, on the day it took place.")),
            ("article", self.tr("Check"), self.tr("Every mark leads to the very sentence it was read from.")),
        ):
            cards.addWidget(self._card(name, heading, text), 1)
        return cards

    def _card(self, name: str, heading: str, text: str) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        picture = QLabel()
        self._pictures.append((picture, name))
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 14, 16, 14)
        inner.setSpacing(6)
        inner.addWidget(picture)
        inner.addWidget(_label(f"<b>{heading}</b>"))
        inner.addWidget(_label(text, "muted"))
        inner.addStretch()
        return card

    def _ways(self) -> QBoxLayout:
        choose = QPushButton(self.tr("Open a folder…"))
        choose.setProperty("primary", True)
        choose.clicked.connect(self.openWanted)
        sample = QPushButton(self.tr("Look at the sample articles"))
        sample.clicked.connect(self.sampleWanted)
        tour = QPushButton(self.tr("Take the tour"))
        tour.clicked.connect(self.tourWanted)
        row = self._buttons
        row.setSpacing(10)
        row.addWidget(choose)
        row.addWidget(sample)
        row.addWidget(tour)
        hint = QLabel(self.tr("or drop a folder here"))
        hint.setProperty("muted", True)
        row.addWidget(hint)
        row.addStretch()
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        size = QFontInfo(self.font()).pixelSize()
        self._column.setMaximumWidth(WIDTH * size)
        narrow = self.width() < NARROW * size
        for row in (self._cards, self._buttons):
            row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def show_recent(self, folders: tuple[Path, ...]) -> None:
        """Offer folders opened before."""
        clear(self._recent)
        self._recent_heading.setVisible(bool(folders))
        for folder in folders[:MOST_RECENT]:
            button = QPushButton(literal(f"{folder.name}   {folder.parent}"))
            button.setProperty("link", True)
            button.clicked.connect(lambda _=False, wanted=folder: self.folderWanted.emit(wanted))
            self._recent.addWidget(button)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for label, name in self._pictures:
            label.setPixmap(drawing(name, theme.accent, 28, self.devicePixelRatioF()))


def _label(text: str, look: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    if look:
        label.setProperty(look, True)
    return label
