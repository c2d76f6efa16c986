"""What can be done with an article, as a table: menus and keys come from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

BEGIN_GROUPS = frozenset(
    f"article.{name}" for name in ("next_mention", "next", "zoom_in", "copy_words", "pictures", "print")
)
"""Commands with a line above them in menus."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `keys` are in Qt's notation; `checkable` commands are told their state."""

    id: str
    text: str
    keys: tuple[str, ...]
    handler: Callable[[], object] | Callable[[bool], object]
    checkable: bool = False


def add_commands(widget: QWidget, commands: Iterable[Command]) -> None:
    """Adds an action per command; its keys work while the widget or a part of it has the focus."""
    for command in commands:
        action = QAction(command.text, widget)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(command.checkable)
        if command.checkable:
            action.toggled.connect(command.handler)
        else:
            action.triggered.connect(command.handler)
        widget.addAction(action)


def fill_menu(menu: QMenu, widget: QWidget) -> None:
    """Adds a widget's commands to a menu, in their groups."""
    for action in widget.actions():
        if action.objectName() in BEGIN_GROUPS:
            menu.addSeparator()
        menu.addAction(action)


def key_of(widget: QWidget, command: str) -> str:
    """The first key of a command that was added to the widget, as the reader's keyboard names it."""
    action = next(action for action in widget.actions() if action.objectName() == command)
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
