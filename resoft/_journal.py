"""What did each pass over A give? A file of records, so that an interrupted fit can go on."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import struct
import zlib
from collections.abc import Mapping
from io import BufferedRandom
from pathlib import Path
from typing import Any

import numpy as np

from resoft._matrix import Array

MAGIC = b"resoft checkpoint 1\n"
MARK = b"pass"
HEAD = struct.Struct("<4sII")  # the mark, then length and checksum of what describes the arrays
TAIL = struct.Struct("<I")  # the checksum of the arrays

Described = dict[str, Any]


class Journal:
    """Records in the order of the passes: those of an earlier run are read, then new ones added.

    A record that was cut short, and all that follows a pass that this run does not make, is
    dropped from the file.
    """

    def __init__(self, file: BufferedRandom, path: Path) -> None:
        self._file = file
        self.path = path
        self.answered = 0  # records that this run was spared
        self.replaying = True

    def next(self, op: str, digest: str) -> tuple[Described, list[Array]] | None:
        """The next record where it is of that pass; from there on None."""
        if not self.replaying:
            return None
        place = self._file.tell()
        record = self._read()
        if record is None or (record[0]["op"], record[0]["digest"]) != (op, digest):
            self._file.seek(place)
            self._file.truncate()
            self.replaying = False
            return None
        self.answered += 1
        return record

    def append(self, described: Described, arrays: list[Array]) -> None:
        """Write one record through to the system; a half-written one is taken back."""
        place = self._file.tell()
        shapes = [[list(a.shape), "F" if _by_columns(a) else "C"] for a in arrays]
        checksum = 0
        try:
            self._file.write(_packed({**described, "arrays": shapes}))
            for array in arrays:
                data = _bytes(array)
                self._file.write(data)
                checksum = zlib.crc32(data, checksum)
            self._file.write(TAIL.pack(checksum))
            self._file.flush()
        except OSError as error:  # the disk is full: what was cut short is dropped on resuming
            raise OSError(error.errno, error.strerror, str(self.path)) from error
        except BaseException:
            self._file.seek(place)
            self._file.truncate()
            raise

    def close(self) -> None:
        """No pass is recorded any more."""
        self._file.close()

    def _read(self) -> tuple[Described, list[Array]] | None:
        """The record here; None where it is cut short or damaged."""
        described = _unpacked(self._file)
        if described is None:
            return None
        checksum, arrays = 0, []
        for shape, order in described["arrays"]:
            array = np.empty(shape, order=order)
            data = _bytes(array)
            if self._file.readinto(data) < len(data):
                return None
            checksum = zlib.crc32(data, checksum)
            arrays.append(array)
        tail = self._file.read(TAIL.size)
        whole = len(tail) == TAIL.size and TAIL.unpack(tail)[0] == checksum
        return (described, arrays) if whole else None


def kept_choices(path: str | os.PathLike[str]) -> dict[str, Any] | None:
    """What a checkpoint says of its fit; None where there is none, or only its beginning."""
    file = Path(path)
    if not file.exists():
        return None
    with open(file, "rb") as opened:
        return _header(opened, file)


def open_journal(path: str | os.PathLike[str], resume: bool, fit: Mapping[str, Any]) -> Journal:
    """The journal of that fit: a new one, or with `resume` the one that the file holds.

    Raises:
        ValueError: the file exists and is not to be resumed, or belongs to another fit.
    """
    file = Path(path)
    if file.exists() and not resume:
        raise ValueError(
            f"the checkpoint {str(file)!r} exists already: resume it (resume=True, --resume), "
            "or name another file"
        )
    known = kept_choices(file)
    if known is None:
        opened = open(file, "w+b")  # noqa: SIM115 (the journal closes it)
        _lock(opened, file)
        opened.write(MAGIC + _packed(fit))
        opened.flush()
        return Journal(opened, file)
    wrong = next((key for key in fit if fit[key] != known.get(key)), None)
    if wrong is not None:
        raise ValueError(
            f"the checkpoint {str(file)!r} belongs to another fit: its {wrong} is "
            f"{_brief(known.get(wrong))}, now it is {_brief(fit[wrong])}; resume with the data and "
            "options that it was begun with, or name another file"
        )
    opened = open(file, "r+b")  # noqa: SIM115 (the journal closes it)
    _lock(opened, file)
    _header(opened, file)
    return Journal(opened, file)


def _lock(opened: BufferedRandom, file: Path) -> None:
    """Two fits must not write to one file; a lock ends with its process, however that ends."""
    if importlib.util.find_spec("fcntl") is None:
        return
    fcntl = importlib.import_module("fcntl")
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        opened.close()
        raise ValueError(
            f"the checkpoint {str(file)!r} is in use: another fit is still running, wait for it "
            "or name another file"
        ) from None


def _header(opened: Any, file: Path) -> Described | None:
    """What the file begins with; None where it was cut short before any pass."""
    start = opened.read(len(MAGIC))
    if start != MAGIC[: len(start)] or (file.stat().st_size and not start):
        raise ValueError(f"{str(file)!r} is no checkpoint of resoft: name another file")
    return _unpacked(opened)


def _packed(described: Mapping[str, Any]) -> bytes:
    text = json.dumps(described).encode()
    return HEAD.pack(MARK, len(text), zlib.crc32(text)) + text


def _unpacked(opened: Any) -> Described | None:
    """What was packed here; None where it is cut short or damaged."""
    head = opened.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    mark, length, checksum = HEAD.unpack(head)
    text = opened.read(length) if mark == MARK else b""
    if len(text) != length or zlib.crc32(text) != checksum:
        return None
    return dict(json.loads(text))


def _by_columns(array: Array) -> bool:
    return array.ndim > 1 and bool(array.flags.f_contiguous and not array.flags.c_contiguous)


def _bytes(array: Array) -> memoryview:
    """The array's own memory, which must be contiguous in one of the two orders."""
    flat = (array.T if _by_columns(array) else array).reshape(-1)
    return flat.view(np.uint8).data


def _brief(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else f"{text[:36]} ..."
