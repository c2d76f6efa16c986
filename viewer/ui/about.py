"""What this program is, in which version, and on whose work it stands."""

from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer import __version__
from viewer.desktop.error_report import versions

translate = QCoreApplication.translate

SHIPPED = (
    "PySide6-Essentials", "shiboken6", "ahocorasick_rs", "Babel", "beautifulsoup4", "charset-normalizer",
    "dateparser", "holidays", "icalendar", "markdown-it-py", "mdurl", "nh3", "numpy", "platformdirs",
    "python-dateutil", "python-frontmatter", "pytz", "PyYAML", "regex", "six", "soupsieve", "typing-extensions",
    "tzdata", "tzlocal",
)  # fmt: skip
"""The distributions that Dateline depends on, and those that they depend on."""
OTHERS = ("Qt  LGPL-3.0-only", "Python  PSF-2.0", "Noto Sans CJK (subset)  OFL-1.1")


def about_box(parent: QWidget) -> QMessageBox:
    """A box with version, licence and the libraries used."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("About", "About Dateline"))
    box.setIconPixmap(parent.windowIcon().pixmap(64))
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
    box.setDetailedText("\n".join((*versions(), "", *OTHERS, *(_line(name) for name in SHIPPED))))
    return box


def _line(name: str) -> str:
    try:
        found = metadata(name)
    except PackageNotFoundError:  # a distributor may have left it out
        return name
    return f"{name} {found['Version']}  {_licence(found)}"


def _licence(found: PackageMetadata) -> str:
    """The licence as far as the distribution states it, most exactly first."""
    classified = [line.split(" :: ")[-1] for line in found.get_all("Classifier") or () if line.startswith("License ::")]
    stated = {key: found[key].partition("\n")[0] for key in ("License-Expression", "License") if key in found}
    return stated.get("License-Expression") or ", ".join(classified) or stated.get("License", "")
