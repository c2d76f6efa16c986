"""`python -m tests.remake WHAT …`: remake golden files, the README's keys and pictures, plain news, or translations."""

import argparse
import os

# Made without a display, and in the same pixels everywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.remake import golden, keys, pictures, plain, translations

MAKERS = {
    "golden": golden.remake,
    "keys": keys.remake,
    "pictures": pictures.remake,
    "plain": plain.remake,
    "translations": translations.remake,
}


def main() -> None:
    """Remake what the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.remake", description=__doc__)
    parser.add_argument("what", nargs="+", choices=MAKERS)
    for what in parser.parse_args().what:
        MAKERS[what]()


if __name__ == "__main__":
    main()
