"""Fixtures that several rooms' tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# A busy machine is no fault of the code: no example has a time limit. All else stays as Hypothesis has it, which in CI
# tries the same examples in every run.
settings.register_profile("patient", settings(), deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third parties' material beside the checkout, which is never part of it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no third-party material: {folder} does not exist")
    return folder
