"""The filter in the tool bar: words to find, how many events are shown, and a row of what else is filtered by."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from viewer.models.filter_text import Condition, conditions
from viewer.models.filtering import Filter
from viewer.models.session import Session
from viewer.models.wording import Wording
from viewer.ui.actions import literal
from viewer.ui.layouts import clear

TYPING_MS = 120
"""A pause in typing after which the filter is applied."""


class FilterBar(QWidget):
    """Search as you type; Esc in the field lifts every condition."""

    left = Signal()

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self.search = QLineEdit()
        self.count = QLabel()
        self.clear = QPushButton(self.tr("Show all"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Find in titles, actors, places and evidence"))
        self.search.setAccessibleName(self.tr("Find events"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(360)
        self.count.setProperty("muted", True)
        self.count.setMinimumWidth(1)  # it gives way first: the tool bar would hide what does not fit, search and all
        self.clear.setProperty("link", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 4, 0)
        layout.setSpacing(10)
        layout.addWidget(self.search, 2)
        layout.addStretch(1)
        layout.addWidget(self.count)
        layout.addWidget(self.clear)

    def _connect(self) -> None:
        self.search.textEdited.connect(self._typing.start)
        self.search.textChanged.connect(self._cleared)
        self.search.returnPressed.connect(self._apply_text)
        self._typing.timeout.connect(self._apply_text)
        self.clear.clicked.connect(self.show_all)
        escape = QShortcut(QKeySequence("Esc"), self.search, context=Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._escape)
        self._session.filterChanged.connect(self.refresh)

    @Slot()
    def _apply_text(self) -> None:
        self._typing.stop()
        if self.search.text() != self._session.filter.text:
            self._session.set_filter(replace(self._session.filter, text=self.search.text()))

    @Slot(str)
    def _cleared(self, text: str) -> None:
        if not text:
            self._apply_text()

    @Slot()
    def show_all(self) -> None:
        """Lift every condition."""
        self._typing.stop()
        self._session.set_filter(Filter())

    @Slot()
    def _escape(self) -> None:
        if self._session.filter.empty and not self.search.text():
            self.left.emit()
        else:
            self.show_all()

    @Slot()
    def refresh(self) -> None:
        """Show the session's filter."""
        wanted = self._session.filter
        if not self._typing.isActive() and self.search.text() != wanted.text:
            self.search.setText(wanted.text)
        self.count.setText(self._count_text())
        self.clear.setVisible(not wanted.empty)

    def _count_text(self) -> str:
        total = len(self._session.events)
        if self._session.filter.empty:
            return self.tr("%Ln event(s)", "", total)
        number = self._wording.number
        return self.tr("{shown} of {total} shown").format(
            shown=number(self._session.filtered.shown), total=number(total)
        )


class ConditionRow(QFrame):
    """What is filtered by besides words, each condition with a way to lift it. Hidden where there is none."""

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self._session = session
        self._wording = wording
        self._chips = QHBoxLayout(self)
        self._chips.setContentsMargins(10, 3, 10, 3)
        # Queued: the row must not be rebuilt within the signal of one of its own buttons.
        session.filterChanged.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the conditions of the session's filter."""
        clear(self._chips)
        found = list(conditions(self._session.filter, self._wording))
        for condition in found:
            self._chips.addWidget(self._chip(condition))
        self._chips.addStretch()
        self.setVisible(bool(found))

    def _chip(self, condition: Condition) -> QToolButton:
        chip = QToolButton()
        chip.setText(f"{literal(condition.text)}  ×")
        chip.setToolTip(self.tr("Lift this condition"))
        chip.setProperty("chip", True)
        chip.clicked.connect(lambda _=False: self._session.set_filter(condition.without))
        return chip
