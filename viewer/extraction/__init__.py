"""Text in, mentions out: who met and who said what, when, where and for whom."""

from viewer.extraction.extract import extract
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.settings import FolderLexicon, read_settings

__all__ = ["FolderLexicon", "Lexicon", "extract", "read_settings"]
