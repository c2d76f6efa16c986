"""What the window's actions do."""

from datetime import datetime, time
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from viewer.domain import Event, printable
from viewer.models.filter_text import in_words
from viewer.models.session import Session, State
from viewer.models.wording import Wording
from viewer.resources import sample_corpus
from viewer.store import write_rows
from viewer.ui.dialogs import ask_folder, ask_where, show
from viewer.ui.export_dialog import ExportDialog, Order, format_names
from viewer.ui.exporting import Exporter, data_writer, picture_writer
from viewer.ui.jump_dialog import JumpDialog
from viewer.ui.keeping import ANIMATED, INERTIA, LANES, Settings
from viewer.ui.painter import Theme
from viewer.ui.painter.sheet import Sheet
from viewer.ui.picture_wishes import PictureWishes
from viewer.ui.week_start import WeekStart
from viewer.ui.work_page import WorkPage


class Host(Protocol):
    """The program around a window: what concerns all of its windows."""

    @property
    def theme_choice(self) -> str:
        """`system`, `light` or `dark`."""

    @property
    def language_choice(self) -> str:
        """`system` or a locale's name."""

    @property
    def text_size(self) -> int:
        """Percent of the system's size."""

    def choose_text_size(self, percent: int) -> None:
        """Change every window's text."""

    def picture_theme(self) -> Theme:
        """What pictures are drawn with, the same on every machine."""

    def choose_theme(self, choice: str) -> None:
        """Change every window's colours."""

    def choose_language(self, choice: str) -> None:
        """Change every window's words."""

    def new_window(self, folder: Path | None) -> object:
        """One more window, which reads the folder if there is one."""

    def quit(self) -> None:
        """Close all windows."""


