"""`./run` as a stranger starts it: what it prepares, and what it says where it cannot."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(not Path("/bin/sh").exists(), reason="`run` is a POSIX shell script")


class Checkout:
    """A copy of `run` beside a Python and an apt-get that only write down what they are asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.bin.mkdir(parents=True)
        (folder / "sample_corpus").mkdir()
        shutil.copy(ROOT / "run", folder / "run")
        shutil.copy(ROOT / "pyproject.toml", folder / "pyproject.toml")
        for tool in ("dirname", "id", "cksum", "cat", "basename", "getconf", "uname", "mkdir", "cp"):
            found = shutil.which(tool)
            if found:
                (self.bin / tool).symlink_to(found)
        self.script("id", "echo 1000")
        self.script("python3", self._python())

    def script(self, name: str, body: str) -> None:
        """Puts a program on the path of `run`."""
        file = self.bin / name
        file.unlink(missing_ok=True)
        file.write_text(f"#!/bin/sh\n{body}\n")
        file.chmod(0o755)

    def _python(self) -> str:
        return f"""
case "$*" in
*ensurepip*|*version_info*) exit 0 ;;
*"-m venv"*) mkdir -p "{self.folder}/.venv/bin"; cp "$0" "{self.folder}/.venv/bin/python"; echo "$*" >>"{self.log}" ;;
*viewer.desktop.system*) cat "{self.folder}/missing" 2>/dev/null; echo "$*" >>"{self.log}" ;;
*) echo "QT_QPA_PLATFORM=${{QT_QPA_PLATFORM-}} $*" >>"{self.log}" ;;
esac"""

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Start `run` with nothing in the environment but `environment`."""
        command = [self.folder / "run", *arguments]
        return subprocess.run(
            command,
            cwd=self.folder,
            env={"PATH": str(self.bin), **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def asked(self) -> list[str]:
        """The lines with which Python was started, oldest first."""
        return self.log.read_text().splitlines() if self.log.exists() else []


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "with space")


def test_the_sample_corpus_opens_where_there_is_a_display(checkout: Checkout) -> None:
    done = checkout.run(DISPLAY=":9")
    assert done.returncode == 0, done.stderr
    assert checkout.asked()[-1].endswith(f"-P -m viewer open {checkout.folder}/sample_corpus")


def test_without_a_display_the_timeline_becomes_a_picture(checkout: Checkout) -> None:
    done = checkout.run("sample_corpus")
    assert "no display" in done.stderr
    picture = checkout.folder / "sample_corpus-timeline.png"
    expected = f"QT_QPA_PLATFORM=offscreen -P -m viewer export sample_corpus --to {picture}"
    assert checkout.asked()[-1] == expected


def test_other_words_go_to_the_program(checkout: Checkout) -> None:
    checkout.run("export", "a b", "--to", "x.png")
    assert checkout.asked()[-1].endswith("-P -m viewer export a b --to x.png")


def test_nothing_is_installed_twice(checkout: Checkout) -> None:
    checkout.run(DISPLAY=":9")
    checkout.run(DISPLAY=":9")
    assert sum("pip install" in line for line in checkout.asked()) == 1
    project = checkout.folder / "pyproject.toml"
    project.write_text(project.read_text() + "\n# changed\n")
    checkout.run(DISPLAY=":9")
    assert sum("pip install" in line for line in checkout.asked()) == 2


def test_missing_libraries_are_named_with_the_line_that_installs_them(checkout: Checkout) -> None:
    (checkout.folder / "missing").write_text("libegl1 libxcb-cursor0")
    checkout.script("apt-get", "exit 1")
    done = checkout.run(DISPLAY=":9")
    assert done.returncode == 1
    assert "apt-get install -y --no-install-recommends libegl1 libxcb-cursor0" in done.stderr


def test_root_gets_missing_libraries_installed(checkout: Checkout) -> None:
    (checkout.folder / "missing").write_text("libegl1")
    checkout.script("id", "echo 0")
    checkout.script("apt-get", f'echo "apt-get $*" >>"{checkout.log}"')
    assert checkout.run(DISPLAY=":9").returncode == 0
    assert "apt-get -qq install -y --no-install-recommends libegl1" in checkout.asked()


def test_an_old_python_is_not_taken(checkout: Checkout) -> None:
    checkout.script("python3", "exit 1")
    done = checkout.run()
    assert done.returncode == 1
    assert "python3" in done.stderr


def test_every_check_runs_and_failures_are_told(checkout: Checkout) -> None:
    for tool in ("ruff", "mypy", "lint-imports", "pytest"):
        checkout.script(tool, f'echo "{tool} $*" >>"{checkout.log}"')
    checkout.script("mypy", "exit 1")
    done = checkout.run("test", "-k", "dates")
    assert done.returncode == 1
    assert done.stderr.rstrip().endswith("mypy")
    assert [line.split()[0] for line in checkout.asked()[-4:]] == ["ruff", "ruff", "lint-imports", "pytest"]
    assert checkout.asked()[-1].endswith("-k dates")


def test_ci_runs_the_one_test_command() -> None:
    assert "exec ./run test" in (ROOT / ".ci" / "run").read_text()
    assert os.access(ROOT / "run", os.X_OK)
