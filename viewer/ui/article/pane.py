"""The article beside the timeline: header, notices, page, find bar and outline, and what leads from one to another."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from viewer.domain import Article, Mention, Problem
from viewer.models.remarks import in_words
from viewer.models.wording import Wording
from viewer.ui.article.actions import Command, add_commands, fill_menu
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.article.evidence import Evidence
from viewer.ui.article.fetch import Fetcher
from viewer.ui.article.find_bar import FindBar
from viewer.ui.article.finder import Finder
from viewer.ui.article.header import ArticleHeader
from viewer.ui.article.links import LinkGuard
from viewer.ui.article.notice import Notice
from viewer.ui.article.outline import Outline
from viewer.ui.article.paper import Paper
from viewer.ui.article.pictures import ImageRules, Pictures
from viewer.ui.article.printing import Sheet
from viewer.ui.article.words import quotation, source_line
from viewer.ui.painter import Theme, light_theme


class ArticlePane(QWidget):
    """Shows one article with the evidence of its mentions. Not `reported`, it is a text like any other: it has neither
    outlet nor mentions to tell of."""

    mentionSelected = Signal(str)
    """The id of the mention that the reader chose here; not emitted by `select`."""
    nextArticleWanted = Signal()
    previousArticleWanted = Signal()
    picturesSettled = Signal()
    """No picture is on its way any more."""
    zoomed = Signal(float)
    """The reader wants this size of text, 1 as usual; not emitted by `set_zoom`."""
    outletAllowed = Signal(str)
    """The reader wants an outlet's pictures loaded from now on without a question."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording | None = None,
        parent: QWidget | None = None,
        *,
        fetcher: Fetcher | None = None,
        guard: LinkGuard | None = None,
        paper_font: QFont | None = None,
        reported: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme, self._paper_font = theme, paper_font
        self._wording = wording or Wording("en")
        self._article: Article | None = None
        self._evidence = Evidence()
        self._selected: str | None = None
        self._problems: tuple[Problem, ...] = ()
        self._rules = ImageRules()
        self._pictures = Pictures(fetcher or Fetcher(self), self)
        self._guard = guard or LinkGuard(self)
        self._paper = Paper(self)
        self._reported = reported
        self._header = ArticleHeader(self._wording, self)
        self._amiss_notice = Notice("amiss", self)
        self._picture_notice = Notice("pictures", self)
        self._page = ArticlePage(theme, self._wording, self._pictures.picture, self)
        self._bar = FindBar(self)
        self._finder = Finder(self._bar, self._page)
        self._outline = Outline(self._wording, self)
        self._lay_out()
        self._connect()
        add_commands(self, self._commands())
        menu = QMenu(self)
        fill_menu(menu, self)
        self._header.set_menu(menu)
        self._page.view.menuWanted.connect(menu.popup)
        self.clear()

    def _lay_out(self) -> None:
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._amiss_notice, self._picture_notice, self._page, self._bar):
            column.addWidget(part, 1 if part is self._page else 0)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(reading)
        splitter.addWidget(self._outline)
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 1)
        splitter.setCollapsible(0, False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.setFocusProxy(self._page)

    def _connect(self) -> None:
        self._page.mentionChosen.connect(self._chosen)
        self._page.linkWanted.connect(self._guard.ask)
        self._page.imageWanted.connect(self._pictures.request)
        self._page.titleSeen.connect(self._header.set_title_seen)
        self._page.finished.connect(self._say_what_is_amiss)
        self._page.zoomed.connect(self.zoomed)
        self._outline.chosen.connect(self._go_to)
        self._header.linkWanted.connect(self._guard.ask)
        self._pictures.changed.connect(self._page.picture_changed)
        self._pictures.changed.connect(self._say_what_waits)
        self._pictures.settled.connect(self.picturesSettled)

    def _commands(self) -> tuple[Command, ...]:
        return (
            Command("article.find", self.tr("&Find in the article…"), ("Ctrl+F",), self._finder.start),
            Command("article.find_next", self.tr("Find &next"), ("F3",), partial(self._finder.step, 1)),
            Command("article.find_previous", self.tr("Find pre&vious"), ("Shift+F3",), partial(self._finder.step, -1)),
            Command("article.next_mention", self.tr("Next &mention"), ("N",), partial(self.step, 1)),
            Command("article.previous_mention", self.tr("Previous mention"), ("P",), partial(self.step, -1)),
            Command("article.telling", self.tr("Mark &days and names"), ("D",), self._page.set_telling, checkable=True),
            Command("article.next", self.tr("Next article in time"), ("Alt+PgDown",), self.nextArticleWanted.emit),
            Command(
                "article.previous", self.tr("Previous article in time"), ("Alt+PgUp",), self.previousArticleWanted.emit
            ),
            Command("article.zoom_in", self.tr("&Larger text"), ("Ctrl++", "Ctrl+="), partial(self._page.zoom, 1)),
            Command("article.zoom_out", self.tr("&Smaller text"), ("Ctrl+-",), partial(self._page.zoom, -1)),
            Command("article.zoom_reset", self.tr("&Usual text size"), ("Ctrl+0",), partial(self._page.zoom, 0)),
            Command("article.copy_words", self.tr("C&opy"), (), self._page.view.copy),
            Command("article.select_all", self.tr("Select &all"), (), self._page.view.selectAll),
            Command("article.copy", self.tr("&Copy with source"), ("Ctrl+Shift+C",), self.copy_with_source),
            Command("article.pictures", self.tr("Load all &pictures"), (), self._pictures.request_all),
            Command("article.print", self.tr("Prin&t…"), ("Ctrl+P",), self.print_article),
            Command("article.pdf", self.tr("Sa&ve as PDF…"), (), self.save_pdf),
        )

    def show_article(self, article: Article, mentions: tuple[Mention, ...], problems: tuple[Problem, ...] = ()) -> None:
        """Shows an article from its beginning, with nothing selected; says above it what went wrong with its file."""
        self._show(article, Evidence(mentions, article), problems)

    @Slot()
    def clear(self) -> None:
        """Shows nothing."""
        self._show(None, Evidence())

    def _show(self, article: Article | None, evidence: Evidence, problems: tuple[Problem, ...] = ()) -> None:
        self._article, self._evidence, self._selected = article, evidence, None
        self._problems = problems
        told = article if self._reported else None
        self._header.show_info(None if told is None else told.info)
        self._outline.setVisible(told is not None)
        self._outline.show_mentions(evidence, self._theme)
        self._pictures.open(article)
        self._page.show_article(article, evidence)
        self._finder.set_article(article)
        self._say_what_is_amiss()
        self._say_what_waits()
        for action in self.actions():
            action.setEnabled(article is not None)

    def article(self) -> Article | None:
        """The article on show."""
        return self._article

    def notice(self) -> str:
        """What is said of an article that is not shown as it stands in its file."""
        return self._amiss_notice.words()

    def select(self, mention_id: str | None) -> None:
        """Marks the evidence of a mention stronger and scrolls to it; an unknown id selects nothing."""
        mention = self._evidence.mention(mention_id or "")
        self._selected = None if mention is None else mention.id
        self._page.select(self._selected)
        self._outline.select(self._selected)

    def selected(self) -> str | None:
        """The id of the selected mention."""
        return self._selected

    def step(self, by: int) -> None:
        """Chooses the mention `by` further in reading order."""
        following = self._evidence.step(self._selected, by)
        if following is not None:
            self._go_to(following)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another font; the reader stays where he is."""
        self._theme = theme
        self._page.restyle(theme)
        self._outline.show_mentions(self._evidence, theme)
        self._outline.select(self._selected)

    def set_zoom(self, zoom: float) -> None:
        """How large the text is shown, 1 as usual; within bounds."""
        self._page.restyle(zoom=zoom)

    def set_folder(self, folder: Path | None) -> None:
        """The opened folder: paths are relative to it, and pictures are read from inside of it only."""
        self._header.set_folder(folder)
        self._pictures.set_folder(folder)

    def set_image_rules(self, rules: ImageRules) -> None:
        """What is done about pictures on the web, from the next article on."""
        self._rules = rules
        self._pictures.set_rules(rules)

    @Slot()
    def copy_with_source(self) -> None:
        """Copies what is selected, or the selected mention's first sentence, with a line that says where it is from."""
        if self._article is None:
            return
        start, end = self._page.view.selected_offsets()
        mention = self._evidence.mention(self._selected or "")
        if start == end and mention is not None:
            start, end = mention.evidence[0].start, mention.evidence[0].end
        QGuiApplication.clipboard().setText(quotation(self._article, start, end, self._wording))

    @Slot()
    def print_article(self) -> None:
        """Opens the print dialog."""
        if self._article is not None:
            self._paper.ask_to_print(self._sheet(self._article), self._paper_theme())

    @Slot()
    def save_pdf(self) -> None:
        """Asks where to save the article as PDF."""
        if self._article is not None:
            self._paper.ask_to_save(self._sheet(self._article), self._paper_theme())

    def _sheet(self, article: Article) -> Sheet:
        return Sheet(article, self._evidence, source_line(article.info, self._wording), self._pictures.picture)

    def _paper_theme(self) -> Theme:
        return light_theme(self._paper_font or self._theme.font)

    @Slot(str)
    def _go_to(self, mention_id: str) -> None:
        new = mention_id != self._selected
        self.select(mention_id)
        if new:
            self.mentionSelected.emit(mention_id)

    @Slot(str)
    def _chosen(self, mention_id: str) -> None:
        self._selected = mention_id
        self._outline.select(mention_id)
        self.mentionSelected.emit(mention_id)

    @Slot()
    def _say_what_is_amiss(self) -> None:
        reasons = [in_words(problem.remark) for problem in self._problems]
        rendering, text = self._page.rendering(), self._article.text if self._article else ""
        if rendering.cut:
            share = 100 * rendering.positions.end // len(text)
            reasons.append(self.tr("The article is very long: its first {share}% is shown.").format(share=share))
        if rendering.plain:
            reasons.append(self.tr("It has very many links and styles: only the first are shown as such."))
        choices = [(self.tr("Show the file"), self._header.reveal)] if reasons else []
        self._amiss_notice.say(" ".join(reasons), choices)

    @Slot()
    def _say_what_waits(self) -> None:
        waiting = len(self._pictures.waiting())
        if self._article is None or not waiting:
            self._picture_notice.say("")
            return
        choices = [(self.tr("Load"), self._pictures.request_all)]
        if self._article.info.outlet:
            choices.append((self.tr("Always for this outlet"), self._allow_outlet))
        self._picture_notice.say(self.tr("Pictures not loaded: {n}").format(n=waiting), choices)

    @Slot()
    def _allow_outlet(self) -> None:
        outlet = self._article.info.outlet if self._article else None
        if outlet:
            self.set_image_rules(ImageRules(self._rules.policy, self._rules.outlets | {outlet}))
            self._pictures.request_all()
            self.outletAllowed.emit(outlet)
