"""A folder opened again comes back as it was left: filter, range, lanes and selection."""

import json

from PySide6.QtCore import QObject, Slot

from viewer.models.session import Session
from viewer.models.views import NamedView, dumped, loaded
from viewer.ui.keeping import FOLDERS, SELECTED, Settings
from viewer.ui.timeline_view import TimelineView

MOST_FOLDERS = 12


class ComingBack(QObject):
    """Keeps the view when a folder is left, and restores it with the first events of the next reading."""

    def __init__(self, session: Session, timeline: TimelineView, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timeline = timeline
        self._settings = settings
        self._awaited = False
        session.folderLeft.connect(self.keep)
        session.folderOpened.connect(self._await)
        session.filterChanged.connect(self._restore)  # by then every view has the events that the kept filter is for
        session.stateChanged.connect(self._select)

    @Slot()
    def keep(self) -> None:
        """Keep how things stand; the folders left longest ago are forgotten."""
        if not self._session.events or self._session.folder is None:
            return
        name = str(self._session.folder)
        views = loaded(self._settings.text(FOLDERS))
        views.pop(name, None)
        views[name] = NamedView(self._session.filter, self._timeline.view())
        self._settings.keep(FOLDERS, dumped(dict(list(views.items())[-MOST_FOLDERS:])))
        self._settings.keep(SELECTED, json.dumps([name, self._session.selected]))

    @Slot()
    def _await(self) -> None:
        self._awaited = True

    @Slot()
    def _restore(self) -> None:
        if not self._awaited or not self._session.events:
            return
        self._awaited = False
        kept = loaded(self._settings.text(FOLDERS)).get(str(self._session.folder))
        if kept is not None:
            self._session.set_filter(kept.filter)
            self._timeline.restore(kept.view)

    @Slot()
    def _select(self) -> None:
        """Select what was selected, unless the reader has selected something meanwhile."""
        if self._session.events and self._session.selected is None:
            folder, selected = _pair(self._settings.text(SELECTED))
            self._session.select(selected if folder == str(self._session.folder) else None)


def _pair(text: str) -> tuple[str | None, str | None]:
    try:
        folder, selected = json.loads(text)
    except (ValueError, TypeError):
        return None, None
    return folder, selected if isinstance(selected, str) else None
