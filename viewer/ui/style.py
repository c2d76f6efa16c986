"""The window in the theme's colours: Qt's palette, and a style sheet for what a palette cannot say."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from viewer.resources import resource
from viewer.ui.painter.theme import Theme

STYLE = "Fusion"


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
    """Lines, paddings and headings."""
    tick = resource("icons", "actions", "tick-dark.svg" if theme.dark else "tick-light.svg").as_posix()
    return f"""
    QToolTip {{ color: {theme.text}; background: {theme.raised}; border: 1px solid {theme.line}; padding: 4px 6px; }}
    QMainWindow, QStatusBar {{ background: {theme.window}; }}
    QStatusBar {{ border-top: 1px solid {theme.line}; }}
    QStatusBar::item {{ border: 0; }}
    QMenuBar {{ background: {theme.window}; padding: 1px 6px; }}
    QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.line}; color: {theme.text}; }}
    QMenu {{ background: {theme.raised}; border: 1px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.accent}; color: {theme.on_kind}; }}
    QMenu::item:disabled {{ color: {theme.muted}; background: transparent; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 6px; }}
    QToolBar {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.line};
                padding: 4px 8px; spacing: 3px; }}
    QToolBar::separator {{ background: {theme.line}; width: 1px; margin: 5px 6px; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 7px; color: {theme.text}; }}
    QToolButton:hover {{ background: {theme.line}; }}
    QToolButton:checked {{ background: {theme.meeting_tint}; }}
    QToolButton:focus {{ border-color: {theme.focus}; }}
    QToolButton[chip="true"] {{ background: {theme.meeting_tint}; padding: 2px 8px; }}
    QToolButton:disabled {{ color: {theme.muted}; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 5px;
                   padding: 5px 14px; color: {theme.text}; }}
    QPushButton:hover {{ border-color: {theme.accent}; }}
    QPushButton:focus {{ border-color: {theme.focus}; }}
    QPushButton:disabled {{ color: {theme.muted}; }}
    QPushButton:default, QPushButton[primary="true"] {{ background: {theme.accent}; border-color: {theme.accent};
                                                        color: {theme.on_kind}; }}
    QPushButton:default:focus, QPushButton[primary="true"]:focus {{ border: 2px solid {theme.text};
                                                                    padding: 4px 13px; }}
    QPushButton:default:disabled {{ background: {theme.line}; border-color: {theme.line}; color: {theme.muted}; }}
    QPushButton[link="true"] {{ border: 1px solid transparent; background: transparent; color: {theme.accent};
                                padding: 3px 6px; text-align: left; }}
    QPushButton[link="true"]:hover {{ background: {theme.line}; }}
    QPushButton[link="true"]:focus {{ border-color: {theme.focus}; }}
    QLineEdit {{ background: {theme.surface};
        border: 1px solid {theme.line}; border-radius: 5px; padding: 4px 7px; color: {theme.text};
        selection-background-color: {theme.accent}; selection-color: {theme.on_kind}; }}
    QLineEdit:focus {{ border-color: {theme.focus}; }}
    QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; background: transparent; }}
    QTreeView::indicator {{ width: 13px; height: 13px; border: 1px solid {theme.muted}; border-radius: 3px;
        background: {theme.surface}; }}
    QTreeView::indicator:checked {{ background: {theme.accent}; border-color: {theme.accent}; image: url("{tick}"); }}
    QTreeView::indicator:focus, QTreeView::indicator:hover {{ border-color: {theme.accent}; }}
    QScrollBar {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ width: 11px; }}
    QScrollBar:horizontal {{ height: 11px; }}
    QScrollBar::handle {{ background: {theme.line}; border: 2px solid {theme.surface}; border-radius: 5px;
        min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: {theme.surface}; }}
    QSplitter::handle {{ background: {theme.line}; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QSplitter::handle:vertical {{ height: 1px; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.line}; }}
    QTabBar {{ background: {theme.window}; }}
    QTabBar::tab {{ background: transparent; color: {theme.muted}; padding: 6px 14px; border: 0;
                    border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
    QTabBar::tab:hover {{ color: {theme.text}; }}
    QTabBar::tab:focus {{ color: {theme.accent}; }}
    QAbstractItemView {{ background: {theme.surface}; alternate-background-color: {theme.stripe}; border: 0;
        outline: 0; gridline-color: {theme.line}; selection-background-color: {theme.meeting_tint};
        selection-color: {theme.text}; }}
    QTableView::item {{ padding: 3px 8px; }}
    QTreeView::item {{ padding: 2px 2px; }}
    QTreeView::item:focus, QTableView::item:focus {{ border: 1px solid {theme.focus}; }}
    QHeaderView {{ background: {theme.window}; }}
    QHeaderView::section {{ background: {theme.window}; color: {theme.muted}; border: 0; padding: 5px 8px;
        border-bottom: 1px solid {theme.line}; border-right: 1px solid {theme.line}; }}
    QTableCornerButton::section {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.line}; }}
    QProgressBar {{ background: {theme.line}; border: 0; border-radius: 3px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
    QLabel[muted="true"] {{ color: {theme.muted}; }}
    QLabel[heading="true"] {{ font-size: {round(theme.font.pixelSize() * 1.5)}px; font-weight: 600; }}
    QLabel[display="true"] {{ font-size: {round(theme.font.pixelSize() * 2.4)}px; font-weight: 600; }}
    QLabel[banner="true"] {{ background: {theme.statement_tint}; color: {theme.text}; padding: 7px 12px; }}
    QFrame[surface="true"] {{ background: {theme.surface}; }}
    QFrame[bar="true"] {{ background: {theme.window}; border-bottom: 1px solid {theme.line}; }}
    QFrame[card="true"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 8px; }}
    """
