"""Makes `resources/fonts/DatelineSansCJK-Regular.otf`, the subset of Noto Sans CJK SC that travels with Dateline.

    python -m pip install fonttools
    python packaging/font/make_font.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

The source is Debian's package `fonts-noto-cjk` (20220127, fonts of version 2.004).
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

TARGET = Path(__file__).parents[2] / "resources" / "fonts" / "DatelineSansCJK-Regular.otf"
SOURCE_FAMILY = "Noto Sans CJK SC"
FAMILY = "Dateline Sans CJK"
BLOCKS = (
    (0x0020, 0x024F),  # Latin with its supplements
    (0x02B0, 0x03FF),  # modifiers, combining marks, Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x2000, 0x2011),  # not U+2012, whose glyph is that of U+2013: text copied from a PDF would have it instead
    (0x2013, 0x22FF),  # punctuation, currency, letterlike, numbers, arrows, operators
    (0x2460, 0x27BF),  # circled numbers, box drawing, shapes, symbols, dingbats
    (0x3000, 0x312F),  # CJK punctuation, kana, bopomofo
    (0x3200, 0x33FF),  # enclosed and squared
    (0x4E00, 0x9FFF),  # CJK unified ideographs
    (0xFE10, 0xFE4F),  # vertical and compatibility forms
    (0xFF00, 0xFFEF),  # half and full width
)
NAMES = {
    1: FAMILY,
    2: "Regular",
    3: "2.004;Dateline;DatelineSansCJK-Regular",
    4: f"{FAMILY} Regular",
    6: "DatelineSansCJK-Regular",
}
TRADEMARK = 7


def simplified_face(collection: Path) -> TTFont:
    """The Simplified Chinese face of a Noto Sans CJK collection; raises `StopIteration` where there is none."""
    faces = TTCollection(collection, lazy=True).fonts
    return next(face for face in faces if face["name"].getDebugName(1) == SOURCE_FAMILY)


def subset(font: TTFont) -> None:
    """Leaves the glyphs of `BLOCKS`, kerning and marks; drops hints and everything for vertical setting."""
    options = Options(hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp"], notdef_outline=True)
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    worker = Subsetter(options)
    worker.populate(unicodes=[code for first, last in BLOCKS for code in range(first, last + 1)])
    worker.subset(font)


def rename(font: TTFont) -> None:
    """Gives a changed font its own name, and leaves out the trademark that is no longer borne."""
    table = font["name"]
    table.removeNames(nameID=TRADEMARK)
    for name, text in NAMES.items():
        table.removeNames(nameID=name)
        table.setName(text, name, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames[0] = NAMES[6]
    top.topDictIndex[0].FullName = NAMES[4]
    top.topDictIndex[0].FamilyName = FAMILY


def main() -> None:
    """Reads the collection named on the command line and writes `TARGET`."""
    font = simplified_face(Path(sys.argv[1]))
    font.recalcTimestamp = False
    subset(font)
    rename(font)
    font.save(TARGET)


if __name__ == "__main__":
    main()