class Commands(QObject):
    """The handlers of one window's actions."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        exporter: Exporter,
        page: WorkPage,
        settings: Settings,
        host: Host,
        wording: Wording,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._page = page
        self._settings = settings
        self.host = host
        self.exporter = exporter
        page.tally.exportWanted.connect(self.save_tally)
        self._wording = wording
        self.pictures = PictureWishes(page.reader.pane, settings, self)
        self.week_start = WeekStart(page.timeline, settings, self)
        page.timeline.set_animated(self.animated())
        page.timeline.set_inertia(self.inertia())

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder and read it."""
        start = self._session.folder or Path.home()
        ask_folder(self._window, self.tr("Open a folder of articles"), start, self.read)

    @Slot(object)
    def read(self, folder: Path) -> None:
        """Read a folder and remember it among the recent ones, by its whole name: `.` is another one elsewhere."""
        folder = folder.resolve() if ".." in folder.parts else folder.absolute()
        if folder != sample_corpus():
            self._settings.remember_folder(folder)
        self._session.open(folder)

    @Slot()
    def open_sample(self) -> None:
        """Read the sample articles."""
        self.read(sample_corpus())

    @Slot()
    def find(self) -> None:
        """Go to the search field."""
        self._page.filter_bar.search.setFocus()
        self._page.filter_bar.search.selectAll()

    @Slot()
    def toggle_facets(self) -> None:
        """Show or hide the facets."""
        self._page.show_facets(not self._page.facets_wanted)

    @Slot()
    def toggle_article(self) -> None:
        """Show or hide the article."""
        self._page.show_article(not self._page.article_wanted)

    @Slot()
    def jump(self) -> None:
        """Ask for a date and go there."""
        dialog = JumpDialog(self._wording, self._reference(), self._window)
        dialog.chosen.connect(self._page.timeline.pilot.go_to)
        show(dialog)

    def _reference(self) -> datetime:
        """What a date without a year counts from: now, or the middle of the view where that is another time."""
        first, last = self._page.timeline.visible_range()
        now = datetime.now()
        return now if first <= now.date() <= last else datetime.combine(first + (last - first) / 2, time())

    @Slot()
    def export(self) -> None:
        """Ask what to export and how."""
        in_view = self._wording.days(*self._page.timeline.visible_range())
        folder = self._session.folder
        title = printable(folder.name) if folder else ""
        dialog = ExportDialog(in_view, self._wording.number(self._session.filtered.shown), title, self._window)
        dialog.wanted.connect(self._ask_where)
        show(dialog)

    @Slot(object)
    def _ask_where(self, order: Order) -> None:
        name = f"{order.title or 'dateline'}{order.suffix}".replace("/", "_")
        words = format_names()[order.suffix]
        ask_where(self._window, self.tr("Export to"), Path.home() / name, words, partial(self.export_to, order))

    def export_to(self, order: Order, to: Path) -> None:
        """Write an export in the background; `to` ends in the order's suffix."""
        span = self._page.timeline.visible_range() if order.in_view else None
        events = self._session.shown(*span) if span else self._session.shown()
        if order.picture:
            self.exporter.start(picture_writer(order, self._sheet(order, events), self.host.picture_theme(), to), to)
        else:
            self.exporter.start(data_writer(order.suffix, events, to), to)

    def _sheet(self, order: Order, events: tuple[Event, ...]) -> Sheet:
        timeline = self._page.timeline
        return Sheet(
            events,
            self._wording,
            title=order.title,
            filter_line=in_words(self._session.filter, self._wording),
            lanes=timeline.stage.by,
            arrangement=timeline.arrangement(),
            span=timeline.visible_range() if order.in_view else None,
            whole=not order.in_view,
            published=self._session.published(),
            week_start=self.week_start.day(),
        )

    @Slot()
    def save_tally(self) -> None:
        """Ask for a file and write the tally to it."""
        words = format_names()[".csv"]
        ask_where(self._window, self.tr("Save the tally"), Path.home() / "tally.csv", words, self._write_tally)

    def _write_tally(self, to: Path) -> None:
        rows = self._page.tally.rows()
        self.exporter.start(lambda _progress, _cancelled: write_rows(rows, to), to)

    def show_tab(self, tab: QWidget) -> None:
        """Bring a tab to the front, ready for the keyboard."""
        self._page.tabs.setCurrentWidget(tab)
        tab.setFocus()

    def set_lanes(self, lanes: str) -> None:
        """Divide the timeline by a property of the events."""
        self._settings.keep(LANES, str(lanes))
        self._page.set_lanes(lanes)

    @Slot()
    def new_window(self) -> None:
        """One more window, with the start page."""
        self.host.new_window(None)

    def has_theme(self, choice: str) -> bool:
        """Whether this theme is chosen."""
        return self.host.theme_choice == choice

    def has_language(self, choice: str) -> bool:
        """Whether this language is chosen."""
        return self.host.language_choice == choice

    @Slot()
    def toggle_animated(self) -> None:
        """Let the timeline glide or jump."""
        self._settings.keep(ANIMATED, not self.animated())
        self._page.timeline.set_animated(self.animated())

    def animated(self) -> bool:
        """Whether the timeline glides, where the system allows it."""
        return self._settings.flag(ANIMATED, True)

    @Slot()
    def toggle_inertia(self) -> None:
        """Let the timeline coast after a drag or stop where it is let go."""
        self._settings.keep(INERTIA, not self.inertia())
        self._page.timeline.set_inertia(self.inertia())

    def inertia(self) -> bool:
        """Whether the timeline coasts after a drag."""
        return self._settings.flag(INERTIA)

    def has_text_size(self, percent: int) -> bool:
        """Whether this text size is chosen."""
        return self.host.text_size == percent

    def has_folder(self) -> bool:
        """Whether a folder is open."""
        return self._session.state is not State.EMPTY

    def reading(self) -> bool:
        """Whether it is being read."""
        return self._session.state is State.READING

    def has_events(self) -> bool:
        """Whether there is something to see."""
        return bool(self._session.events)

    def filtered(self) -> bool:
        """Whether a filter hides something."""
        return not self._session.filter.empty
