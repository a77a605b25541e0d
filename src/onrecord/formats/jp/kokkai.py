"""Minutes of the Japanese Diet, as the interface of the National Diet Library gives them: XML or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from attrs import Factory, define, evolve

from onrecord.kernel.flow import cut, fold
from onrecord.kernel.pieces import Piece
from onrecord.model.errors import ReadError
from onrecord.spec import (
    STAGE,
    Builder,
    CodeFormat,
    NoteKind,
    Role,
    Sniff,
    Source,
    Speaker,
    SpeakerKind,
    Style,
    compile_pattern,
    kind_of_note,
    read_date,
)
from onrecord.spec.recordsets import Record, builders, hide_fields, read_records, text_of
from onrecord.text.labels import get_grammar, parse_label

_ID = "jp.kokkai"
_LABEL = compile_pattern(
    r"\s*+[○〇◯](?P<label>[^\s（）()]{0,40}+(?:[（(][^\s）)]{0,40}+[）)][^\s（）()]{0,20}+)?)(?:\s++|$)"
)
_RULE = compile_pattern(r"\s*+[─━―—–‐・•\-－=＝]{4,}+\s*+")
_TIME = compile_pattern(
    r"\s*+(?:[（〔]\s*+)?午[前後][^。、\n]{1,20}(?:開議|開会|開會|散会|散會|閉会|閉會|休憩|再開)[）〕]?\s*+"
)
_ENDS = ("散会", "散會", "閉会", "閉會")
_STAGE = compile_pattern(rf"〔[^〔〕\n]{{1,300}}+〕[。．]?|{STAGE.pattern}", ignore_case=True)
_MEMBER = ("委員", "議員", "君")
_LONGEST_NOTE = 30


def _kind(text: str) -> NoteKind:
    """What a stage direction tells; who calls out stands at its end."""
    return NoteKind.INTERJECTION if "呼ぶ者" in text or "発言する者" in text else kind_of_note(text)


def _lines(source: str, pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each line."""
    line: list[Piece] = []
    for start, end, data in pieces:
        if data is not None:
            if "\n" in data:
                yield line
                line = []
            else:
                line.append((start, end, data))
            continue
        at = start
        while (stop := source.find("\n", at, end)) >= 0:
            yield [*line, (at, stop, None)]
            line, at = [], stop + 1
        line.append((at, end, None))
    yield line


@define
class _Speech:
    """Reads the text of one record, line by line."""

    builder: Builder
    front: bool
    """Whether it is no speech, but what is printed before the first one."""
    closed: bool = False
    """Whether the sitting has ended: what follows are printed documents."""
    bracket: list[Piece] = Factory(list[Piece])
    """The lines of a stage direction that is not complete."""
    brackets: int = 0
    block: list[Piece] = Factory(list[Piece])
    """The lines of front matter or of a document."""

    def read(self, pieces: Sequence[Piece]) -> None:
        """Read all lines."""
        for line in _lines(self.builder.source.text, pieces):
            self.line(line, text_of(self.builder.source.text, line))
        self.builder_note()
        self.flush()

    def line(self, line: list[Piece], text: str) -> None:
        """One line, by what it looks like."""
        builder = self.builder
        if self.bracket:
            self.bracket += line
            self.brackets += 1
            if "〕" in text or self.brackets > _LONGEST_NOTE:
                self.builder_note()
        elif not text.strip():
            return
        elif _RULE.fullmatch(text):
            self.flush()
            for start, end, _ in line:
                builder.hide(start, end, Role.FURNITURE, "rule")
        elif self.closed:
            self.block += line
        elif _TIME.fullmatch(text):
            self.flush()
            builder.note(line, NoteKind.TIME)
            self.closed = not self.front and text.strip().strip("）〕").endswith(_ENDS)
        elif self.front:
            self.block += line
        elif text.lstrip().startswith("〔") and "〕" not in text:
            self.bracket, self.brackets = list(line), 0
        elif _STAGE.fullmatch(text.strip()):
            builder.note(line)
        else:
            builder.paragraph(line)

    def builder_note(self) -> None:
        """A stage direction of several lines is complete."""
        if self.bracket:
            self.builder.note(self.bracket)
            self.bracket = []

    def flush(self) -> None:
        """End a block of front matter, or a printed document."""
        block, self.block = self.block, []
        if not block:
            return
        if self.closed:
            self.builder.insertion(block)
        else:
            self.builder.note(block, NoteKind.PREAMBLE)


def _who(speech: Record, label: str) -> Speaker:
    """Who speaks: the name of the record, the office as printed or else as recorded."""
    parsed = parse_label(label, get_grammar("ja")).speaker() if label else Speaker(kind=SpeakerKind.UNKNOWN)
    name = fold(speech.get("speaker")) or parsed.name
    printed = parsed.role if parsed.role not in _MEMBER else None
    role = printed or speech.get("speakerPosition").strip() or speech.get("speakerRole").strip()
    kind = SpeakerKind.PERSON if name else parsed.kind
    return evolve(
        parsed, name=name, role=role or None, party=fold(speech.get("speakerGroup")) or parsed.party, kind=kind
    )


