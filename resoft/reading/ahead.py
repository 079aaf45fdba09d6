"""How do reading and computing overlap? A thread reads the next block while one is in use."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Block = TypeVar("Block")

#: Blocks that exist at a time: one in use, one waiting, one being read.
BLOCKS_AT_ONCE = 3

_END: Any = object()


def ahead(blocks: Iterator[Block]) -> Generator[Block, None, None]:
    """The same blocks, read by a thread; each may be overwritten once the next is asked for."""
    reader = ThreadPoolExecutor(1, thread_name_prefix="resoft reader")
    coming = deque(reader.submit(next, blocks, _END) for _ in range(BLOCKS_AT_ONCE - 1))
    try:
        while (block := coming.popleft().result()) is not _END:
            yield block
            coming.append(reader.submit(next, blocks, _END))
    finally:
        reader.shutdown(cancel_futures=True)
        if isinstance(blocks, Generator):
            blocks.close()
