"""Where a file is to be written: no suffix is lost, and nothing is written over unasked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from viewer.app import install_translations
from viewer.ui.dialogs import ask_folder, ask_where


class Asking:
    """A window, and what was chosen in the dialog over it."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self.window = window
        self.chosen: list[Path] = []
        ask_where(window, "Export to", folder / "winter.png", "Picture", self.chosen.append)

    def dialogs(self) -> list[QFileDialog]:
        return [dialog for dialog in self.window.findChildren(QFileDialog) if dialog.isVisible()]

    def type(self, name: str) -> None:
        (dialog,) = self.dialogs()
        dialog.findChild(QLineEdit).setText(name)
        dialog.accept()


@pytest.fixture
def asking(qtbot: QtBot, tmp_path: Path) -> Asking:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Asking(window, tmp_path)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("summer", "summer.png"),
        ("summer.png", "summer.png"),
        ("SUMMER.PNG", "SUMMER.PNG"),
        ("summer.csv", "summer.csv.png"),
        ("summer 2.5", "summer 2.5.png"),
    ],
)
def test_the_name_ends_in_the_suffix(asking: Asking, tmp_path: Path, typed: str, written: str) -> None:
    asking.type(typed)
    assert asking.chosen == [tmp_path / written]


def test_a_file_that_gets_its_suffix_is_not_written_over_unasked(qtbot: QtBot, asking: Asking, tmp_path: Path) -> None:
    (tmp_path / "summer.png").touch()
    asked: list[str] = []

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(0, refuse)
    asking.type("summer")
    assert "summer.png" in asked[0]
    assert asking.chosen == []


def test_another_suffix_in_the_way_of_a_file_is_asked_about(asking: Asking, tmp_path: Path) -> None:
    (tmp_path / "summer.csv.png").touch()
    asking.type("summer.csv")
    assert asking.chosen == []
    (again,) = asking.dialogs()
    assert again.selectedFiles() == [str(tmp_path / "summer.csv.png")]


def test_a_folder_is_asked_for_in_the_language_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    window, chosen = QWidget(), list[Path]()
    qtbot.addWidget(window)
    window.show()
    application = QApplication.instance()
    assert application is not None
    translators = install_translations("zh_CN", application)
    ask_folder(window, "", tmp_path, chosen.append)
    for translator in translators:
        QApplication.removeTranslator(translator)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert all(dialog.labelText(label).isascii() is False for label in QFileDialog.DialogLabel)
    dialog.accept()
    qtbot.waitUntil(lambda: chosen == [tmp_path])
