"""Fixtures of the tests of the models."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from viewer.resources import resource


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[None]:
    """The program in Chinese."""
    translator = QTranslator()
    assert translator.load(str(resource("translations", "dateline_zh_CN.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
