"""python -m scripts.benchmark: the same as `resoft bench`, from a checkout."""

import sys

from resoft.cli import main

if __name__ == "__main__":
    sys.exit(main(["bench", *sys.argv[1:]]))
