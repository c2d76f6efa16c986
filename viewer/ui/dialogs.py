"""Dialogs that neither block the program nor outlive their use."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

translate = QCoreApplication.translate


def show(dialog: QDialog) -> None:
    """Show a dialog over its window; it is gone when closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def ask_folder(window: QWidget, title: str, start: Path, chosen: Callable[[Path], None]) -> None:
    """Ask for a folder, beginning at `start`."""
    dialog = QFileDialog(window, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _name_parts(dialog)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    show(dialog)


def _name_parts(dialog: QFileDialog) -> None:
    """Say what Qt's own Chinese leaves in English, where the system has no dialog of its own."""
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("Dialogs", "&Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("Dialogs", "Files of &type:"))


def ask_where(window: QWidget, title: str, proposed: Path, words: str, chosen: Callable[[Path], None]) -> None:
    """Ask where to write a file; `words` name its format.

    `chosen` is given a path that ends in the suffix of the one `proposed`. Where that had to be added behind another
    suffix and there is such a file already, the reader is asked once more, about the whole name.
    """

    def take(name: str) -> None:
        to = Path(name)
        if to.suffix.lower() == proposed.suffix:
            chosen(to)
            return
        whole = to.with_name(to.name + proposed.suffix)
        if whole.exists():
            ask_where(window, title, whole, words, chosen)
        else:
            chosen(whole)

    dialog = QFileDialog(window, title, str(proposed.parent), f"{words} (*{proposed.suffix})")
    _name_parts(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(take)
    show(dialog)
