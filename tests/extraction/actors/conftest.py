"""The shipped gazetteer, read once."""

import pytest

from viewer.extraction.actors import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()
