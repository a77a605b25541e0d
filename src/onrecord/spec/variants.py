"""One format in several containers: the text of a publisher, and what others made of it under the same id."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from onrecord.kernel.limits import Limits
from onrecord.model.errors import ReadError, SpecError, UnknownFormatError
from onrecord.model.meeting import Meeting
from onrecord.model.source import Source
from onrecord.spec.base import Format


@frozen(kw_only=True)
class VariantFormat(Format):
    """A format whose documents come in several containers; each of the `variants` reads one of them.

    They are tried in order; the first that does not refuse the document reads it. All of them have the id of the
    format, and its `sniff` holds the evidence for each of them (see `Sniff.either`).
    """

    variants: tuple[Format, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse variants of another id."""
        super().__attrs_post_init__()
        if not self.variants or any(variant.id != self.id for variant in self.variants):
            msg = f"the variants of {self.id!r} must have its id"
            raise SpecError(msg)

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        refused: ReadError | UnknownFormatError | None = None
        for variant in self.variants:
            try:
                return variant.read_bare(source, limits=limits)
            except (ReadError, UnknownFormatError) as error:
                refused = refused or error
        assert refused is not None  # noqa: S101 (there is at least one variant)
        raise refused
