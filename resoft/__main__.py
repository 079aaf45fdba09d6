"""The command line by way of `python -m resoft`."""

import sys

from resoft.cli import main

sys.exit(main())
