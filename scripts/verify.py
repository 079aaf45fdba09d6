"""python -m scripts.verify: the same as `resoft verify`, from a checkout."""

import sys

from resoft.cli import main

if __name__ == "__main__":
    sys.exit(main(["verify", *sys.argv[1:]]))
