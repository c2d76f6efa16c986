"""What this program is, in which version, and on whose work it stands."""

from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer import __version__

translate = QCoreApplication.translate

SHIPPED = (
    "PySide6-Essentials", "Babel", "beautifulsoup4", "charset-normalizer", "dateparser", "holidays", "icalendar",
    "markdown-it-py", "nh3", "numpy", "platformdirs", "python-frontmatter", "PyYAML",
)  # fmt: skip


def about_box(parent: QWidget) -> QMessageBox:
    """A box with version, licence and the libraries used."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("About", "About Dateline"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Dateline {__version__}")
    box.setInformativeText(
        translate(
            "About",
            "Reads a folder of news articles and draws the meetings and statements they report on one timeline. "
            "Nothing leaves this computer.\n\nFree software under the MIT licence. The packaged font is under the "
            "SIL Open Font License.",
        )
    )
    box.setDetailedText("\n".join(_line(name) for name in SHIPPED))
    return box


def _line(name: str) -> str:
    try:
        found = metadata(name)
    except PackageNotFoundError:  # a bundle keeps no metadata
        return name
    licence = next((found[key].partition("\n")[0] for key in ("License-Expression", "License") if key in found), "")
    return f"{name} {found['Version']}  {licence}".rstrip()
