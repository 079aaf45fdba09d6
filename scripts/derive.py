"""python -m scripts.derive: the same as `resoft derive`, from a checkout."""

import sys

from resoft.cli import main

if __name__ == "__main__":
    sys.exit(main(["derive", *sys.argv[1:]]))
