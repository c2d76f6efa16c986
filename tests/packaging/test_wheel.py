"""The wheel holds all that the program needs. It takes a minute and the package index: asked for by DATELINE_DIST."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from viewer.resources import sample_corpus

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif("DATELINE_DIST" not in os.environ, reason="asked for by DATELINE_DIST")


def run(*command: str | Path, folder: Path) -> str:
    """What a program prints that runs in a folder where there is no checkout to import from by accident."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


def test_it_works_from_a_clean_environment(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, ROOT, folder=tmp_path)
    (wheel,) = tmp_path.glob("dateline-*.whl")
    venv.create(tmp_path / "clean", with_pip=True)
    programs = tmp_path / "clean" / "bin"
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, folder=tmp_path)
    assert run(programs / "dateline", "--version", folder=tmp_path).startswith("dateline ")
    run(programs / "dateline", "export", sample_corpus(), "--to", tmp_path / "out.png", folder=tmp_path)
    assert (tmp_path / "out.png").stat().st_size > 100_000
    doctor = [programs / "dateline", "doctor"]
    told = subprocess.run(doctor, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    assert "ok   lexicons, fonts and the sample corpus are there" in told
