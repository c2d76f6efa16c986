"""What packaging/ makes starts on a bare Debian without a network. Too slow for every day: it is asked for.

packaging/deb/make_deb.sh                               # makes the bundle and the package in dist/
DATELINE_DIST=dist ./run test tests/packaging -rP       # and this says how long each takes to start
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest

from tests.desktop.screen import absent, screen, wait_for
from viewer.resources import sample_corpus

SUITE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
PROGRAMS = "/usr/sbin:/usr/bin:/sbin:/bin:/opt/dateline"
INSIDE = f"mount -t proc proc {{root}}/proc && exec chroot {{root}} env -i HOME=/root PATH={PROGRAMS} {{words}}"
Root = Path


def bare() -> str:
    """Why this cannot be tested here; empty where it can."""
    if "DATELINE_DIST" not in os.environ:
        return "asked for by DATELINE_DIST, the folder that packaging/deb/make_deb.sh has made"
    if os.geteuid() != 0:
        return "only root may enter another root"
    missing = [each for each in ("debootstrap", "unshare", "chroot") if shutil.which(each) is None]
    return f"not installed: {', '.join(missing)}" if missing else absent("Xvfb", "openbox", "xdotool", "dbus-daemon")


pytestmark = pytest.mark.skipif(bool(bare()), reason=bare())


def inside(root: Root, *words: str) -> tuple[str, ...]:
    """The command that runs `words` in the root, with a network of its own in which there is nobody."""
    return (
        "unshare",
        "--net",
        "--mount",
        "sh",
        "-c",
        INSIDE.format(root=root, words=" ".join(words)),
    )


def run(root: Root, *words: str) -> str:
    return subprocess.run(inside(root, *words), check=True, capture_output=True, text=True, timeout=120).stdout


@pytest.fixture(scope="session")
def debian(tmp_path_factory: pytest.TempPathFactory) -> Root:
    """The least that Debian calls a system: DATELINE_BARE_ROOT, or one made now."""
    kept = os.environ.get("DATELINE_BARE_ROOT")
    root = Path(kept) if kept else tmp_path_factory.mktemp("bare")
    if not kept:
        command = ["debootstrap", "--variant=minbase", SUITE, str(root), MIRROR]
        subprocess.run(command, check=True, capture_output=True)
    return root


def unpack(dist: Path, root: Root) -> None:
    shutil.copytree(dist / "dateline", root / "opt" / "dateline", symlinks=True)


def install(dist: Path, root: Root) -> None:
    (package,) = dist.glob("dateline_*.deb")
    shutil.copy(package, root / "opt")
    run(root, "dpkg", "--install", f"/opt/{package.name}")


@pytest.fixture(params=[unpack, install], ids=["bundle", "deb"])
def system(request: pytest.FixtureRequest, debian: Root, tmp_path: Path) -> Iterator[Root]:
    """A bare system with Dateline and the sample articles, and nothing else."""
    root = tmp_path / "root"
    subprocess.run(["/bin/cp", "-a", "--reflink=auto", debian, root], check=True)
    put: Callable[[Path, Root], None] = request.param
    put(Path(os.environ["DATELINE_DIST"]).resolve(), root)
    shutil.copytree(sample_corpus(), root / "srv" / "articles")
    yield root
    shutil.rmtree(root)


def test_it_reads_and_draws(system: Root) -> None:
    assert run(system, "dateline", "--version").startswith("dateline ")
    run(system, "dateline", "export", "/srv/articles", "--to", "/srv/out.png")
    assert (system / "srv" / "out.png").read_bytes().startswith(b"\x89PNG")


def test_its_window_opens(system: Root, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with screen(home) as desktop:
        display = desktop.environment["DISPLAY"]
        sockets = system / "tmp" / ".X11-unix"
        sockets.mkdir()
        (sockets / f"X{display[1:]}").hardlink_to(f"/tmp/.X11-unix/X{display[1:]}")  # noqa: S108 -- where X puts it
        begun = perf_counter()
        desktop.start(*inside(system, f"DISPLAY={display}", "dateline", "/srv/articles"))
        assert wait_for(lambda: desktop.windows("dateline"), "our window") == ("articles – Dateline",)
        print(f"the window was there after {perf_counter() - begun:.1f} s")  # noqa: T201 -- for the record
