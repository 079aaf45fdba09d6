"""What does Ctrl-C do while the command line is still being imported? It ends in one line.

Only in a process that was started as the command line; `import resoft` elsewhere changes nothing.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

INTERRUPTED = 130


def is_command_line(argv: list[str]) -> bool:
    """Whether a process of those words is `resoft ...` or `python -m resoft ...`."""
    name = (getattr(sys, "argv", None) or [""])[0]
    if os.path.basename(name) in ("resoft", "resoft.exe"):
        return True
    after = argv[argv.index("-m") + 1 :] if "-m" in argv else []
    return name == "-m" and after[:1] in (["resoft"], ["resoft.cli"])


def end(signum: int, frame: FrameType | None) -> None:
    """Nothing has begun, so nothing is left behind."""
    os.write(2, b"resoft: interrupted\n")
    os._exit(INTERRUPTED)


if is_command_line(sys.orig_argv) and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, end)
