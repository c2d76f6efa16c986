"""A tour of the window: a frame around a part of it and a card beside that tells what the part is for."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

WIDTH = 340
GAP = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: the part that is shown, what is said of it, and what is done on arriving."""

    part: QWidget
    heading: str
    text: str
    arrive: Callable[[], object]


class Tour(QFrame):
    """The card. It goes from stop to stop by its buttons, and away by Esc."""

    ended = Signal()

    def __init__(self, stops: tuple[Stop, ...], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._stops = stops
        self._at = 0
        self._frame = QFrame(window)
        self._heading, self._text, self._count = QLabel(), QLabel(), QLabel()
        self._back = QPushButton(self.tr("Back"))
        self._on = QPushButton()
        self._away = QPushButton(self.tr("End the tour"))
        self._lay_out()
        for watched in (window, self._on):
            watched.installEventFilter(self)
        self._go(0)

    def headings(self) -> tuple[str, ...]:
        """What the stops are called."""
        return tuple(stop.heading for stop in self._stops)

    def _lay_out(self) -> None:
        self.setProperty("callout", True)
        self._frame.setProperty("spot", True)
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._heading.setProperty("heading", True)
        self._text.setWordWrap(True)
        self._count.setProperty("muted", True)
        self._on.setProperty("primary", True)
        self._away.setProperty("link", True)
        for button in (self._back, self._on, self._away):
            button.setAutoDefault(True)  # Return presses it, as Space does
        self._back.clicked.connect(self.back)
        self._on.clicked.connect(self.on)
        self._away.clicked.connect(self.end)
        buttons = QHBoxLayout()
        buttons.addWidget(self._away)
        buttons.addStretch()
        buttons.addWidget(self._back)
        buttons.addWidget(self._on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        for part in (self._count, self._heading, self._text):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.setFixedWidth(WIDTH)

    @property
    def at(self) -> int:
        """The number of the stop, from 0."""
        return self._at

    @Slot()
    def on(self) -> None:
        """To the next stop, or to the end."""
        if self._at + 1 < len(self._stops):
            self._go(self._at + 1)
        else:
            self.end()

    @Slot()
    def back(self) -> None:
        """To the stop before."""
        self._go(max(self._at - 1, 0))

    @Slot()
    def end(self) -> None:
        """Away with it."""
        self._window.removeEventFilter(self)
        self._frame.hide()
        self._frame.deleteLater()
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def _go(self, at: int) -> None:
        self._at = at
        stop = self._stops[at]
        stop.arrive()
        self._heading.setText(stop.heading)
        self._text.setText(stop.text)
        self._count.setText(self.tr("{number} of {count}").format(number=at + 1, count=len(self._stops)))
        self._back.setVisible(at > 0)
        self._on.setText(self.tr("Next") if at + 1 < len(self._stops) else self.tr("Done"))
        self._place()
        self._on.setFocus()

    def _place(self) -> None:
        """Put frame and card where the part is now."""
        part, room = self._stops[self._at].part, self._window.rect()
        spot = QRect(part.mapTo(self._window, QPoint()), part.size()) & room
        self._frame.setGeometry(spot)
        self._frame.show()
        self._frame.raise_()
        self.resize(WIDTH, self.heightForWidth(WIDTH))
        self.move(beside(spot, self.size(), room))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the window, whose own layout comes before this, and takes Esc before the window's shortcuts do."""
        if watched is self._window and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place()
        if event.type() == QEvent.Type.ShortcutOverride and watched is self._on and _is_escape(event):
            event.accept()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends it."""
        if _is_escape(event):
            self.end()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def beside(spot: QRect, size: QSize, room: QRect) -> QPoint:
    """Where a card of `size` covers least of `spot`, within `room`: right of it, left, below, above, or in it."""
    middle = spot.center() - QPoint(size.width() // 2, size.height() // 2)
    places = (
        QPoint(spot.right() + GAP, spot.top() + GAP),
        QPoint(spot.left() - GAP - size.width(), spot.top() + GAP),
        QPoint(middle.x(), spot.bottom() + GAP),
        QPoint(middle.x(), spot.top() - GAP - size.height()),
    )
    inner = room.adjusted(GAP, GAP, -GAP, -GAP)
    within = [_pushed(QRect(place, size), inner) for place in places]
    free = [card for card in within if not card.intersects(spot)]
    best = free[0] if free else _pushed(QRect(middle, size), inner)
    return best.topLeft()


def _pushed(card: QRect, room: QRect) -> QRect:
    """The card moved into the room; its upper left corner counts where it is too large."""
    left = max(min(card.left(), room.right() - card.width()), room.left())
    top = max(min(card.top(), room.bottom() - card.height()), room.top())
    return QRect(QPoint(left, top), card.size())
