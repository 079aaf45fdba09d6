"""The same command line by way of `python -m resoft.cli`."""

import sys

from resoft.cli import main

sys.exit(main())
