"""Where a bundle starts: `dateline`, and the worker processes it spawns of itself."""

import multiprocessing
import sys

from viewer.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
