"""Actions as a table: menus, tool bar and the list of keys are made from it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from viewer.domain import printable

Condition = Callable[[], bool]
ACCESS_KEY = re.compile(r"\(&\w\)")


def always() -> bool:
    """For what can always be done."""
    return True


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing the reader can do. `text` has its `&`; `keys` are as `QKeySequence` reads them.

    `menu` is the heading it stands under; `checked` makes it a switch and says how it stands; `parted` puts a line
    above it.
    """

    id: str
    text: str
    menu: str
    handler: Callable[[], None]
    keys: tuple[str, ...] = ()
    enabled: Condition = always
    checked: Condition | None = None
    icon: str = ""
    parted: bool = False
    hint: str = ""


class Actions:
    """The table's actions as Qt's, for one window."""

    def __init__(self, table: Iterable[ActionSpec], parent: QWidget) -> None:
        self.table = tuple(table)
        self.qt = {spec.id: _made(spec, parent) for spec in self.table}
        parent.addActions(list(self.qt.values()))

    def refresh(self) -> None:
        """Enable what can be done now, and set the switches."""
        for spec in self.table:
            action = self.qt[spec.id]
            action.setEnabled(spec.enabled())
            if spec.checked is not None:
                action.setChecked(spec.checked())

    def key(self, action: str) -> str:
        """The first key of the action with this id, as the reader's keyboard names it."""
        return next(key_text(spec) for spec in self.table if spec.id == action)

    def fill_menus(self, bar: QMenuBar, extra: dict[str, QMenu]) -> None:
        """One menu for each heading, in the order of the table; `extra` menus stand after the action of that id."""
        menus: dict[str, QMenu] = {}
        for spec in self.table:
            menu = menus.get(spec.menu) or menus.setdefault(spec.menu, bar.addMenu(spec.menu))
            if spec.parted:
                menu.addSeparator()
            menu.addAction(self.qt[spec.id])
            if spec.id in extra:
                menu.addMenu(extra[spec.id])

    def fill_bar(self, bar: QToolBar, ids: Iterable[str]) -> None:
        """Some of the actions, in an order of the bar's own; an empty id is a line."""
        for each in ids:
            if each:
                bar.addAction(self.qt[each])
            else:
                bar.addSeparator()


def _made(spec: ActionSpec, parent: QWidget) -> QAction:
    action = QAction(spec.text, parent)
    action.setObjectName(spec.id)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setCheckable(spec.checked is not None)
    action.setToolTip(tool_tip(spec))
    action.triggered.connect(lambda _=False: spec.handler())
    return action


def plain(text: str) -> str:
    """An action's text without the mark of its access key, which follows Chinese words in brackets."""
    return ACCESS_KEY.sub("", text).replace("&", "").removesuffix("…")


def literal(text: str) -> str:
    """Somebody's words as they are to stand on a button or in a menu, where Qt takes `&` for the mark of a key."""
    return printable(text).replace("&", "&&")


def key_text(spec: ActionSpec) -> str:
    """An action's first key as the reader's keyboard names it."""
    return QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""


def tool_tip(spec: ActionSpec) -> str:
    """What it does and its key."""
    words = spec.hint or plain(spec.text)
    return f"{words} ({key_text(spec)})" if spec.keys else words
