"""How do reading and computing overlap? A thread reads the next block while one is in use."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import suppress
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Any, TypeVar

Block = TypeVar("Block")

#: Blocks that exist at a time: one in use, one waiting, one being read.
BLOCKS_AT_ONCE = 3
PATIENCE = 0.05  # seconds between two looks at whether anyone still wants blocks

_END = object()


def ahead(blocks: Iterator[Block]) -> Generator[Block, None, None]:
    """The same blocks, read by a thread; each may be overwritten once the next is asked for."""
    queue: Queue[Any] = Queue(maxsize=1)
    stop = Event()
    reader = Thread(target=_fill, args=(blocks, queue, stop), name="resoft reader", daemon=True)
    reader.start()
    try:
        while (item := queue.get()) is not _END:
            if isinstance(item, _Raised):
                raise item.error
            yield item
    finally:
        stop.set()
        with suppress(Empty):
            queue.get_nowait()
        reader.join()


class _Raised:
    """What the reader met instead of a block."""

    def __init__(self, error: BaseException) -> None:
        self.error = error


def _fill(blocks: Iterator[Any], queue: Queue[Any], stop: Event) -> None:
    last: object = _END
    try:
        for block in blocks:
            if not _put(queue, block, stop):
                break
    except BaseException as error:  # told to the thread that waits for the block
        last = _Raised(error)
    finally:
        if isinstance(blocks, Generator):
            blocks.close()
    _put(queue, last, stop)


def _put(queue: Queue[Any], item: object, stop: Event) -> bool:
    """Whether anyone took the item."""
    while not stop.is_set():
        try:
            queue.put(item, timeout=PATIENCE)
        except Full:
            continue
        return True
    return False
