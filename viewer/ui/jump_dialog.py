"""Go to a date."""

from datetime import date, datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from viewer.models.wording import Wording
from viewer.ui.date_words import parse_day


class JumpDialog(QDialog):
    """Reads a date as it is typed and says how it is understood. `chosen` gives the `date`."""

    chosen = Signal(object)

    def __init__(self, wording: Wording, today: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._today = today
        self.day: date | None = None
        self.setWindowTitle(self.tr("Go to a date"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("e.g. 10 January 2022, 2022-01, last Monday"))
        self.field.setAccessibleName(self.tr("Date"))
        self.field.setMinimumWidth(320)
        self.understood = QLabel()
        self.understood.setProperty("muted", True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(self.tr("Go"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._choose)
        self._buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._read)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (self.field, self.understood, self._buttons):
            layout.addWidget(part)
        self._read("")

    @Slot()
    def _choose(self) -> None:
        if self.day is not None:
            self.accept()
            self.chosen.emit(self.day)

    @Slot(str)
    def _read(self, text: str) -> None:
        self.day = parse_day(text, self._wording.language, self._today)
        self._go.setEnabled(self.day is not None)
        if self.day is not None:
            self.understood.setText(self._wording.day(self.day))
        else:
            words = self.tr("This is no date that can be read. Write it like 2022-01-10.")
            self.understood.setText(words if text.strip() else "")
