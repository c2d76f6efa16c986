"""A page that says in a few words why there is nothing to see, and what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from viewer.ui.icons import drawing
from viewer.ui.layouts import clear
from viewer.ui.painter.theme import Theme

WIDTH = 460
ICON = 48


@dataclass(frozen=True, slots=True)
class Message:
    """What the page says. The first of the `ways` out is the one to recommend; `busy` shows that something goes on."""

    icon: str
    heading: str
    text: str
    ways: tuple[tuple[str, Callable[[], None]], ...] = ()
    busy: bool = False


class MessagePage(QFrame):
    """Shows one message at a time, in the middle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", True)
        self._theme = theme
        self._message: Message | None = None
        self._icon, self._heading, self._text = QLabel(), QLabel(), QLabel()
        self._progress = QProgressBar()
        self._ways = QHBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        self._heading.setProperty("heading", True)
        self._text.setProperty("muted", True)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(WIDTH // 2)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (self._icon, self._heading, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)  # a name of a file may look like markup
            label.setWordWrap(label is not self._icon)
            layout.addWidget(label)
        layout.addWidget(self._progress, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        layout.addLayout(self._ways)
        layout.addStretch(3)
        layout.setContentsMargins(24, 24, 24, 24)

    def show_message(self, message: Message) -> None:
        """Replace what the page says."""
        self._message = message
        self._icon.setPixmap(drawing(message.icon, self._theme.muted, ICON, self.devicePixelRatioF()))
        self._heading.setText(message.heading)
        self._text.setText(message.text)
        self._progress.setVisible(message.busy)
        self.setAccessibleName(f"{message.heading}. {message.text}")
        self._offer(message.ways)

    def show_progress(self, done: int, total: int) -> None:
        """How far what goes on is; a `total` of 0 is not known yet."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        if self._message is not None:
            self.show_message(self._message)

    def _offer(self, ways: tuple[tuple[str, Callable[[], None]], ...]) -> None:
        clear(self._ways)
        self._ways.addStretch()
        for number, (text, handler) in enumerate(ways):
            button = QPushButton(text)
            button.setProperty("primary", number == 0)
            button.clicked.connect(handler)
            self._ways.addWidget(button)
        self._ways.addStretch()