def _speak(builder: Builder, speech: Record) -> None:
    """A record that is a speech."""
    pieces = speech.fields.get("speech", [])
    text = text_of(builder.source.text, pieces)
    match = _LABEL.match(text)
    label = match["label"] if match else ""
    extra = {
        name: value
        for name in ("speakerYomi", "speakerPosition", "speakerRole", "speechURL")
        if (value := speech.get(name))
    }
    facts: dict[str, Any] = {"identifiers": (("kokkai", speech.get("speechID")),)} if speech.get("speechID") else {}
    if extra:
        facts["extra"] = {_ID: extra}
    page = speech.get("startPage")
    builder.page = page if page not in ("", "0") else None
    if match is not None and label:
        for start, end, _ in cut(pieces, 0, match.start("label")):
            builder.hide(start, end, Role.MARKUP, "label-decoration")
        builder.label(cut(pieces, *match.span("label")))
        for start, end, _ in cut(pieces, match.end("label"), match.end()):
            builder.hide(start, end, Role.MARKUP, "label-separator")
        rest = cut(pieces, match.end())
    else:
        rest = list(pieces)
    at = pieces[0][0] if pieces else speech.start
    builder.open(label or None, _who(speech, label), at, number=speech.get("speechOrder") or None, **facts)
    _Speech(builder, front=False).read(rest)
    builder.close()


def _meeting(builder: Builder, meeting: Record) -> Builder:
    """One meeting of the answer."""
    for name in ("nameOfHouse", "nameOfMeeting", "issue", "session", "imageKind", "closing", "meetingURL", "pdfURL"):
        builder.fact(name, fold(meeting.get(name)))
    builder.fact("title", " ".join(filter(None, map(meeting.get, ("nameOfHouse", "nameOfMeeting", "issue")))))
    builder.fact("body", meeting.get("nameOfHouse"))
    builder.fact("date", read_date(meeting.get("date"), ("ja",)))
    if meeting.get("issueID"):
        builder.fact("identifiers", (("kokkai", meeting.get("issueID")),))
    hide_fields(builder, meeting)
    for speech in meeting.of("speechRecord"):
        hide_fields(builder, speech, "speech")
        if speech.get("speechOrder").strip() in ("0", "0.0") or speech.get("speaker").startswith("会議録情報"):
            _Speech(builder, front=True).read(speech.fields.get("speech", []))
        else:
            _speak(builder, speech)
    return builder


def _meetings(records: Iterable[Record]) -> Iterator[Record]:
    """The meetings of an answer; a speech outside any says in its own fields which one it belongs to."""
    last: Record | None = None
    for record in records:
        if record.name == "meetingRecord":
            yield record
        elif record.name == "":
            yield from _meetings(record.inner)
        elif last is None or last.get("issueID") != record.get("issueID"):
            if last is not None:
                yield last
            own = {name: value for name, value in record.values.items() if not name.startswith("speech")}
            last = Record("meetingRecord", record.start, values=own, inner=[record])
        else:
            last.inner.append(record)
    if last is not None:
        yield last


def _run(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    first = new()
    answer = read_records(source, ("meetingRecord", "speechRecord"), first.limits)
    meetings = sorted(_meetings(answer.records), key=lambda meeting: meeting.start)
    if not any(meeting.of("speechRecord") for meeting in meetings):
        msg = "the answer holds no records of speeches"
        raise ReadError(msg, hint="Ask the interface for meetings or speeches, not for a list of meetings")
    for outer in (answer.outside, *(record for record in answer.records if record.name == "")):
        hide_fields(first, outer)
    for builder, meeting in builders(answer, meetings, first, new):
        yield _meeting(builder, meeting)


FORMAT = CodeFormat(
    id=_ID,
    title="National Diet minutes (XML and JSON)",
    body="国会",
    publisher="National Diet Library",
    url="https://kokkai.ndl.go.jp/api.html",
    languages=("ja",),
    grammar="ja",
    sniff=Sniff(
        containers=("xml", "json"),
        literals=("speechRecord", "meetingRecord", "speechOrder", "nameOfMeeting", "speakerGroup"),
        need=3,
    ),
    style=Style(stage=_STAGE, note_kind=_kind, gap=Role.MARKUP),
    run=_run,
    traps=(
        "One answer holds several meetings: use `read_all`.",
        "The record of order 0 is front matter: attendance and agenda, with `○` lines that name nobody.",
        "The label in the text (`○国務大臣（…君）`) differs from the recorded name and position.",
        "Stage directions stand in 〔 〕 on lines of their own, applause in （ ） inside.",
        "Documents printed after the end of the sitting sit inside the text of the last speech.",
        "Consecutive records of one speaker are separate turns.",
    ),
    provides=(
        "title date meeting-ids label name honorific role party number remark-ids urls page stage interjections times "
        "insertions"
    ),
)
