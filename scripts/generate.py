"""python -m scripts.generate: the same as `resoft generate`, from a checkout."""

import sys

from resoft.cli import main

if __name__ == "__main__":
    sys.exit(main(["generate", *sys.argv[1:]]))
