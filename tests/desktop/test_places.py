"""Where things are kept, whatever the environment says."""

from pathlib import Path

import pytest

from viewer.desktop.places import socket_folder


def test_the_socket_lies_in_the_runtime_folder_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert socket_folder() == tmp_path


@pytest.mark.parametrize("runtime", ["", "/no/such/folder"])
def test_else_it_lies_with_what_is_kept(runtime: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert socket_folder() == tmp_path / "dateline"
