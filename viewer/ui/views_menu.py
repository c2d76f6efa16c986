"""The menu of named views."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from viewer.models.session import Session
from viewer.models.views import NamedView, dumped, loaded
from viewer.ui.actions import literal
from viewer.ui.dialogs import show
from viewer.ui.keeping import VIEWS, Settings
from viewer.ui.timeline_view import TimelineView


class ViewsMenu(QMenu):
    """Goes to views saved before, and forgets them."""

    def __init__(self, session: Session, timeline: TimelineView, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Saved &views"))
        self._session = session
        self._timeline = timeline
        self._settings = settings
        self._forget = QMenu(self.tr("Forget"), self)
        self.aboutToShow.connect(self.fill)
        self.fill()

    @Slot()
    def fill(self) -> None:
        """List what is saved."""
        self.clear()
        self._forget.clear()
        views = loaded(self._settings.text(VIEWS))
        for name, named in views.items():
            self.addAction(literal(name), partial(self.go_to, named))
            self._forget.addAction(literal(name), partial(self.forget, name))
        if views:
            self.addSeparator()
            self.addMenu(self._forget)
        else:
            self.addAction(self.tr("None saved yet")).setEnabled(False)

    @Slot()
    def ask(self) -> None:
        """Ask for a name and save the view as it stands."""
        dialog = QInputDialog(self.parentWidget())
        dialog.setWindowTitle(self.tr("Save the view"))
        dialog.setLabelText(self.tr("Name for this filter, range and arrangement of lanes:"))
        dialog.textValueSelected.connect(self.save)
        show(dialog)

    @Slot(str)
    def save(self, name: str) -> None:
        """Save the view as it stands; a name used before is used anew."""
        if name.strip():
            views = loaded(self._settings.text(VIEWS))
            views[name.strip()] = NamedView(self._session.filter, self._timeline.view())
            self._settings.keep(VIEWS, dumped(views))

    def forget(self, name: str) -> None:
        """Forget a view."""
        views = loaded(self._settings.text(VIEWS))
        views.pop(name, None)
        self._settings.keep(VIEWS, dumped(views))

    def go_to(self, named: NamedView) -> None:
        """Come back to a view."""
        self._session.set_filter(named.filter)
        self._timeline.restore(named.view)
