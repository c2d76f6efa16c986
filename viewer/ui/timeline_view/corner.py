"""The corner above the lanes' names: how many events have no place on the timeline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from viewer.ui.painter.theme import Theme
from viewer.ui.painter.wording import translate
from viewer.ui.timeline_view.canvas import Canvas


class Corner(QLabel):
    """Says so where there are any, so that nothing is hidden; the table of events lists them last."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_theme(canvas.look.theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours and sizes."""
        self.setFont(theme.sized(0.9))
        self.setStyleSheet(f"color: {theme.muted}; background: transparent")
        self.setGeometry(0, 0, int(theme.metrics.gutter), int(theme.metrics.axis))

    def show_count(self, undated: int) -> None:
        """Tell of so many events without a day; nothing where there are none."""
        self.setText(translate("TimelineView", "{number} undated").format(number=undated))
        self.setToolTip(translate("TimelineView", "No day is known of them; the table of events lists them last."))
        self.setVisible(undated > 0)
