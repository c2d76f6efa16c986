"""The main window: a start page, or a folder with its timeline, tables and article."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QToolBar

from viewer.domain import printable
from viewer.models.session import Session, State
from viewer.models.wording import Wording
from viewer.timeline import LaneBy
from viewer.ui.action_table import TOOL_BAR, action_table
from viewer.ui.actions import Actions
from viewer.ui.article.actions import fill_menu
from viewer.ui.coming_back import ComingBack
from viewer.ui.commands import Commands, Host
from viewer.ui.exporting import Exporter
from viewer.ui.helping import Helping
from viewer.ui.icons import icon
from viewer.ui.keeping import ARTICLE_ZOOM, GEOMETRY, LANES, SPLITTERS, Settings
from viewer.ui.layouts import fitting
from viewer.ui.painter.theme import Theme
from viewer.ui.start_page import StartPage
from viewer.ui.status_line import StatusLine
from viewer.ui.views_menu import ViewsMenu
from viewer.ui.work_page import WorkPage

SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Shows a session, which may be older than the window: a new language needs a new window, not a new reading.

    Nor does it end an export under way. `closed` comes once nothing runs any more.
    """

    closed = Signal()

    def __init__(
        self, session: Session, exporter: Exporter, wording: Wording, theme: Theme, settings: Settings, host: Host
    ) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._theme = theme
        self.start_page = StartPage(theme)
        self.page = WorkPage(session, wording, theme, host.picture_theme().font)
        self.commands = Commands(self, session, exporter, self.page, settings, host, wording)
        self.views = ViewsMenu(session, self.page.timeline, settings, self)
        self.helping = Helping(self, session, self.page, self.commands, wording, theme)
        table = action_table(self.commands, session, self.page, self.views, self.helping)
        self.actions_table = Actions(table, self)
        self.helping.actions = self.actions_table
        self.coming_back = ComingBack(session, self.page.timeline, settings, self)
        self._pages = QStackedWidget()
        self._bar = QToolBar(self.tr("Tool bar"))
        self._lay_out(StatusLine(session, wording, exporter))
        self._connect()
        self._come_back()
        self.set_theme(theme)
        self.refresh()

    def _lay_out(self, status: StatusLine) -> None:
        self._pages.addWidget(self.start_page)
        self._pages.addWidget(self.page)
        self.setCentralWidget(self._pages)
        self.actions_table.fill_menus(self.menuBar(), {"save-view": self.views})
        article = QMenu(self.tr("A&rticle"), self)
        fill_menu(article, self.page.reader.pane)
        self.menuBar().insertMenu(self.menuBar().actions()[-2], article)
        self.actions_table.fill_bar(self._bar, TOOL_BAR)
        self._bar.addWidget(self.page.filter_bar)
        self._bar.setObjectName("toolbar")
        self._bar.setMovable(False)
        self.page.filter_bar.clear.setToolTip(self.actions_table.qt["show-all"].toolTip())
        self.page.reader.reload_key = self.actions_table.key("reload")
        status.stop.setToolTip(self.actions_table.qt["stop"].toolTip())
        self._bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.addToolBar(self._bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setStatusBar(status)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        for signal in (self.session.stateChanged, self.session.filterChanged, self.session.selectionChanged):
            signal.connect(self.refresh)
        self.page.timeline.lanesChanged.connect(self.refresh)
        for action in self.actions_table.qt.values():
            action.triggered.connect(self.refresh)
        self.start_page.openWanted.connect(self.commands.open_folder)
        self.start_page.sampleWanted.connect(self.commands.open_sample)
        self.start_page.tourWanted.connect(self.helping.tour.start)
        self.start_page.folderWanted.connect(self.commands.read)
        self.page.reader.pane.outletAllowed.connect(self.refresh)
        self.page.reader.pane.zoomed.connect(self._keep_zoom)
        self.page.timeline_area.folderWanted.connect(self.commands.open_folder)

    def _come_back(self) -> None:
        self.resize(fitting(self, SIZE))
        self.restoreGeometry(QByteArray(self._settings.blob(GEOMETRY)))
        self.page.arrange(self._settings.blob(SPLITTERS))
        self.page.reader.pane.set_zoom(self._settings.number(ARTICLE_ZOOM, 100) / 100)
        lanes = self._settings.text(LANES)
        self.page.set_lanes(lanes if lanes in set(LaneBy) else LaneBy.PARTY)

    @Slot()
    def refresh(self) -> None:
        """Show the page that fits the session, and what can be done now."""
        folder = self.session.folder
        empty = self.session.state is State.EMPTY
        if empty:
            self.start_page.show_recent(self._settings.recent_folders())
        self._pages.setCurrentWidget(self.start_page if empty else self.page)
        self._bar.setVisible(not empty)
        self.statusBar().setVisible(not empty)
        self.setWindowTitle(
            self.tr("{folder} – Dateline").format(folder=printable(folder.name)) if folder else "Dateline"
        )
        self.actions_table.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        for spec in self.actions_table.table:
            if spec.icon:
                self.actions_table.qt[spec.id].setIcon(icon(spec.icon, theme.text, theme.muted))
        self.start_page.set_theme(theme)
        self.helping.set_theme(theme)
        self.page.set_theme(theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_folder(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = _dropped_folder(event)
        if folder is not None:
            event.acceptProposedAction()
            # The file manager waits for the drop to end.
            QTimer.singleShot(0, self, lambda: self.commands.read(folder))

    @Slot(float)
    def _keep_zoom(self, zoom: float) -> None:
        self._settings.keep(ARTICLE_ZOOM, round(100 * zoom))

    def take_over(self, old: "MainWindow") -> None:
        """Stand where another window on the same session stands, and show what it shows."""
        self.restoreGeometry(old.saveGeometry())
        self.page.take_over(old.page)
        self.refresh()

    def retire(self) -> None:
        """Make room for another window on the same session, which goes on as its exports do."""
        self._remember()
        self.hide()
        self.deleteLater()

    def _remember(self) -> None:
        self._settings.keep(GEOMETRY, bytes(self.saveGeometry().data()))
        self._settings.keep(SPLITTERS, self.page.arrangement())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        self.commands.exporter.shut_down()
        self.session.shut_down()
        super().closeEvent(event)
        self.closed.emit()


def _dropped_folder(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The first folder among what is dragged; a file stands for the folder it lies in."""
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.exists():
            return path if path.is_dir() else path.parent
    return None
