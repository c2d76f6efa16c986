"""Translations of the interface: `.ts` follows the code, `.qm` follows the `.ts`.

Chinese has every string; English only those that count, for its plurals.
"""

import subprocess
import sys
from pathlib import Path

from viewer.store.atomic import replacing

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
PLURALS_ONLY = {"dateline_en.ts"}


def remake() -> None:
    """Bring every `.ts` up to date with the code and compile it."""
    for ts in sorted(FOLDER.glob("*.ts")):
        update(ts)
        with replacing(ts.with_suffix(".qm")) as fresh:  # a running program has the old one mapped into its memory
            compile_to(ts, fresh)


def update(ts: Path) -> None:
    """Add the strings that are new in the code to `ts`, as unfinished, and leave out those that are gone."""
    options = ["-no-obsolete", "-sort-messages", "-locations", "none", "-source-language", "en", "-silent"]
    if ts.name in PLURALS_ONLY:
        options.append("-pluralonly")
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "viewer").rglob("*.py"))
    _run(TOOLS / "pyside6-lupdate", *options, *sources, "-ts", ts)


def compile_to(ts: Path, qm: Path) -> None:
    """Compile the finished translations of `ts`. A program that runs keeps the file it has read."""
    fresh = qm.with_suffix(".fresh")
    _run(TOOLS / "pyside6-lrelease", "-silent", "-nounfinished", ts, "-qm", fresh)
    fresh.replace(qm)


def _run(*command: str | Path) -> None:
    subprocess.run(command, cwd=ROOT, check=True)
