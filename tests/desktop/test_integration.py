"""`dateline install` puts the program into the menus; `uninstall` leaves no trace of it."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.desktop.associations import to_add, with_added, without
from viewer.desktop.integration import ENTRY, desktop_entry, install, uninstall
from viewer.desktop.places import APP_ID
from viewer.resources import resource

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the freedesktop specifications are Linux's"
)

PROGRAM = Path("/opt/date line/$5 100%/dateline")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CURRENT_DESKTOP", "XDG_CONFIG_DIRS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "system"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def entry_of(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[method-assign,assignment]
    parser.read_string(text)
    return parser["Desktop Entry"]


def tool(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (Debian: {package})")
    return found


def test_menus_icons_and_metainfo_are_put_where_desktops_look(home: Path) -> None:
    written = install(PROGRAM)
    share = home / ".local" / "share"
    assert set(written) >= {
        share / "applications" / ENTRY,
        share / "icons" / "hicolor" / "48x48" / "apps" / f"{APP_ID}.png",
        share / "icons" / "hicolor" / "scalable" / "apps" / f"{APP_ID}.svg",
        share / "metainfo" / f"{APP_ID}.metainfo.xml",
    }
    assert all(file.is_file() for file in written)
    assert not (home / "Desktop").exists()


def test_uninstall_takes_away_exactly_what_install_put_there(home: Path) -> None:
    neighbour = home / ".local" / "share" / "applications" / "other.desktop"
    neighbour.parent.mkdir(parents=True)
    neighbour.write_text("[Desktop Entry]\n")
    before = tree(home)
    written = install(PROGRAM, launcher=True)
    assert uninstall() == written
    assert tree(home) == before
    assert uninstall() == ()


def test_installing_again_moves_the_program(home: Path) -> None:
    install(PROGRAM, launcher=True)
    install(Path("/usr/bin/dateline"))
    entry = (home / ".local" / "share" / "applications" / ENTRY).read_text("utf-8")
    assert "/usr/bin/dateline" in entry
    assert str(PROGRAM) not in entry
    assert not (home / "Desktop" / ENTRY).exists()


def test_the_starter_on_the_desktop_can_be_executed(home: Path) -> None:
    install(PROGRAM, launcher=True)
    assert os.access(home / "Desktop" / ENTRY, os.X_OK)


def test_where_a_file_cannot_be_put_nothing_is_left_beside_it(home: Path) -> None:
    in_the_way = home / ".local" / "share" / "applications" / ENTRY
    (in_the_way / "folder").mkdir(parents=True)
    with pytest.raises(OSError, match=r"directory|folder"):
        install(PROGRAM)
    assert list(in_the_way.parent.iterdir()) == [in_the_way]


def test_a_program_of_any_name_is_quoted_for_the_command_line() -> None:
    entry = entry_of(desktop_entry(PROGRAM))
    assert entry["Exec"] == '"/opt/date line/\\\\$5 100%%/dateline" open %f'
    assert entry["TryExec"] == str(PROGRAM)
    assert "MimeType" not in entry


def test_the_desktop_entry_is_valid(tmp_path: Path) -> None:
    validate = tool("desktop-file-validate", "desktop-file-utils")
    file = tmp_path / ENTRY
    file.write_text(desktop_entry(PROGRAM), "utf-8")
    done = subprocess.run([validate, file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_metainfo_is_valid() -> None:
    validate = tool("appstreamcli", "appstream")
    file = resource("desktop", f"{APP_ID}.metainfo.xml")
    done = subprocess.run([validate, "validate", "--no-net", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


OTHERS = "# mine\n[Default Applications]\ntext/plain=vi.desktop\n"


@pytest.mark.parametrize(
    ("text", "default", "after"),
    [
        ("", "thunar.desktop", f"[Added Associations]\ninode/directory=thunar.desktop;{ENTRY};\n"),
        (OTHERS, "t.desktop", f"{OTHERS}[Added Associations]\ninode/directory=t.desktop;{ENTRY};\n"),
        (
            "[Added Associations]\ninode/directory=a.desktop;b.desktop;\nimage/png=c.desktop;\n",
            "a.desktop",
            f"[Added Associations]\ninode/directory=a.desktop;b.desktop;{ENTRY};\nimage/png=c.desktop;\n",
        ),
        (
            "[Added Associations]\nimage/png=c.desktop;\n",
            "t.desktop",
            f"[Added Associations]\ninode/directory=t.desktop;{ENTRY};\nimage/png=c.desktop;\n",
        ),
    ],
)
def test_folders_are_offered_to_us_behind_their_default_and_no_longer(text: str, default: str, after: str) -> None:
    ids = to_add(text, ENTRY, default)
    assert with_added(text, ids) == after
    assert without(after, ids) == text


@pytest.mark.parametrize("text", ["", OTHERS])
def test_without_a_file_manager_we_do_not_become_one(text: str) -> None:
    assert to_add(text, ENTRY, None) == ()
    assert with_added(text, ()) == text


def test_the_default_for_folders_stays_what_it_was(home: Path) -> None:
    query = [tool("xdg-mime", "xdg-utils"), "query", "default", "inode/directory"]
    applications = home / "system" / "applications"
    applications.mkdir(parents=True)
    (applications / "zz-files.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=Files\nExec=true %u\nMimeType=inode/directory;\n"
    )
    (applications / "mimeinfo.cache").write_text("[MIME Cache]\ninode/directory=zz-files.desktop;\n")

    def default() -> str:
        return subprocess.run(query, capture_output=True, text=True, check=False).stdout.strip()

    assert default() == "zz-files.desktop"
    install(PROGRAM)
    assert default() == "zz-files.desktop"
    assert ENTRY in (home / ".config" / "mimeapps.list").read_text()
    uninstall()
    assert default() == "zz-files.desktop"
    assert not (home / ".config" / "mimeapps.list").exists()
