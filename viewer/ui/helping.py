"""What the Help menu does."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from viewer.models.session import Session
from viewer.models.wording import Wording
from viewer.ui.about import about_box
from viewer.ui.actions import Actions
from viewer.ui.commands import Commands
from viewer.ui.dialogs import show
from viewer.ui.guide import Guide
from viewer.ui.keys_dialog import KeysDialog, article_section, timeline_section, window_sections
from viewer.ui.painter.theme import Theme
from viewer.ui.sample_tour import SampleTour
from viewer.ui.work_page import WorkPage


class Helping(QObject):
    """Guide, tour, keys and About of one window."""

    def __init__(
        self, window: QWidget, session: Session, page: WorkPage, do: Commands, wording: Wording, theme: Theme
    ) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._wording = wording
        self._theme = theme
        self._guide: Guide | None = None
        self.actions: Actions | None = None
        self.tour = SampleTour(window, session, page, do.open_sample, self.key, self)

    @Slot()
    def show_guide(self) -> None:
        """Open the user guide, which stays open beside the window."""
        if self._guide is None:
            self._guide = Guide(self._wording, self._theme, self._window)
        self._guide.show()
        self._guide.activateWindow()

    @Slot()
    def show_keys(self) -> None:
        """List all keys."""
        table = self.actions.table if self.actions else ()
        sections = [timeline_section(), *window_sections(table), article_section(self._page.reader.pane)]
        show(KeysDialog(sections, self._window))

    def key(self, action: str) -> str:
        """The key of one of the window's actions."""
        return self.actions.key(action) if self.actions else ""

    @Slot()
    def about(self) -> None:
        """Version and licence."""
        show(about_box(self._window))

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        if self._guide is not None:
            self._guide.pane.set_theme(theme)
