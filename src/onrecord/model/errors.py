"""The exceptions of the library. Each carries its facts as attributes and can be pickled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.model.meeting import Meeting


class OnrecordError(Exception):
    """The base of every error that the library raises on purpose.

    `hint` says what to do next. Line and column count from 1 and are None where no place can be named.
    """

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint

    def __str__(self) -> str:
        """The message with its place and its hint."""
        where = "" if self.line is None else f" (line {self.line}, column {self.column or 1})"
        return f"{self.message}{where}" + (f". {self.hint}" if self.hint else "")

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by state, because subclasses take other arguments."""
        return (_rebuild, (type(self), self.args, self.__dict__))


def _rebuild(cls: type[OnrecordError], args: tuple[Any, ...], state: dict[str, Any]) -> OnrecordError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class SourceError(OnrecordError):
    """The bytes cannot be had or are no text: a missing file, a binary, an unknown encoding."""


class UnknownFormatError(OnrecordError):
    """No format explains the document. `report` holds the detection that says what was tried."""

    def __init__(
        self, message: str, *, report: object = None, hint: str = "", line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message, hint=hint, line=line, column=column)
        self.report = report


class AmbiguousFormatError(OnrecordError):
    """Two or more formats explain the document equally well. `candidates` holds their ids."""

    def __init__(self, message: str, *, candidates: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.candidates = candidates


class MultipleMeetingsError(OnrecordError):
    """The document holds several meetings and one was asked for. `count` says how many."""

    def __init__(self, message: str, *, count: int = 0, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.count = count


class ReadError(OnrecordError):
    """The document is of a known format and yet cannot be read. `partial` holds what could be, or None."""

    def __init__(
        self,
        message: str,
        *,
        partial: Meeting | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str = "",
    ) -> None:
        super().__init__(message, line=line, column=column, hint=hint)
        self.partial = partial


class LimitError(OnrecordError):
    """A limit on size, depth, expansion or time was reached. `limit` names it; `value` is its figure."""

    def __init__(
        self,
        message: str,
        *,
        limit: str = "",
        value: float = 0,
        line: int | None = None,
        column: int | None = None,
        hint: str = "",
    ) -> None:
        super().__init__(message, line=line, column=column, hint=hint)
        self.limit = limit
        self.value = value


class MissingExtraError(OnrecordError):
    """An optional dependency is needed. `extra` names the extra to install."""

    def __init__(self, message: str, *, extra: str = "") -> None:
        super().__init__(message, hint=f"Install it with: pip install 'onrecord[{extra}]'" if extra else "")
        self.extra = extra


class SpecError(OnrecordError):
    """A format's declaration is wrong: a bad pattern, an example that does not match, a missing field."""


class PluginError(OnrecordError):
    """A third-party format failed to load or raised something that is no `OnrecordError`. `plugin` names it."""

    def __init__(self, message: str, *, plugin: str = "", hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.plugin = plugin
