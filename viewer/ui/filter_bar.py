"""The line above the timeline: words to find, what else is filtered by, how many events are shown."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from viewer.models.filter_text import conditions
from viewer.models.filtering import Filter
from viewer.models.session import Session
from viewer.models.wording import Wording

TYPING_MS = 120
"""A pause in typing after which the filter is applied."""


class FilterBar(QFrame):
    """Search as you type; every condition can be lifted, Esc in the field lifts them all."""

    left = Signal()

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self._session = session
        self._wording = wording
        self.search = QLineEdit()
        self.count = QLabel()
        self.clear = QPushButton(self.tr("Show all"))
        self._chips = QHBoxLayout()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Find in titles, actors, places and evidence"))
        self.search.setAccessibleName(self.tr("Find events"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(360)
        self.count.setProperty("muted", True)
        self.clear.setToolTip(self.tr("Show all events again (Ctrl+Shift+F)"))
        self.clear.setProperty("link", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self.search, 2)
        layout.addLayout(self._chips)
        layout.addStretch(1)
        layout.addWidget(self.count)
        layout.addWidget(self.clear)

    def _connect(self) -> None:
        self.search.textEdited.connect(self._typing.start)
        self.search.textChanged.connect(self._cleared)
        self.search.returnPressed.connect(self._apply_text)
        self._typing.timeout.connect(self._apply_text)
        self.clear.clicked.connect(self.show_all)
        escape = QShortcut(QKeySequence("Esc"), self.search)
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
        self._show_chips()

    def _count_text(self) -> str:
        total = len(self._session.events)
        if self._session.filter.empty:
            return self.tr("%n event(s)", "", total)
        number = self._wording.number
        return self.tr("{shown} of {total} shown").format(
            shown=number(self._session.filtered.shown), total=number(total)
        )

    def _show_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for condition in conditions(self._session.filter, self._wording):
            chip = QToolButton()
            chip.setText(f"{condition.text}  ×")
            chip.setToolTip(self.tr("Lift this condition"))
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.clicked.connect(lambda _=False, without=condition.without: self._session.set_filter(without))
            self._chips.addWidget(chip)
