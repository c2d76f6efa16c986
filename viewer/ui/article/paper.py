"""Printing the article, or saving it as PDF: the dialogs and what is said when it fails."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.ui.article.printing import Sheet, print_on, write_pdf
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
        dialog = QFileDialog(self._window, self.tr("Save the article as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{Path(sheet.article.info.path).stem}.pdf")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save(self, path: str) -> None:
        """Writes the PDF; says so where that fails."""
        if self._sheet is None or self._theme is None:
            return
        try:
            write_pdf(self._sheet, self._theme, Path(path))
        except OSError as error:
            self._say(self.tr("The PDF could not be written: {reason}").format(reason=error.strerror or error))

    @Slot()
    def _print(self) -> None:
        if self._sheet is None or self._theme is None or self._printer is None:
            return
        try:
            print_on(self._printer, self._sheet, self._theme)
        except OSError:
            self._say(self.tr("The printer cannot be used."))

    def _say(self, words: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Article"), words, parent=self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
