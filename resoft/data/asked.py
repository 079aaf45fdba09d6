"""What does a step ask, in a few bytes? By its arrays, and by its functions' names and texts."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
from types import CodeType, FunctionType
from typing import Any

import numpy as np

from resoft.data.checksum import DIGEST


def digest(value: Any) -> str:
    """Of arrays, numbers, texts and functions, and of tuples, mappings and dataclasses of them.

    Raises:
        TypeError: there is something else in it, of which nobody could say whether it is the same.
    """
    hashed = hashlib.blake2b(digest_size=DIGEST)
    _feed(hashed, value)
    return hashed.hexdigest()


def _feed(hashed: Any, value: Any) -> None:
    if isinstance(value, np.ndarray):
        hashed.update(f"{value.dtype.str}{value.shape}".encode())
        order = value.T if value.flags.f_contiguous else value
        hashed.update(np.ascontiguousarray(order).reshape(-1).view(np.uint8).data)
    elif isinstance(value, (str, int, float, complex, type(None), np.generic)):
        hashed.update(f"{value!r};".encode())
    elif isinstance(value, (tuple, list)):
        _feed_each(hashed, value)
    elif isinstance(value, Mapping):
        _feed_each(hashed, sorted(value.items()))
    elif isinstance(value, partial):
        _feed_each(hashed, (value.func, value.args, value.keywords))
    elif isinstance(value, type):
        hashed.update(f"{value.__module__}.{value.__qualname__};".encode())
    elif is_dataclass(value):
        _feed_each(hashed, (type(value), [getattr(value, f.name) for f in fields(value)]))
    else:
        hashed.update(_named(value).encode())


def _feed_each(hashed: Any, values: Any) -> None:
    hashed.update(f"({len(values)}".encode())
    for each in values:
        _feed(hashed, each)


@cache
def _named(function: Any) -> str:
    """A function's module, name and a digest of its text; of a compiled one, its source's."""
    function = getattr(function, "py_func", function)
    if isinstance(function, np.ufunc):
        return f"{function!r};"
    if not isinstance(function, FunctionType):
        raise TypeError(f"a step must say what it asks, and {function!r} does not")
    if function.__closure__:
        raise TypeError(
            f"{function.__qualname__} holds values that no step tells: hand them over as shared"
        )
    return f"{function.__module__}.{function.__qualname__} {_text(function)};"


def _text(function: FunctionType) -> str:
    try:
        text = inspect.getsource(function).encode()
    except (OSError, TypeError):  # compiled from a text that is in no file
        text = _compiled(function.__code__)
    return hashlib.blake2b(text, digest_size=DIGEST).hexdigest()


def _compiled(code: CodeType) -> bytes:
    inner = [_compiled(c) if isinstance(c, CodeType) else repr(c).encode() for c in code.co_consts]
    return b";".join([code.co_code, " ".join(code.co_names).encode(), *inner])
