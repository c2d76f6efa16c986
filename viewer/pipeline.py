"""From a folder to what its articles tell: the one place that knows the order of the rooms."""

import logging
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from viewer.corpus import RefusedError, find_files, read_article, read_bytes
from viewer.domain import Article, ArticleInfo, Mention, Problem, ProblemKind, Remark, system_remark
from viewer.extraction import FolderLexicon, Lexicon, extract, read_settings
from viewer.extraction.settings import FILE_NAME as SETTINGS_FILE

FEW_FILES = 24
"""Up to so many files are read in this process: starting a worker costs as much as reading them."""

FEW_BYTES = 500_000
"""The same in bytes of all files: a long article is no few."""

MOST_TEXT = 1_000_000
"""So many characters of one article are searched, which takes seconds; the longest real one met had a quarter of it."""

CHUNK = 16
"""Files that a worker is handed at a time: few enough for a lively progress bar."""

POLL_SECONDS = 0.1
"""How often a wait for a worker looks whether the reader has cancelled."""

Outcome = tuple["Reading | None", tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is: `done` of `total` files, `path` the last one."""

    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article tells, without its body."""

    info: ArticleInfo
    mentions: tuple[Mention, ...]


def never() -> bool:
    """For work that nobody cancels."""
    return False


def read_folder(
    folder: Path, *, workers: int | None = None, cancelled: Callable[[], bool] = never
) -> Iterator[Progress | Reading | Problem]:
    """Read every article below `folder`, in the order of their paths.

    Large folders are read by `workers` processes (as many as there are cores, unless told). `cancelled` is asked often;
    once it says yes the iterator ends. Raises `OSError` where the folder itself cannot be listed; whatever is wrong
    with a file comes as a `Problem`.
    """
    os.scandir(folder).close()
    settings, problems = _folder_settings(folder)
    yield from problems
    paths: list[str] = []
    for found in find_files(folder):
        if cancelled():
            return
        if isinstance(found, Problem):
            yield found
        else:
            paths.append(found)
    outcomes = _read_all(folder, paths, settings, workers or os.cpu_count() or 1, cancelled)
    for done, (path, (reading, troubles)) in enumerate(outcomes, start=1):
        if reading is not None:
            yield reading
        yield from troubles
        yield Progress(done, len(paths), path)


def open_article(folder: Path, path: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read one article again with its body; `path` as `ArticleInfo` has it."""
    return read_article(folder, path)


def _folder_settings(folder: Path) -> tuple[FolderLexicon, tuple[Problem, ...]]:
    """The user's own actors and acts. A mistake in the file is a problem, and the rest of it counts."""
    try:
        text = read_bytes(folder, SETTINGS_FILE).data.decode("utf-8-sig")
    except FileNotFoundError:
        return FolderLexicon(), ()
    except UnicodeDecodeError:
        return FolderLexicon(), (_ignored(Remark("it is not in UTF-8; save it so, and read the folder again.")),)
    except RefusedError as refusal:
        return FolderLexicon(), (_ignored(Remark("{0} Put a plain file in its place.", (refusal.remark,))),)
    except OSError as error:
        return FolderLexicon(), (_ignored(Remark("{0}. See that you may read it.", (system_remark(error),))),)
    return read_settings(text)


def _ignored(why: Remark) -> Problem:
    remark = Remark("The settings of this folder are not used: {0}", (why,))
    return Problem(ProblemKind.CONFIGURATION, SETTINGS_FILE, remark)


@lru_cache(maxsize=2)
def _lexicon(settings: FolderLexicon) -> Lexicon:
    """Loaded once in each process: workers are handed the small settings, not the large lexicon."""
    return Lexicon.load(settings)


def _read_chunk(folder: Path, paths: Sequence[str], settings: FolderLexicon) -> list[Outcome]:
    lexicon = _lexicon(settings)
    return [_read_one(folder, path, lexicon) for path in paths]


def _read_one(folder: Path, path: str, lexicon: Lexicon) -> Outcome:
    article, problems = read_article(folder, path)
    if article is None:
        return None, problems
    searched = _beginning(article)
    if searched is not article:
        remark = Remark("Only its first {0} characters were searched.", (f"{MOST_TEXT:,}",))
        problems += (Problem(ProblemKind.REPAIRED, path, remark),)
    try:
        mentions = extract(searched, lexicon)
    except Exception as error:
        # A mistake of ours in one article must not cost the folder.
        logging.getLogger(__name__).exception("extraction failed")
        remark = Remark(
            "Dateline failed to search it ({0}); it can be read. Please report the file to us.", (type(error).__name__,)
        )
        return Reading(article.info, ()), (*problems, Problem(ProblemKind.REPAIRED, path, remark))
    return Reading(article.info, mentions), problems


def _beginning(article: Article) -> Article:
    """As much of an article as is searched; offsets hold."""
    if len(article.text) <= MOST_TEXT:
        return article
    blocks = (block for block in article.blocks if block.start < MOST_TEXT)
    cut = tuple(replace(block, text=block.text[: MOST_TEXT - block.start]) for block in blocks)
    return replace(article, blocks=cut, text=article.text[:MOST_TEXT])


def _read_all(
    folder: Path, paths: Sequence[str], settings: FolderLexicon, workers: int, cancelled: Callable[[], bool]
) -> Iterator[tuple[str, Outcome]]:
    if len(paths) > FEW_FILES or sum(_size(folder / path) for path in paths) > FEW_BYTES:
        yield from _read_in_workers(folder, paths, settings, workers, cancelled)
        return
    for path in paths:
        if cancelled():
            return
        yield path, _read_one(folder, path, _lexicon(settings))


def _size(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0


def _read_in_workers(
    folder: Path, paths: Sequence[str], settings: FolderLexicon, workers: int, cancelled: Callable[[], bool]
) -> Iterator[tuple[str, Outcome]]:
    """A file that kills its worker costs only itself: what the dead pool had in hand is read one by one."""
    rest = deque(paths[at : at + CHUNK] for at in range(0, len(paths), CHUNK))
    while rest and not cancelled():
        try:
            for chunk, outcomes in _read_until_broken(folder, rest, settings, workers, cancelled):
                yield from zip(chunk, outcomes, strict=True)
        except BrokenProcessPool:
            suspects = [rest.popleft() for _ in range(min(len(rest), 2 * workers))]
            for path in (path for chunk in suspects for path in chunk):
                if cancelled():
                    return
                yield path, _read_alone(folder, path, settings)


def _read_until_broken(
    folder: Path,
    rest: deque[Sequence[str]],
    settings: FolderLexicon,
    workers: int,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[Sequence[str], list[Outcome]]]:
    """Take chunks off `rest` in order, each once it has been read. Raises `BrokenProcessPool` when a worker dies."""
    pool = _pool(workers)
    futures: deque[Future[list[Outcome]]] = deque()
    try:
        while rest:
            for chunk in islice(rest, len(futures), 2 * workers):
                futures.append(_submit(pool, folder, chunk, settings))
            outcomes = _wait(futures.popleft(), cancelled)
            if outcomes is None:
                return
            yield rest.popleft(), outcomes
    finally:
        pool.shutdown(wait=not rest, cancel_futures=True)  # idle workers end at once; busy ones nobody waits for


def _pool(workers: int) -> ProcessPoolExecutor:
    """Workers that leave Ctrl+C, which the terminal sends to them too, to this process."""
    context = get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))


def _submit(
    pool: ProcessPoolExecutor, folder: Path, chunk: Sequence[str], settings: FolderLexicon
) -> Future[list[Outcome]]:
    with _interrupts_held():
        return pool.submit(_read_chunk, folder, chunk, settings)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl+C waits for the end of the block: a worker is started whole, and hears of none until it ignores them."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait(future: Future[list[Outcome]], cancelled: Callable[[], bool]) -> list[Outcome] | None:
    while not cancelled():
        try:
            return future.result(POLL_SECONDS)
        except NotYet:
            continue
    return None


def _read_alone(folder: Path, path: str, settings: FolderLexicon) -> Outcome:
    with _pool(1) as pool:
        try:
            return _submit(pool, folder, [path], settings).result()[0]
        except BrokenProcessPool:
            remark = Remark("It is left out: reading it crashed the reader. Please report the file to us.")
            return None, (Problem(ProblemKind.UNREADABLE, path, remark),)
