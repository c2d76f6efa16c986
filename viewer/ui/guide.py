"""The user guide, shown as every article is: read, made safe and laid out by the same path."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer.models.wording import Wording
from viewer.pipeline import open_article
from viewer.resources import resource
from viewer.ui.article import ArticlePane
from viewer.ui.layouts import fitting
from viewer.ui.painter.theme import Theme

SIZE = QSize(720, 760)


def guide_file(language: str) -> Path:
    """The guide in this language, else in English."""
    file = resource("help", f"{language}.md")
    return file if file.is_file() else resource("help", "en.md")


class Guide(QDialog):
    """A window with the guide; it can be searched, printed and made larger as an article can."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        self.pane = ArticlePane(theme, wording, self, reported=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self.resize(fitting(self, SIZE))
        file = guide_file(wording.language)
        article, _ = open_article(file.parent, file.name)
        if article is not None:
            self.pane.show_article(article, ())
