"""How each kind of block is set: sizes, spaces and colours, all in proportion to one font size."""

from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from viewer.domain import Block, BlockKind, Language, RunStyle
from viewer.ui.painter import Theme
from viewer.ui.painter.looks import blend

READING_SIZE = 1.3
"""Text that is read at length is larger than the labels of a window, by this factor."""

MEASURE = 36
"""The widest column, in CJK characters: 34–38 is what books allow before the eye loses the next line."""


KIND = int(QTextFormat.Property.UserProperty.value) + 1
"""The property of a paragraph's format that names its `BlockKind`."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Sizes and spaces in multiples of the text size."""

    size: float = 1.0
    leading: float = 1.7
    above: float = 0.0
    below: float = 0.75
    indent: float = 0.0
    bold: bool = False
    faint: bool = False
    mono: bool = False


_LOOKS = {
    BlockKind.TITLE: _Look(size=1.55, leading=1.35, below=0.9, bold=True),
    BlockKind.HEADING: _Look(size=1.15, leading=1.45, above=0.8, below=0.5, bold=True),
    BlockKind.PARAGRAPH: _Look(above=0.5),
    BlockKind.LIST_ITEM: _Look(above=0.3, below=0.3),
    BlockKind.QUOTATION: _Look(above=0.5, indent=1.5),
    BlockKind.TABLE_ROW: _Look(size=0.9, leading=1.45, below=0.2),
    BlockKind.CAPTION: _Look(size=0.82, leading=1.5, below=1.1, faint=True),
    BlockKind.PREFORMATTED: _Look(size=0.85, leading=1.4, indent=1.0, mono=True),
    BlockKind.IMAGE: _Look(leading=1.0, above=0.4, below=0.35),
}
_HEADINGS = {1: 1.35, 2: 1.25}
_LIST_STEP = 1.9
# The same characters are drawn differently for readers of Traditional Chinese.
_TRADITIONAL = ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei")
# Chinese books do not slant letters: what stands out is set in Kai, where there is one.
_KAI = ("KaiTi", "Kaiti SC", "STKaiti", "LXGW WenKai", "AR PL UKai CN", "AR PL KaitiM GB")


class Typography:
    """Makes the formats of a document for one theme, zoom and language."""

    def __init__(self, theme: Theme, zoom: float = 1.0, language: Language = Language.UNKNOWN) -> None:
        self.theme = theme
        self.pixels = READING_SIZE * zoom * theme.font.pixelSize()
        self.font = QFont(theme.font)
        self.font.setPixelSize(round(self.pixels))
        self._chinese = language in (Language.SIMPLIFIED, Language.TRADITIONAL)
        if language is Language.TRADITIONAL:
            installed = [family for family in _TRADITIONAL if QFontDatabase.hasFamily(family)]
            self.font.setFamilies([*installed[:1], *self.font.families()])

    @property
    def faint(self) -> QColor:
        """Letters of a caption. Nearer to the text than the theme's muted ones: they are read on evidence too."""
        return blend(self.theme.text, self.theme.muted, 0.4)

    @property
    def link(self) -> QColor:
        """Letters of a link, likewise readable on evidence."""
        return blend(self.theme.text, self.theme.accent, 0.3)

    @property
    def measure(self) -> float:
        """The widest column in pixels."""
        return MEASURE * self.pixels

    def block(self, block: Block) -> QTextBlockFormat:
        """The format of the first or only paragraph that shows a block."""
        look = _look(block)
        form = QTextBlockFormat()
        if block.kind is not BlockKind.IMAGE:
            # A fixed height keeps the lines even where another font steps in for a letter.
            height = look.leading * look.size * self.pixels
            form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(look.above * self.pixels)
        form.setBottomMargin(look.below * self.pixels)
        form.setLeftMargin(look.indent * self.pixels)
        form.setProperty(KIND, block.kind.value)
        if block.kind is BlockKind.LIST_ITEM:
            self._hang(form, block)
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            form.setHeadingLevel(1 if block.kind is BlockKind.TITLE else max(1, min(block.level, 6)))
        return form

    def _hang(self, form: QTextBlockFormat, block: Block) -> None:
        step = max(_LIST_STEP, 0.45 * len(block.marker) + 0.5) * self.pixels
        form.setLeftMargin((max(1, min(block.level, 8)) - 1) * _LIST_STEP * self.pixels + step)
        form.setTextIndent(-step)
        form.setTabPositions([QTextOption.Tab(step, QTextOption.TabType.LeftTab)])

    def text(self, block: Block) -> QTextCharFormat:
        """The format of a block's text before its runs are styled."""
        look = _look(block)
        form = QTextCharFormat()
        form.setProperty(QTextFormat.Property.FontPixelSize, round(look.size * self.pixels))
        form.setForeground(self.faint if look.faint else QColor(self.theme.text))
        if look.bold:
            form.setFontWeight(QFont.Weight.Bold)
        if look.mono:
            _make_mono(form)
        return form

    def styled(self, form: QTextCharFormat, style: RunStyle) -> QTextCharFormat:
        """A copy of the format with one run's style on top. A link's address is the caller's to set."""
        styled = QTextCharFormat(form)
        match style:
            case RunStyle.STRONG:
                styled.setFontWeight(QFont.Weight.Bold)
            case RunStyle.EMPHASIS:
                self._emphasize(styled)
            case RunStyle.CODE:
                _make_mono(styled)
            case RunStyle.LINK:
                styled.setForeground(self.link)
                styled.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                styled.setUnderlineColor(QColor(self.theme.line))
            case RunStyle.SUPERSCRIPT:
                styled.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case RunStyle.SUBSCRIPT:
                styled.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        return styled

    def _emphasize(self, form: QTextCharFormat) -> None:
        kai = [family for family in _KAI if QFontDatabase.hasFamily(family)] if self._chinese else []
        if kai:
            form.setFontFamilies([kai[0], *self.font.families()])
        else:
            form.setFontItalic(True)

    def table(self, columns: int) -> QTextTableFormat:
        """A table that takes the whole measure, its columns as wide as their text asks."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setBorderCollapse(True)
        form.setCellPadding(0.35 * self.pixels)
        form.setTopMargin(0.4 * self.pixels)
        form.setBottomMargin(0.9 * self.pixels)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.VariableLength, 0)] * columns)
        return form

    def cell(self) -> QTextTableCellFormat:
        """A cell with a hairline beneath it."""
        form = QTextTableCellFormat()
        form.setBottomBorder(1)
        form.setBottomBorderBrush(QColor(self.theme.line))
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        return form


def _look(block: Block) -> _Look:
    look = _LOOKS[block.kind]
    if block.kind is BlockKind.HEADING and block.level in _HEADINGS:
        return replace(look, size=_HEADINGS[block.level])
    return look


def _make_mono(form: QTextCharFormat) -> None:
    form.setFontFixedPitch(True)
    form.setFontFamilies(["monospace"])
    form.setFontStyleHint(QFont.StyleHint.Monospace)
