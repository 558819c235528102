"""Lets `python -m backcoach` open the window."""

import sys

from backcoach.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
