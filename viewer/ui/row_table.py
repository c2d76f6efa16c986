"""A table that one chooses from by rows, as the window has several."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from viewer.ui.table_size import LetterSized


class RowTable(QTableView):
    """Rows are selected, and copied, as wholes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        self._add_copying()

    def show_model(self, model: QAbstractItemModel, widths: Mapping[int, int]) -> None:
        """Shows a model for good; `widths` of columns are in average letters, the last column takes what is left."""
        self.setModel(model)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in widths.items():
            self.setColumnWidth(column, int(letters * letter * 1.35) + 16)
        LetterSized(self)

    def _add_copying(self) -> None:
        copying = QAction(self.tr("&Copy the row"), self)
        copying.setShortcut(QKeySequence.StandardKey.Copy)
        copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copying.triggered.connect(self.copy_row)
        self.addAction(copying)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @Slot()
    def copy_row(self) -> None:
        """Put the current row on the clipboard, its cells parted by tabs."""
        row, model = self.currentIndex().row(), self.model()
        if row >= 0:
            cells = (str(model.index(row, column).data()) for column in range(model.columnCount()))
            QApplication.clipboard().setText("\t".join(cells))
