"""Where `dateline` starts, and `python -m viewer` likewise."""

import sys

try:
    from viewer.cli import main
except KeyboardInterrupt:  # what is imported takes half a second, time enough for a second thought
    sys.stderr.write("\ndateline: Stopped before it began.\n")
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main())
