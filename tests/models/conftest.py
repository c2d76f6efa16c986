"""Fixtures of the tests of the models."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from viewer.models.session import Session
from viewer.resources import resource


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """A session without a folder."""
    made = Session()
    yield made
    made.shut_down()


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[None]:
    """The program in Chinese."""
    translator = QTranslator()
    assert translator.load(str(resource("translations", "dateline_zh_CN.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
