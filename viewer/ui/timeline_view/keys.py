"""The keys of the timeline, as a table: the widget obeys it and the help shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


@dataclass(frozen=True, slots=True)
class Key:
    """Keys as `QKeySequence` reads them, the command, and what it does.

    The command names a method of `TimelineView`, its pilot, its lanes or its scroll bar. `text` is English, to be
    translated in the context "TimelineView"; it is typed as Qt types `QT_TRANSLATE_NOOP`.
    """

    keys: tuple[str, ...]
    command: str
    text: object


KEYS = (
    Key(("W", "+", "="), "zoom_in", QT_TRANSLATE_NOOP("TimelineView", "Zoom in")),
    Key(("S", "-"), "zoom_out", QT_TRANSLATE_NOOP("TimelineView", "Zoom out")),
    Key(("A",), "pan_earlier", QT_TRANSLATE_NOOP("TimelineView", "Move to earlier days")),
    Key(("D",), "pan_later", QT_TRANSLATE_NOOP("TimelineView", "Move to later days")),
    Key(("Left",), "previous_event", QT_TRANSLATE_NOOP("TimelineView", "Previous event")),
    Key(("Right",), "next_event", QT_TRANSLATE_NOOP("TimelineView", "Next event")),
    Key(("Up",), "previous_lane", QT_TRANSLATE_NOOP("TimelineView", "Event in the lane above")),
    Key(("Down",), "next_lane", QT_TRANSLATE_NOOP("TimelineView", "Event in the lane below")),
    Key((",",), "previous_in_lane", QT_TRANSLATE_NOOP("TimelineView", "Previous event in this lane")),
    Key((".",), "next_in_lane", QT_TRANSLATE_NOOP("TimelineView", "Next event in this lane")),
    Key(("Home",), "go_to_start", QT_TRANSLATE_NOOP("TimelineView", "First event")),
    Key(("End",), "go_to_end", QT_TRANSLATE_NOOP("TimelineView", "Last event")),
    Key(("PgUp",), "page_up", QT_TRANSLATE_NOOP("TimelineView", "Scroll the lanes up")),
    Key(("PgDown",), "page_down", QT_TRANSLATE_NOOP("TimelineView", "Scroll the lanes down")),
    Key(("Menu", "Shift+F10"), "lane_menu", QT_TRANSLATE_NOOP("TimelineView", "Menu of the lane")),
    Key(("F",), "fit_selection_or_all", QT_TRANSLATE_NOOP("TimelineView", "Fit the selection, then everything")),
    Key(("Return", "Enter", "Space"), "activate", QT_TRANSLATE_NOOP("TimelineView", "Open the article")),
    Key(("Esc",), "clear_selection", QT_TRANSLATE_NOOP("TimelineView", "Clear the selection")),
    Key(("Alt+Left",), "back", QT_TRANSLATE_NOOP("TimelineView", "Back to the view before")),
    Key(("Alt+Right",), "forward", QT_TRANSLATE_NOOP("TimelineView", "Forward to the next view")),
)


def pressed(event: QKeyEvent) -> str:
    """The portable text of a key as it was pressed.

    The keypad's keys count as the others, and Shift counts only with keys that are the same sign without it: on one
    keyboard `+` needs it and on another not.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sign = event.text()
    if len(sign) == 1 and sign.isprintable() and not sign.isalnum() and sign != " ":
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()


def commands() -> Mapping[str, str]:
    """The name of the method for each key, by the key's portable text."""
    return {QKeySequence(text).toString(): key.command for key in KEYS for text in key.keys}
