"""The window in the theme's colours: Qt's palette, and a style sheet for what a palette cannot say."""

from dataclasses import fields
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from viewer.resources import resource
from viewer.ui.painter.looks import blend
from viewer.ui.painter.theme import Theme

STYLE = "Fusion"
SIGNS = ("tick", "up", "down")
"""Drawings that the style sheet names, one for each theme: a sheet cannot colour them."""


def dress(application: QApplication, theme: Theme) -> None:
    """Give the whole application the theme's colours and font."""
    application.setStyle(STYLE)
    application.setPalette(palette(theme))
    application.setFont(theme.font)
    application.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette; disabled text is muted."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.stripe,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_kind,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Mid: theme.line,
        role.Midlight: theme.line,
        role.Dark: theme.muted,
        role.Light: theme.raised,
        role.BrightText: theme.now,
    }
    made = QPalette()
    for each, color in colors.items():
        made.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.muted))
    return made


def style_sheet(theme: Theme) -> str:
    """The sheet of `resources/style.qss` in the theme's colours."""
    return Template(resource("style.qss").read_text("utf-8")).substitute(
        {field.name: getattr(theme, field.name) for field in fields(theme)},
        **{sign: _sign(f"{sign}-{'dark' if theme.dark else 'light'}") for sign in SIGNS},
        cross=_sign("cross"),  # one grey for both: a field asks for it once and keeps it
        edge=edge(theme).name(),
        heading_size=round(theme.font.pixelSize() * 1.5),
        display_size=round(theme.font.pixelSize() * 2.4),
    )


def edge(theme: Theme) -> QColor:
    """The frame of what can be pressed or typed into: at least 3 : 1 against what it stands on, as WCAG 1.4.11 asks."""
    return blend(theme.muted, theme.window, 0.75)


def _sign(name: str) -> str:
    return resource("icons", "actions", f"{name}.svg").as_posix()
