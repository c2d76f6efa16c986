"""Printing the article, or saving it as PDF: the dialogs and what is said when it fails."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer.domain import system_remark
from viewer.models.remarks import in_words
from viewer.ui.article.printing import Sheet, print_on, write_pdf
from viewer.ui.dialogs import ask_where, show
from viewer.ui.painter import Theme


class Paper(QObject):
    """Puts one sheet at a time on paper, in light colours."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: Sheet | None = None
        self._theme: Theme | None = None
        self._printer: QPrinter | None = None

    def ask_to_print(self, sheet: Sheet, theme: Theme) -> None:
        """Opens the print dialog."""
        self._sheet, self._theme = sheet, theme
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def ask_to_save(self, sheet: Sheet, theme: Theme) -> None:
        """Asks where the PDF shall go."""
        self._sheet, self._theme = sheet, theme
        name = f"{Path(sheet.article.info.path).stem}.pdf"
        ask_where(self._window, self.tr("Save the article as PDF"), Path.home() / name, self.tr("PDF files"), self.save)

    def save(self, path: Path) -> None:
        """Writes the PDF; says so where that fails."""
        if self._sheet is None or self._theme is None:
            return
        try:
            write_pdf(self._sheet, self._theme, path)
        except OSError as error:
            self._say(self.tr("The PDF could not be written: {reason}").format(reason=in_words(system_remark(error))))

    @Slot()
    def _print(self) -> None:
        if self._sheet is None or self._theme is None or self._printer is None:
            return
        try:
            print_on(self._printer, self._sheet, self._theme)
        except OSError:
            self._say(self.tr("The printer cannot be used. See that it is on, or save the article as PDF."))

    def _say(self, words: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Article"), words, parent=self._window)
        show(box)
