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
from typing import Any, BinaryIO

import numpy as np

from resoft.support.arrays import MIB, Array

MAGIC = b"resoft checkpoint 2\n"
EARLIER = b"resoft checkpoint 1\n"
BEGIN, MARK = b"head", b"pass"
HEAD = struct.Struct("<4sII")  # the mark, then length and checksum of what describes the arrays
TAIL = struct.Struct("<I")  # the checksum of the arrays
SEARCHED = MIB  # bytes at the beginning of a file in which its two headers lie
DATA = ("A", "b", "w")  # what is compared by a checksum of all entries

Described = dict[str, Any]


class Journal:
    """Records in the order of the passes: those of an earlier run are read, then new ones added.

    A record that is damaged is made anew in its place, so that those behind it are read. One that
    was cut short, and all that follows a pass that this run does not make, is dropped.
    """

    def __init__(self, file: BufferedRandom, path: Path) -> None:
        self._file = file
        self.path = path
        self.answered = 0  # records that this run was spared
        self.replaying = True

    def next(self, op: str, digest: str) -> tuple[Described, list[Array]] | None:
        """The next record where it is of that pass, else None: the pass is to be made."""
        if not self.replaying:
            return None
        place = self._file.tell()
        record = self._read()
        if record is not None and (record[0]["op"], record[0]["digest"]) == (op, digest):
            self.answered += 1
            return record
        self._file.seek(place)
        if record is not None or place >= self._size():
            self._file.truncate()
            self.replaying = False
        return None

    def append(self, described: Described, arrays: list[Array]) -> None:
        """Write one record through to the system; a half-written one is taken back."""
        place = self._file.tell()
        shapes = [[list(a.shape), "F" if a.flags.fnc else "C"] for a in arrays]
        checksum = 0
        try:
            self._file.write(_packed({**described, "arrays": shapes}, MARK))
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
            if not self.replaying:  # else whole records lie behind the damaged one
                self._file.truncate()
            raise

    def close(self) -> None:
        """No pass is recorded any more."""
        self._file.close()

    def _size(self) -> int:
        return os.fstat(self._file.fileno()).st_size

    def _read(self) -> tuple[Described, list[Array]] | None:
        """The record here; None where it is cut short or damaged."""
        described = _unpacked(self._file, MARK)
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


def kept_choices(path: str | os.PathLike[str]) -> Described | None:
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
    opened = _locked(file)
    try:
        known = _header(opened, file)
        if known is not None:
            _check_same(file, fit, known)
        _write_header(opened, fit if known is None else known, known is None)
    except BaseException:
        opened.close()
        raise
    return Journal(opened, file)


def _check_same(file: Path, fit: Mapping[str, Any], known: Described) -> None:
    """Raise where the checkpoint is another fit's."""
    for key, now in fit.items():
        before = known.get(key)
        if now == before:
            continue
        if key in DATA and now and before:
            what = f"its {key} held other values than now"
        else:
            what = f"its {key} is {_brief(before)}, now it is {_brief(now)}"
        raise ValueError(
            f"the checkpoint {str(file)!r} belongs to another fit: {what}; resume with the data "
            "and options that it was begun with, or name another file"
        )


def _locked(file: Path) -> BufferedRandom:
    """The file, which is made where it is missing, for this fit alone: two must not write to one.

    A lock ends with its process, however that ends.
    """
    file.touch()
    opened = open(file, "r+b")  # noqa: SIM115
    if importlib.util.find_spec("fcntl") is None:
        return opened
    fcntl = importlib.import_module("fcntl")
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        opened.close()
        raise ValueError(
            f"the checkpoint {str(file)!r} is in use: another fit is still running, wait for it "
            "or name another file"
        ) from None
    return opened


def _write_header(opened: BufferedRandom, fit: Mapping[str, Any], afresh: bool) -> None:
    """Twice, so that one damaged byte costs nothing; the records follow."""
    header = MAGIC + 2 * _packed(fit, BEGIN)
    opened.seek(0)
    if afresh:
        opened.truncate()
    if opened.read(len(header)) != header:
        opened.seek(0)
        opened.write(header)
        opened.flush()


def _header(opened: BinaryIO, file: Path) -> Described | None:
    """What the file begins with; None where it was cut short before any pass."""
    opened.seek(0)
    start = opened.read(SEARCHED)
    first = len(MAGIC)
    place = start.find(BEGIN)
    while place >= 0:
        opened.seek(place)
        fit = _unpacked(opened, BEGIN)
        if fit is not None and place in (first, first + len(_packed(fit, BEGIN))):
            return fit
        place = start.find(BEGIN, place + 1)
    if start[:first] == EARLIER:
        raise ValueError(
            f"the checkpoint {str(file)!r} was written by an earlier version of resoft, which did "
            "not note the data whole: begin anew with another file"
        )
    if start[:first] != MAGIC[: len(start)]:
        raise ValueError(f"{str(file)!r} is no checkpoint of resoft: name another file")
    if _is_cut_short(start[first:]):
        return None
    raise ValueError(
        f"the checkpoint {str(file)!r} is damaged at its beginning, and so nothing tells which fit "
        "it belongs to: begin anew with another file"
    )


def _is_cut_short(start: bytes) -> bool:
    """Whether the file ends within the first header: no pass can be in it."""
    if len(start) < HEAD.size:
        return True
    mark, length, _ = HEAD.unpack(start[: HEAD.size])
    return mark == BEGIN and HEAD.size + length > len(start) and MARK not in start


def _packed(described: Mapping[str, Any], mark: bytes) -> bytes:
    text = json.dumps(described).encode()
    return HEAD.pack(mark, len(text), zlib.crc32(text)) + text


def _unpacked(opened: BinaryIO, wanted: bytes) -> Described | None:
    """What was packed here under that mark; None where it is cut short or damaged."""
    head = opened.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    mark, length, checksum = HEAD.unpack(head)
    text = opened.read(length) if mark == wanted and length < SEARCHED else b""
    if len(text) != length or zlib.crc32(text) != checksum:
        return None
    return dict(json.loads(text))


def _bytes(array: Array) -> memoryview:
    """The array's own memory, which must be contiguous in one of the two orders."""
    flat = (array.T if array.flags.fnc else array).reshape(-1)
    return flat.view(np.uint8).data


def _brief(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else f"{text[:36]} ..."
