"""Pictures of the timeline on disk."""

import hashlib
import os
import re
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from shutil import which

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.timeline.sample import events
from tests.ui.contrast import TEXT, contrast
from viewer.domain import Event, Kind, Status
from viewer.models.wording import Wording
from viewer.store.watching import Cancelled, never, silent
from viewer.ui.painter import Outright, Theme, dark_theme, export, frame, light_theme
from viewer.ui.painter.export import Sheet, Size, render
from viewer.ui.painter.png import PngStream
from viewer.ui.painter.sheet import picture

FEW = events(25)
PDFTOTEXT = which("pdftotext")


def sheet(title: str = "冬季会谈") -> Sheet:
    return Sheet(FEW, Wording("zh_Hans_CN"), title, "仅会谈")


def read(path: Path) -> np.ndarray:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].copy()


def test_a_stream_of_rows_is_a_png_that_qt_reads(qapp: object, tmp_path: Path) -> None:
    random = np.random.default_rng(1).integers(0, 256, (40, 31 * 3), dtype=np.uint8)
    path = tmp_path / "noise.png"
    with path.open("wb") as file, PngStream(file, 31, 40, 3780) as png:
        for top in range(0, 40, 7):
            png.write(random[top : top + 7])
    assert (read(path) == random).all()


def test_a_png_has_the_size_asked_for(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    render(path, sheet(), theme, Size(1000, 700, 1.0))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1000, 700)
    assert len(np.unique(read(path).reshape(-1, 3), axis=0)) > 30


