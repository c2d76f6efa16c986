"""What to export, and how."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.store import PICTURES

translate = QCoreApplication.translate


class Measure(Enum):
    """How the size of a picture is told."""

    WIDTH = auto()
    A4 = auto()
    A3 = auto()


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be exported. `suffix` tells the format; the rest beyond `in_view` is for pictures.

    `width` is in pixels before `scale` (in percent), `dpi` goes with paper.
    """

    suffix: str
    in_view: bool
    title: str = ""
    measure: Measure = Measure.WIDTH
    width: int = 1600
    scale: int = 100
    dpi: int = 150

    @property
    def picture(self) -> bool:
        """Whether it is a picture rather than data."""
        return self.suffix in PICTURES


def format_names() -> dict[str, str]:
    """Each suffix with its format in words, as the list shows them."""
    return {
        ".png": translate("Export", "Picture (PNG)"),
        ".svg": translate("Export", "Drawing (SVG)"),
        ".pdf": translate("Export", "Document (PDF)"),
        ".csv": translate("Export", "Table for a spreadsheet (CSV)"),
        ".jsonl": translate("Export", "Mentions with evidence (JSON Lines)"),
        ".ics": translate("Export", "Calendar (ICS)"),
        ".json": translate("Export", "TimelineJS (JSON)"),
    }


class ExportDialog(QDialog):
    """`wanted` gives the `Order` once the reader has decided."""

    wanted = Signal(object)

    def __init__(self, in_view: str, shown: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox()
        self.whole = QRadioButton(self.tr("Everything that passes the filter: {events}").format(events=shown))
        self.view = QRadioButton(self.tr("Only what is in view: {days}").format(days=in_view))
        self.title = QLineEdit(title)
        self.measure = QComboBox()
        self.width_box = _spin(400, 100_000, 1600, 100, " px")
        self.scale = _spin(50, 400, 100, 25, " %")
        self.dpi = _spin(72, 600, 150, 10, " dpi")
        self._form = QFormLayout()
        self._fill()
        self._lay_out()
        self.format.currentIndexChanged.connect(self._fit)
        self.measure.currentIndexChanged.connect(self._fit)
        self._fit()

    def _fill(self) -> None:
        for suffix, words in format_names().items():
            self.format.addItem(words, suffix)
        for measure, words in (
            (Measure.WIDTH, self.tr("Width in pixels")),
            (Measure.A4, self.tr("A4 paper, landscape")),
            (Measure.A3, self.tr("A3 paper, landscape")),
        ):
            self.measure.addItem(words, measure)
        scope = QButtonGroup(self)
        scope.addButton(self.whole)
        scope.addButton(self.view)
        self.whole.setChecked(True)

    def _lay_out(self) -> None:
        form = self._form
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("Events"), self.whole)
        form.addRow("", self.view)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Size"), self.measure)
        form.addRow(self.tr("&Width"), self.width_box)
        form.addRow(self.tr("S&cale"), self.scale)
        form.addRow(self.tr("&Resolution"), self.dpi)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        hint = QLabel(self.tr("The export obeys the filter and goes on in the background."))
        hint.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)

    def order(self) -> Order:
        """What stands in the dialog."""
        return Order(
            suffix=self.format.currentData(),
            in_view=self.view.isChecked(),
            title=self.title.text().strip(),
            measure=self.measure.currentData(),
            width=self.width_box.value(),
            scale=self.scale.value(),
            dpi=self.dpi.value(),
        )

    @Slot()
    def _fit(self) -> None:
        """Show what matters for the format and the size."""
        order = self.order()
        on_paper = order.measure is not Measure.WIDTH
        for widget, visible in (
            (self.title, order.picture),
            (self.measure, order.picture),
            (self.width_box, order.picture and not on_paper),
            (self.scale, order.suffix == ".png" and not on_paper),
            (self.dpi, order.suffix == ".png" and on_paper),
        ):
            self._form.setRowVisible(widget, visible)
        self.adjustSize()

    @Slot()
    def _decide(self) -> None:
        self.accept()
        self.wanted.emit(self.order())


def _spin(least: int, most: int, value: int, step: int, unit: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setValue(value)
    box.setSuffix(unit)
    box.setGroupSeparatorShown(True)
    box.lineEdit().setTextMargins(7, 0, 0, 0)  # the style sheet's padding does not reach it
    return box
