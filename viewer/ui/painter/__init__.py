"""The one painter: screen, PNG, SVG and PDF are drawn by the same code from `(painter, layout, theme, selection)`."""

from viewer.ui.painter.theme import Theme, dark_theme, light_theme

__all__ = ["Theme", "dark_theme", "light_theme"]
