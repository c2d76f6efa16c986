"""`dateline doctor` finds what is missing and names the line that mends it."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.desktop import doctor, system
from viewer.desktop.doctor import Finding, describe, examine
from viewer.desktop.system import LIBRARIES, Library, missing_libraries


def test_a_missing_library_is_found() -> None:
    absent = Library("libno-such-thing.so.9", "libno-such-thing9")
    present = Library("libc.so.6", "libc6")
    assert missing_libraries([absent, present]) == (absent,)


def test_each_library_is_listed_once() -> None:
    sonames = [library.soname for library in LIBRARIES]
    assert len(sonames) == len(set(sonames))


def test_missing_libraries_come_with_the_line_that_installs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "missing_libraries", lambda: (Library("libEGL.so.1", "libegl1"),))
    finding = next(finding for finding in examine({}) if "libEGL.so.1" in finding.text)
    assert not finding.sound
    assert finding.remedy.endswith("libegl1")


def test_no_display_is_told() -> None:
    assert any("no display" in finding.text and not finding.sound for finding in examine({}))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays have no names here")
def test_a_display_is_named_and_whether_anybody_answers(tmp_path: Path) -> None:
    wayland = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    for named, address in (
        ({"DISPLAY": ":40417.0"}, "\0/tmp/.X11-unix/X40417"),
        (wayland, str(tmp_path / "wayland-7")),
    ):
        before = next(finding for finding in examine(named) if "DISPLAY=" in finding.text)
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(address)
            server.listen()
            during = next(finding for finding in examine(named) if "DISPLAY=" in finding.text)
        assert not before.sound
        assert "nobody answers at" in before.text
        assert during.sound


def test_the_remedy_stands_beneath_what_is_bad() -> None:
    lines = describe((Finding(True, "fine"), Finding(False, "broken", "mend it"))).splitlines()
    assert lines == ["ok   fine", "BAD  broken", "     mend it"]


def test_the_examination_needs_no_qt() -> None:
    program = "import sys; import viewer.desktop.doctor as d; d.examine({}); assert 'PySide6.QtCore' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_run_gets_a_line_of_packages(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(system, "missing_libraries", tuple)
    system.main([])
    painting = capsys.readouterr().out.split()
    system.main(["window"])
    everything = capsys.readouterr().out.split()
    assert "libegl1" in painting
    assert "libxcb-cursor0" not in painting
    assert {*painting, "libxcb-cursor0"} <= set(everything)


def test_a_home_that_is_no_folder_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    assert any("is no folder" in finding.text and not finding.sound for finding in examine({}))
