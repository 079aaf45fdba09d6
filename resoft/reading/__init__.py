"""How does a file become a matrix A and a target b?"""

from resoft.reading.design import Design, read_design
from resoft.reading.dialect import Dialect, delimiter_named
from resoft.reading.errors import InputError, closest, listed, one_line
from resoft.reading.table import Table
from resoft.reading.tables import ENDINGS, open_table

__all__ = [
    "ENDINGS",
    "Design",
    "Dialect",
    "InputError",
    "Table",
    "closest",
    "delimiter_named",
    "listed",
    "one_line",
    "open_table",
    "read_design",
]
