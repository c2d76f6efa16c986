"""The window's colours where a palette does not say them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.contrast import FRAME, contrast
from viewer.app import Program
from viewer.ui.export_dialog import ExportDialog
from viewer.ui.painter import dark_theme, light_theme
from viewer.ui.style import dress


@pytest.mark.parametrize("make", [light_theme, dark_theme])
@pytest.mark.parametrize("sort", [QComboBox, QLineEdit, QSpinBox, QPushButton])
def test_the_frame_of_a_control_stands_out(qtbot: QtBot, program: Program, make, sort: type[QWidget]) -> None:  # type: ignore[no-untyped-def]
    theme = make()
    dress(QApplication.instance(), theme)  # type: ignore[arg-type]
    dialog = ExportDialog("", "", "")
    qtbot.addWidget(dialog)
    dialog.show()
    seen = [control for control in dialog.findChildren(sort) if is_own(control)]
    image = dialog.grab().toImage()
    assert seen
    for control in seen:
        left = control.mapTo(dialog, QPoint(0, control.height() // 2))
        frame = QColor(image.pixel(left))
        assert contrast(frame, theme.window) >= FRAME
        assert contrast(frame, theme.surface) >= FRAME or isinstance(control, QPushButton)


@pytest.mark.parametrize("make", [light_theme, dark_theme])
def test_the_handle_of_a_scroll_bar_stands_out(qtbot: QtBot, program: Program, make) -> None:  # type: ignore[no-untyped-def]
    theme = make()
    dress(QApplication.instance(), theme)  # type: ignore[arg-type]
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 100)
    bar.setPageStep(50)
    bar.resize(11, 300)
    image = bar.grab().toImage()
    handle = QColor(image.pixel(bar.width() // 2, 40))
    assert contrast(handle, theme.surface) >= FRAME
    assert contrast(handle, theme.window) >= FRAME


@pytest.mark.parametrize(("first", "then"), [(light_theme, dark_theme), (dark_theme, light_theme)])
def test_the_sign_that_clears_a_field_stands_out_after_a_change_of_theme(  # type: ignore[no-untyped-def]
    qtbot: QtBot, program: Program, first, then
) -> None:
    dress(QApplication.instance(), first())  # type: ignore[arg-type]
    field = QLineEdit("words")
    field.setClearButtonEnabled(True)
    qtbot.addWidget(field)
    field.resize(200, 32)
    field.show()
    theme = then()
    dress(QApplication.instance(), theme)  # type: ignore[arg-type]
    (sign,) = field.findChildren(QToolButton)
    image = sign.icon().pixmap(16).toImage()
    inked = [QColor.fromRgba(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height())]
    assert max(inked, key=QColor.alpha).alpha() > 200
    assert contrast(max(inked, key=QColor.alpha).name(), theme.surface) >= FRAME


def is_own(control: QWidget) -> bool:
    """Whether it is seen and no part of another control."""
    return control.isVisible() and not isinstance(control.parent(), QSpinBox)