def test_bands_and_tiles_leave_no_seam(theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, pieces = tmp_path / "whole.png", tmp_path / "pieces.png"
    render(whole, sheet(), theme, Size(1000))
    monkeypatch.setattr(export, "TILE", 173)
    monkeypatch.setattr(export, "BAND_BYTES", 1000 * 3 * 41)
    render(pieces, sheet(), theme, Size(1000))
    # Qt rounds the soft edge of a corner by where the piece begins: by a shade that nobody sees, and by no more.
    apart = np.abs(read(whole).astype(int) - read(pieces))
    assert apart.max() <= 12
    assert (apart > 0).mean() < 0.001


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_same_events_give_the_same_file(theme: Theme, tmp_path: Path, suffix: str) -> None:
    digests = set()
    for name in ("one", "two"):
        path = tmp_path / (name + suffix)
        render(path, sheet(), theme, Size(900))
        digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_a_pdf_tells_no_time(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "picture.pdf"
    render(path, sheet(), theme, Size(600))
    assert not re.search(rb"(?:D:|>|=\")20[0-9]{2}", path.read_bytes())


def test_a_png_tells_no_time(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    render(path, sheet(), theme, Size(600))
    data, at, kinds = path.read_bytes(), 8, set()
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        kinds.add(kind)
        at += 12 + length
    assert kinds == {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_an_svg_holds_text_and_draws(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    render(path, sheet(), theme, Size(1000))
    assert "冬季会谈" in path.read_text("utf-8")
    assert QSvgRenderer(str(path)).isValid()


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext (poppler-utils) is not installed")
def test_a_pdf_can_be_searched_for_the_words_it_shows(theme: Theme, tmp_path: Path) -> None:
    file = tmp_path / "picture.pdf"
    render(file, sheet("文件、生日、长风与金石"), theme, Size(1000))
    done = subprocess.run(
        [str(PDFTOTEXT), str(file), "-"], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    for words in ("文件、生日、长风与金石", "仅会谈", "美国", "2022年1月", FEW[0].title):
        assert words in done.stdout
    radicals = {sign for sign in done.stdout if "\u2e80" <= sign <= "\u2fdf" or "\uf900" <= sign <= "\ufaff"}
    assert not radicals


ELSEWHERE = """
import hashlib, pathlib, sys
from PySide6.QtGui import QGuiApplication
from tests.ui.timeline.test_export import sheet
from viewer.ui.fonts import load_fonts
from viewer.ui.painter import light_theme
from viewer.ui.painter.export import Size, render
application = QGuiApplication(sys.argv[:1])
file = pathlib.Path(sys.argv[1])
render(file, sheet(), light_theme(load_fonts().export_font(13)), Size(900))
print(hashlib.sha256(file.read_bytes()).hexdigest())
"""


def test_another_machine_gives_the_same_pixels(theme: Theme, tmp_path: Path) -> None:
    """Another screen, language, home and time zone, and none of this system's fonts."""
    here, there = tmp_path / "here.png", tmp_path / "there.png"
    render(here, sheet(), light_theme(theme.font), Size(900))
    fonts = tmp_path / "fonts.conf"
    fonts.write_text("<fontconfig></fontconfig>", "utf-8")
    other = {
        "QT_SCALE_FACTOR": "1.5", "LANG": "fr_FR.UTF-8", "TZ": "Asia/Tokyo", "HOME": str(tmp_path),
        "FONTCONFIG_FILE": str(fonts), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(there)],
        env=os.environ | other,
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == hashlib.sha256(here.read_bytes()).hexdigest()


def test_paper_at_some_dots_per_inch() -> None:
    size = Size.on_paper(QPageSize.PageSizeId.A4, 192)
    assert (size.width, size.height) == (2245, 1586)
    assert size.scale == 2.0
    assert Size.on_paper(QPageSize.PageSizeId.A4, 192, landscape=False).width == 1586


def test_a_picture_of_free_height_shows_every_event_singly(theme: Theme) -> None:
    drawn = picture(sheet(), theme, 1400, None)
    assert all(lane.strip is None for lane in drawn.layout.lanes)
    assert all(lane.top + lane.height <= drawn.layout.height for lane in drawn.layout.lanes)
    for number, lane in enumerate(drawn.layout.lanes):
        assert sum(mark.lane == number for mark in drawn.layout.marks) >= lane.visible


def test_a_low_sheet_folds_lanes_and_shows_every_one(theme: Theme) -> None:
    drawn = picture(sheet(), theme, 1400, 600)
    assert len(drawn.layout.lanes) == len(drawn.stage.lane_keys())
    assert drawn.layout.lanes[-1].collapsed
    assert not drawn.layout.lanes[0].collapsed
    assert drawn.layout.lanes[-1].top + drawn.layout.lanes[-1].height <= drawn.layout.height + 1


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_cancelling_leaves_nothing(theme: Theme, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(Cancelled):
        render(tmp_path / f"picture{suffix}", sheet(), theme, Size(800), cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_progress_only_grows_and_ends(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(export, "BAND_BYTES", 800 * 3 * 50)
    monkeypatch.setattr(frame, "STEP", 8)
    told: list[float] = []
    render(tmp_path / f"picture{suffix}", sheet(), theme, Size(800), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 4


def test_an_unknown_suffix_is_refused(theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.gif"):
        render(tmp_path / "picture.gif", sheet(), theme, Size())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("suffix", export.FORMATS)
def test_a_full_disk_is_told(theme: Theme, suffix: str) -> None:
    drawn = picture(sheet(), theme, 800, 600)
    with pytest.raises(OSError, match="No space"):
        export.FORMATS[suffix](Path("/dev/full"), drawn, 1.0, silent, never)


def reach(event: Event) -> date:
    assert event.when.last is not None
    return event.when.last


def test_no_title_reaches_into_a_picture_from_an_event_that_is_over_before_it(theme: Theme) -> None:
    dated = sorted((event for event in FEW if event.when.first and event.when.last), key=reach)
    over, first = dated[0], reach(dated[0]) + timedelta(days=1)
    drawn = picture(replace(sheet(), span=(first, first + timedelta(days=60))), theme, 1400, None)
    marked = {drawn.stage.columns.ids[mark.event] for mark in drawn.layout.marks}
    assert marked
    assert over.id not in marked
    assert min(mark.right for mark in drawn.layout.marks) > drawn.layout.scale.origin


def test_a_picture_of_a_part_says_of_how_many_events_it_is_a_part(theme: Theme, tmp_path: Path) -> None:
    file, start = tmp_path / "picture.svg", min(event.when.first for event in FEW if event.when.first)
    for span, words in ((None, "25"), ((start, start), "25")):
        render(file, replace(sheet(), span=span, whole=span is None, wording=Wording("en")), theme, Size(1000))
        text = file.read_text("utf-8")
        assert (f"of {words}" in text) == (span is not None)


@pytest.mark.parametrize("width", [300, 500, 800, 1200])
def test_the_legend_takes_the_rows_it_needs(theme: Theme, width: int) -> None:
    drawn = picture(sheet(), theme, width, None)
    foot = round(drawn.height - drawn.top - drawn.layout.height)
    image = QImage(width + 200, foot + 100, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.window))
    painter = QPainter(image)
    drawn.legend.paint(painter, 0, width)
    painter.end()
    inked = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())[1:] != image.pixel(0, 1)
    assert inked.any()
    assert not inked[:, width:].any()
    assert not inked[foot:].any()


def test_a_long_title_ends_in_an_ellipsis(theme: Theme, tmp_path: Path) -> None:
    file = tmp_path / "picture.svg"
    render(file, sheet("会谈" * 200), theme, Size(900))
    assert re.search("会谈会…|会…", re.sub(r"<title>.*?</title>", "", file.read_text("utf-8")))


def test_no_events_still_make_a_picture(theme: Theme, tmp_path: Path) -> None:
    render(tmp_path / "empty.png", Sheet((), Wording("en"), "nothing"), theme, Size(500))
    assert QImage(str(tmp_path / "empty.png")).width() == 500


def shape(theme: Theme, kind: Kind, status: Status) -> np.ndarray:
    """Where a glyph has ink, without its colour."""
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.scale(2, 2)
    Outright(theme).glyph(painter, 3, 3, kind, status)
    painter.end()
    raw = np.frombuffer(image.constBits(), np.uint32).reshape(60, 60)
    return raw != raw[0, 0]


@pytest.mark.parametrize("make", [light_theme, dark_theme])
def test_kind_and_status_differ_in_shape(make, theme: Theme) -> None:  # type: ignore[no-untyped-def]
    shapes = {(kind, status): shape(make(theme.font), kind, status) for kind in Kind for status in Status}
    pairs = [(one, other) for one in shapes for other in shapes if one != other]
    assert min(int((shapes[one] != shapes[other]).sum()) for one, other in pairs) > 20


@pytest.mark.parametrize("make", [light_theme, dark_theme])
def test_text_stands_out_from_every_ground(make, theme: Theme) -> None:  # type: ignore[no-untyped-def]
    made = make(theme.font)
    grounds = (
        made.window,
        made.surface,
        made.raised,
        made.stripe,
        made.weekend,
        made.meeting_tint,
        made.statement_tint,
    )
    for text in (made.text, made.muted):
        for ground in grounds:
            assert contrast(text, ground) >= TEXT, (text, ground)


def test_a_piece_paints_like_the_whole(theme: Theme) -> None:
    drawn = picture(sheet(), theme, 900, None)
    images = []
    for exposed in (None, QRectF(300, 100, 200, 150)):
        image = QImage(200, 150, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.translate(-300, -100)
        drawn.paint(painter, exposed)
        painter.end()
        images.append(image)
    assert images[0] == images[1]
