"""Writing files: each is replaced as a whole or not at all."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from shutil import copymode
from typing import IO


@contextmanager
def replacing(path: Path) -> Generator[IO[bytes]]:
    """A file beside `path` that takes its place at the end, unless an error comes before.

    So a file can be read while it is being written anew. What is no plain file (a device, a pipe) is written to.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "talk.txt")
    ...     _ = path.write_bytes(b"old")
    ...     with replacing(path) as file:
    ...         _ = file.write(path.read_bytes() + b" and new")
    ...     path.read_bytes()
    b'old and new'
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    path = path.resolve()
    draft = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        with draft.open("xb") as file:
            yield file
        if path.exists():
            copymode(path, draft)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
