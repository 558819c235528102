"""Lets `python -m backcoach` open the window."""

import sys

from backcoach.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
