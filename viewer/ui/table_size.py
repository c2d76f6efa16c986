"""Rows and columns of a table in the measure of its letters."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView

AROUND = 12
"""Pixels above and below the letters of a row, together."""


class LetterSized(QObject):
    """Keeps a table's rows as high as its letters want, and its columns as many letters wide as they were."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._letter = table.fontMetrics().averageCharWidth()
        self._fit_rows()
        table.installEventFilter(self)

    def _fit_rows(self) -> None:
        self._table.verticalHeader().setDefaultSectionSize(self._table.fontMetrics().height() + AROUND)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the text's size, which can change at any time."""
        if event.type() is QEvent.Type.FontChange:
            self._fit_rows()
            self._fit_columns()
        return super().eventFilter(watched, event)

    def _fit_columns(self) -> None:
        before, self._letter = self._letter, self._table.fontMetrics().averageCharWidth()
        header = self._table.horizontalHeader()
        for column in range(header.count()):
            if header.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive:
                header.resizeSection(column, round(header.sectionSize(column) * self._letter / before))
