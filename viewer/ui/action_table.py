"""The table of everything the reader can do in the window."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from viewer.models.session import Session
from viewer.timeline import LaneBy
from viewer.ui.actions import ActionSpec, plain
from viewer.ui.article import ImagePolicy
from viewer.ui.commands import Commands
from viewer.ui.helping import Helping
from viewer.ui.keeping import TEXT_SIZES, LanguageChoice, ThemeChoice
from viewer.ui.views_menu import ViewsMenu
from viewer.ui.work_page import WorkPage

translate = QCoreApplication.translate
Choice = TypeVar("Choice")

TOOL_BAR = (
    "open",
    "reload",
    "",
    "back",
    "forward",
    "zoom-out",
    "zoom-in",
    "fit",
    "jump",
    "",
    "export",
    "",
    "facets",
    "article",
)


def action_table(
    do: Commands, session: Session, page: WorkPage, views: ViewsMenu, helping: Helping
) -> tuple[ActionSpec, ...]:
    """Every action, in the order of the menus."""
    return (
        *_file(do, session),
        *_find(do, session),
        *_view(do, page),
        *_views(do, views),
        *_time(do, page),
        *_lanes(do, page),
        *_settings(do),
        *_help(helping),
    )


def _file(do: Commands, session: Session) -> Iterator[ActionSpec]:
    menu = translate("Actions", "&File")
    yield ActionSpec("open", translate("Actions", "&Open folder…"), menu, do.open_folder, ("Ctrl+O",), icon="folder")
    yield ActionSpec("sample", translate("Actions", "Open the &sample articles"), menu, do.open_sample)
    yield ActionSpec("window", translate("Actions", "&New window"), menu, do.new_window, ("Ctrl+N",))
    yield ActionSpec(
        "reload",
        translate("Actions", "&Read again"),
        menu,
        session.reload,
        ("F5", "Ctrl+R"),
        do.has_folder,
        icon="reload",
        parted=True,
    )
    yield ActionSpec(
        "stop",
        translate("Actions", "S&top reading"),
        menu,
        session.stop,
        ("Ctrl+.",),
        do.reading,
        hint=translate("Actions", "Stop reading; what has been read stays"),
    )
    yield ActionSpec(
        "close", translate("Actions", "&Close folder"), menu, session.close_folder, ("Ctrl+W",), do.has_folder
    )
    yield ActionSpec(
        "export",
        translate("Actions", "&Export…"),
        menu,
        do.export,
        ("Ctrl+E",),
        do.has_events,
        icon="export",
        parted=True,
    )
    yield ActionSpec("quit", translate("Actions", "&Quit"), menu, do.host.quit, ("Ctrl+Q",), parted=True)


def _find(do: Commands, session: Session) -> Iterator[ActionSpec]:
    menu = translate("Actions", "F&ind")
    yield ActionSpec(
        "find", translate("Actions", "&Find events"), menu, do.find, ("Ctrl+K", "/"), do.has_folder, icon="search"
    )
    yield ActionSpec(
        "show-all", translate("Actions", "Show &all events"), menu, session.show_all, ("Ctrl+Shift+F",), do.filtered
    )


def _view(do: Commands, page: WorkPage) -> Iterator[ActionSpec]:
    menu = translate("Actions", "&View")
    yield ActionSpec(
        "facets",
        translate("Actions", "&Facets"),
        menu,
        do.toggle_facets,
        ("F9",),
        do.has_folder,
        lambda: page.facets_wanted,
        icon="filter",
    )
    yield ActionSpec(
        "article",
        translate("Actions", "&Article"),
        menu,
        do.toggle_article,
        ("F10",),
        do.has_folder,
        lambda: page.article_wanted,
        icon="article",
    )
    places: tuple[tuple[str, str, Callable[[], None]], ...] = (
        ("go-timeline", translate("Actions", "Go to the &timeline"), page.focus_timeline),
        ("go-events", translate("Actions", "Go to the &events"), partial(do.show_tab, page.events)),
        ("go-tally", translate("Actions", "Go to the ta&lly"), partial(do.show_tab, page.tally)),
        ("go-problems", translate("Actions", "Go to the &problems"), partial(do.show_tab, page.problems)),
        ("go-article", translate("Actions", "Go to the a&rticle"), page.focus_article),
        ("go-facets", translate("Actions", "Go to the fa&cets"), page.focus_facets),
    )
    for number, (each, text, handler) in enumerate(places, 1):
        yield ActionSpec(each, text, menu, handler, (f"Ctrl+{number}",), do.has_folder, parted=number == 1)


def _views(do: Commands, views: ViewsMenu) -> Iterator[ActionSpec]:
    menu = translate("Actions", "&View")
    yield ActionSpec(
        "save-view",
        translate("Actions", "&Save the view…"),
        menu,
        views.ask,
        ("Ctrl+D",),
        do.has_events,
        icon="views",
        parted=True,
    )


def _time(do: Commands, page: WorkPage) -> Iterator[ActionSpec]:
    """What the timeline also answers by keys of its own: these have none here, or both would be ambiguous."""
    menu, pilot = translate("Actions", "&Time"), page.timeline.pilot
    steps: tuple[tuple[str, str, Callable[[], None], str], ...] = (
        ("zoom-in", translate("Actions", "Zoom &in"), pilot.zoom_in, "W"),
        ("zoom-out", translate("Actions", "Zoom &out"), pilot.zoom_out, "S"),
        ("fit", translate("Actions", "Fit &everything"), pilot.fit_all, "F"),
        ("back", translate("Actions", "&Back to the view before"), pilot.back, "Alt+Left"),
        ("forward", translate("Actions", "&Forward to the next view"), pilot.forward, "Alt+Right"),
    )
    yield ActionSpec(
        "jump",
        translate("Actions", "&Go to a date…"),
        menu,
        do.jump,
        ("Ctrl+G",),
        do.has_events,
        icon="calendar",
    )
    for each, text, handler, key in steps:
        hint = f"{plain(text)} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})"
        yield ActionSpec(each, text, menu, handler, (), do.has_events, icon=each, hint=hint, parted=each == "zoom-in")


def _lanes(do: Commands, page: WorkPage) -> Iterator[ActionSpec]:
    menu = translate("Actions", "&Lanes")
    options = (
        (LaneBy.PARTY, translate("Actions", "By &party")),
        (LaneBy.KIND, translate("Actions", "By &kind")),
        (LaneBy.OUTLET, translate("Actions", "By &outlet")),
        (LaneBy.ACTOR, translate("Actions", "By &actor")),
        (LaneBy.ARTICLE, translate("Actions", "By a&rticle")),
        (LaneBy.NONE, translate("Actions", "&One lane")),
    )
    yield from _choices("lanes", menu, options, do.set_lanes, page.has_lanes)
    lanes = page.timeline.lanes
    yield ActionSpec(
        "fold-lanes",
        translate("Actions", "&Collapse or open all"),
        menu,
        lanes.fold_all,
        (),
        do.has_events,
        parted=True,
    )
    yield ActionSpec(
        "show-lanes", translate("Actions", "Show &hidden lanes"), menu, lanes.show_hidden, (), page.has_hidden_lanes
    )


def _settings(do: Commands) -> Iterator[ActionSpec]:
    menu = translate("Actions", "&Settings")
    themes = (
        (ThemeChoice.SYSTEM, translate("Actions", "Theme of the &system")),
        (ThemeChoice.LIGHT, translate("Actions", "&Light theme")),
        (ThemeChoice.DARK, translate("Actions", "&Dark theme")),
    )
    languages = (
        (LanguageChoice.SYSTEM, translate("Actions", "Lan&guage of the system")),
        (LanguageChoice.CHINESE, "简体中文"),
        (LanguageChoice.ENGLISH, "English"),
    )
    sizes = [(size, translate("Actions", "Text at {percent} %").format(percent=size)) for size in TEXT_SIZES]
    pictures = (
        (ImagePolicy.NEVER, translate("Actions", "&Never load pictures from the web")),
        (ImagePolicy.ASK, translate("Actions", "&Ask before loading pictures from the web")),
        (ImagePolicy.ALWAYS, translate("Actions", "Al&ways load pictures from the web")),
    )
    yield from _choices("theme", menu, themes, do.host.choose_theme, do.has_theme)
    yield from _choices("language", menu, languages, do.host.choose_language, do.has_language)
    yield from _choices("text", menu, sizes, do.host.choose_text_size, do.has_text_size)
    yield from _choices("pictures", menu, pictures, do.pictures.choose, do.pictures.has)
    forget = translate("Actions", "&Forget which outlets' pictures to load always")
    yield ActionSpec("forget-outlets", forget, menu, do.pictures.forget, enabled=do.pictures.trusts_any)
    weeks = (
        ("system", translate("Actions", "Weeks begin as on this s&ystem")),
        ("monday", translate("Actions", "Weeks begin on &Monday")),
        ("sunday", translate("Actions", "Weeks begin on S&unday")),
    )
    yield from _choices("weeks", menu, weeks, do.week_start.choose, do.week_start.has)
    glide = translate("Actions", "Let the timeline gl&ide")
    yield ActionSpec("animated", glide, menu, do.toggle_animated, checked=do.animated, parted=True)
    coast = translate("Actions", "Let the timeline &coast after a drag")
    yield ActionSpec("inertia", coast, menu, do.toggle_inertia, checked=do.inertia)


def _help(do: Helping) -> Iterator[ActionSpec]:
    menu = translate("Actions", "&Help")
    yield ActionSpec("guide", translate("Actions", "&User guide"), menu, do.show_guide, ("F1",))
    yield ActionSpec("tour", translate("Actions", "&Tour of the sample articles"), menu, do.tour.start)
    yield ActionSpec("keys", translate("Actions", "&Keys"), menu, do.show_keys, ("?",))
    yield ActionSpec("about", translate("Actions", "&About Dateline"), menu, do.about, parted=True)


def _choices(
    name: str,
    menu: str,
    options: Iterable[tuple[Choice, str]],
    choose: Callable[[Choice], None],
    chosen: Callable[[Choice], bool],
) -> Iterator[ActionSpec]:
    """One switch for each value that something can have, of which one is on."""
    for at, (value, text) in enumerate(options):
        yield ActionSpec(
            f"{name}-{value}", text, menu, partial(choose, value), checked=partial(chosen, value), parted=at == 0
        )
