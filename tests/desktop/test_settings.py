"""Settings come back, whoever wrote the file."""

import os
from pathlib import Path

import pytest

from viewer.desktop.settings import RECENT_LIMIT, VERSION, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "settings.ini"


def reopened(settings: Settings, file: Path) -> Settings:
    settings.flush()
    return Settings(file)


def test_values_of_every_type_come_back(file: Path) -> None:
    settings = Settings(file)
    settings.keep("ui/theme", 'dark, "quoted" and 深色')
    settings.keep("ui/animation", False)
    settings.keep("ui/text_size", 13)
    settings.keep("ui/geometry", b"\x00\xff\n\x01")
    again = reopened(settings, file)
    assert again.text("ui/theme") == 'dark, "quoted" and 深色'
    assert again.flag("ui/animation", default=True) is False
    assert again.number("ui/text_size") == 13
    assert again.blob("ui/geometry") == b"\x00\xff\n\x01"


def test_missing_values_give_the_default(file: Path) -> None:
    settings = Settings(file)
    assert settings.text("a", "x") == "x"
    assert settings.flag("a", default=True) is True
    assert settings.number("a", 7) == 7
    assert settings.blob("a") == b""


@pytest.mark.parametrize(
    "content",
    [
        b"[ui]\ntext_size=large\nanimation=perhaps\ngeometry=true\ntheme=1, 2, 3\n",
        b"[file]\nversion=none\nrecent_folders=@Invalid()\n[ui]\ntheme=@Variant(\\0\\0)\n",
        b"\x00\x01\x02 not a settings file [[[",
        b"[ui\ntext_size",
        b"",
    ],
)
def test_a_file_of_any_content_gives_defaults_and_can_be_written(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.number("ui/text_size", 11) == 11
    assert settings.flag("ui/animation", default=True) is True
    assert settings.blob("ui/geometry") == b""
    assert settings.text("ui/theme", "system") == "system"
    assert settings.recent_folders() == ()
    settings.keep("ui/text_size", 15)
    assert reopened(settings, file).number("ui/text_size") == 15


def test_the_file_of_a_later_version_is_kept_and_understood_as_far_as_possible(file: Path) -> None:
    file.parent.mkdir()
    later = f"[file]\nversion={VERSION + 1}\n[ui]\ntext_size=14\nmood=@Later(7)\n".encode()
    file.write_bytes(later)
    assert Settings(file).number("ui/text_size") == 14
    assert file.with_name("settings.ini.newer").read_bytes() == later


def test_recent_folders_are_those_that_still_exist_newest_first(file: Path, tmp_path: Path) -> None:
    one, two, gone = tmp_path / "one", tmp_path / "a b，文章 100%", tmp_path / "gone"
    for folder in (one, two, gone):
        folder.mkdir()
    settings = Settings(file)
    for folder in (one, gone, two, one):
        settings.remember_folder(folder)
    gone.rmdir()
    assert reopened(settings, file).recent_folders() == (one, two)


@pytest.mark.skipif(os.name == "nt", reason="names of files are bytes on POSIX only")
def test_a_folder_whose_name_is_no_text_comes_back(file: Path, tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xc4\xfa\xff"))
    folder.mkdir()
    settings = Settings(file)
    settings.remember_folder(folder)
    assert reopened(settings, file).recent_folders() == (folder,)


def test_only_so_many_folders_are_remembered(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    for number in range(RECENT_LIMIT + 3):
        (tmp_path / str(number)).mkdir()
        settings.remember_folder(tmp_path / str(number))
    recent = settings.recent_folders()
    assert (len(recent), recent[0].name) == (RECENT_LIMIT, str(RECENT_LIMIT + 2))


def test_settings_that_cannot_be_written_last_as_long_as_the_program(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    settings = Settings(blocked / "settings.ini")
    settings.keep("ui/theme", "dark")
    settings.flush()
    assert settings.text("ui/theme") == "dark"
