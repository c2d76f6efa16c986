"""From a folder to articles: finding files, decoding them, telling their format, and making safe blocks of them."""

from viewer.corpus.finding import find_files
from viewer.corpus.opening import RefusedError, read_bytes
from viewer.corpus.reading import read_article

__all__ = ["RefusedError", "find_files", "read_article", "read_bytes"]
