"""The program with a window: puts Qt, the look, the language and the windows together."""

import gc
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.desktop import places
from viewer.desktop.interrupt import Interrupt
from viewer.desktop.log_file import start_log
from viewer.desktop.settings import Settings
from viewer.desktop.single_instance import SingleInstance, socket_path
from viewer.domain import Event
from viewer.models.session import Session, State
from viewer.models.wording import Wording
from viewer.resources import resource
from viewer.ui.error_dialog import ErrorCatcher
from viewer.ui.exporting import Exporter
from viewer.ui.fonts import Fonts, load_fonts
from viewer.ui.keeping import LANGUAGE, TEXT_SIZE, TEXT_SIZES, THEME, LanguageChoice, ThemeChoice
from viewer.ui.keeping import Settings as Keeper
from viewer.ui.painter.export import Size, render
from viewer.ui.painter.sheet import Sheet
from viewer.ui.painter.theme import Theme, dark_theme, light_theme
from viewer.ui.style import dress
from viewer.ui.window import MainWindow

Choice = TypeVar("Choice", bound=StrEnum)

PICTURE_PIXELS = 13
"""Height of the letters in a picture, before it is scaled."""
SMALLEST_POINTS = 9.0
"""Where the system has no opinion, or one that is hard to read."""


class Program(QObject):
    """All windows and what they have in common: settings, fonts, theme and language."""

    def __init__(self, application: QApplication, settings: Keeper) -> None:
        super().__init__()
        self._application = application
        self._settings = settings
        self._fonts: Fonts = load_fonts()
        self._points = max(QGuiApplication.font().pointSizeF(), SMALLEST_POINTS)
        self._translators: list[QTranslator] = []
        self.windows: list[MainWindow] = []
        self._translate()
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self._dress)

    @property
    def theme_choice(self) -> ThemeChoice:
        return _one_of(ThemeChoice, self._settings.text(THEME))

    @property
    def language_choice(self) -> LanguageChoice:
        return _one_of(LanguageChoice, self._settings.text(LANGUAGE))

    @property
    def language(self) -> str:
        """The interface's language: the choice, or Chinese on a Chinese system and English elsewhere."""
        if self.language_choice is not LanguageChoice.SYSTEM:
            return self.language_choice
        return system_language()

    @property
    def text_size(self) -> int:
        kept = self._settings.number(TEXT_SIZE, 100)
        return min(TEXT_SIZES, key=lambda size: abs(size - kept))

    def choose_text_size(self, percent: int) -> None:
        self._settings.keep(TEXT_SIZE, percent)
        self._dress()

    def picture_theme(self) -> Theme:
        return light_theme(self._fonts.export_font(PICTURE_PIXELS))

    def choose_theme(self, choice: str) -> None:
        self._settings.keep(THEME, str(choice))
        self._dress()

    def choose_language(self, choice: str) -> None:
        self._settings.keep(LANGUAGE, str(choice))
        self._translate()
        self._stir()
        old, self.windows = self.windows, []
        for window in old:
            self._show(window.session, window.commands.exporter, window)
            window.retire()

    @Slot(object)
    def new_window(self, folder: Path | None) -> MainWindow:
        """One more window, which reads `folder` if one is given."""
        session = Session(self)
        session.stateChanged.connect(self._settle)
        session.folderLeft.connect(self._stir)
        window = self._show(session, Exporter(session))
        if folder is not None:
            window.commands.read(folder)
        return window

    def quit(self) -> None:
        self._application.closeAllWindows()

    def _show(self, session: Session, exporter: Exporter, old: MainWindow | None = None) -> MainWindow:
        window = MainWindow(session, exporter, Wording(self.language), self._theme(), self._settings, self)
        if old is not None:
            window.take_over(old)
        window.closed.connect(self._forget)
        self.windows.append(window)
        window.show()
        return window

    @Slot()
    def _forget(self) -> None:
        """A window that is closed goes with all it showed."""
        window = self.sender()
        if isinstance(window, MainWindow) and window in self.windows:
            self.windows.remove(window)
            window.deleteLater()
            window.session.deleteLater()

    @Slot()
    def _settle(self) -> None:
        """What has been read stays: Python's collector need not walk through it again, in the midst of a frame."""
        session = self.sender()
        if isinstance(session, Session) and session.state is State.READY:
            gc.freeze()

    @Slot()
    def _stir(self) -> None:
        """What is left behind is to be collected."""
        gc.unfreeze()

    def _theme(self) -> Theme:
        font = self._fonts.screen_font(self._points * self.text_size / 100)
        return dark_theme(font) if self._is_dark() else light_theme(font)

    def _is_dark(self) -> bool:
        if self.theme_choice is not ThemeChoice.SYSTEM:
            return self.theme_choice is ThemeChoice.DARK
        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark

    @Slot()
    def _dress(self) -> None:
        theme = self._theme()
        dress(self._application, theme)
        for window in self.windows:
            window.set_theme(theme)

    def _translate(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = install_translations(self.language, self)


def _one_of(known: type[Choice], kept: str) -> Choice:
    """What is kept, or the first of what is known where the settings of another version say something else."""
    return next((choice for choice in known if choice == kept), next(iter(known)))


def system_language() -> LanguageChoice:
    """Chinese on a Chinese system, English elsewhere."""
    chinese = QLocale.system().language() is QLocale.Language.Chinese
    return LanguageChoice.CHINESE if chinese else LanguageChoice.ENGLISH


def install_translations(language: str, parent: QObject) -> list[QTranslator]:
    """Make Qt and the program speak a language, as far as it has been translated."""
    QLocale.setDefault(QLocale(language))
    qt_files = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = (qt_files / f"qtbase_{language}.qm", resource("translations", f"dateline_{language}.qm"))
    translators = [QTranslator(parent) for _ in files]
    loaded = [each for each, file in zip(translators, files, strict=True) if file.is_file() and each.load(str(file))]
    for translator in loaded:
        QGuiApplication.installTranslator(translator)
    return loaded


def make_application(arguments: Sequence[str]) -> QApplication:
    """Qt's application object with the program's name."""
    QApplication.setApplicationName("dateline")
    QApplication.setApplicationDisplayName("Dateline")
    QApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(places.APP_ID)
    application = QApplication(list(arguments))
    application.setWindowIcon(QIcon(str(resource("icons", "dateline.svg"))))
    return application


def run(folder: Path | None = None) -> int:
    """Show a window, on `folder` if one is given, and return the exit code once the last window is closed.

    Where Dateline runs already it is asked to show the window, and this process is done.
    """
    application = make_application(sys.argv[:1])
    instance = SingleInstance(socket_path(places.socket_folder(), QGuiApplication.platformName() + _display()))
    if instance.hand_over(folder):
        return 0
    log = start_log(places.log_file())
    program = Program(application, Settings(places.settings_file()))
    ErrorCatcher(program).install()
    Interrupt(program).asked.connect(program.quit)
    instance.folderWanted.connect(program.new_window)
    instance.listen()
    program.new_window(folder)
    try:
        return application.exec()
    finally:
        instance.close()
        log.close()


def export_picture(events: Sequence[Event], to: Path, title: str) -> None:
    """Draw events, where most of them fall, to a picture with a title, without a window or a display.

    The format goes by the suffix.

    Raises `OSError` where the file cannot be written, `ValueError` for a suffix that is no picture's.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or make_application(sys.argv[:1])
    language = system_language()
    translators = install_translations(language, application)
    theme = light_theme(load_fonts().export_font(PICTURE_PIXELS))
    render(to, Sheet(events, Wording(language), title), theme, Size())
    for translator in translators:
        QGuiApplication.removeTranslator(translator)


def _display() -> str:
    """The display that this process draws on: another one has an instance of its own."""
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
