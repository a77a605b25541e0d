"""The JSON Schema describes what `to_dict` gives: all of it and nothing else."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given

from onrecord.export import schema
from onrecord.model import (
    Candidate,
    Detection,
    Diagnostic,
    Heading,
    Insertion,
    Ledger,
    Meeting,
    Note,
    NoteKind,
    OffsetMap,
    Paragraph,
    Remark,
    RemarkKind,
    Role,
    Severity,
    Source,
    Span,
    Speaker,
    SpeakerKind,
    Status,
    Unclassified,
    Vote,
)
from onrecord.testing import meetings

SCHEMA = schema()
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float)}

ADA = Speaker(
    "Ada Lund", "Dr", "Minister", "Green", "North", "Council", (("person", "p1"),), SpeakerKind.UNKNOWN, "list"
)
NOTE = Note("(Applause)", Span(0, 1), NoteKind.APPLAUSE, 2, ADA, dt.time(10), "/a")
FULL = Meeting(
    items=(
        Remark(
            ADA,
            "LUND",
            (Paragraph("Good", Span(0, 4), (NOTE,), OffsetMap(0, (0, 0, 4)), "/p"),),
            Span(0, 4),
            RemarkKind.ANSWER,
            "4",
            "en",
            dt.datetime(2024, 5, 1, 10, tzinfo=dt.UTC),
            dt.timedelta(seconds=3),
            ("Bills",),
            (("id", "r1"),),
            "12",
            "/r",
            {"xx": {"n": [1, None, 2.5]}},
        ),
        Heading("Bills", Span(4, 5), 2, "/h"),
        NOTE,
        Vote("Ayes 3", Span(5, 6), "The bill", "passed", (("ayes", 3),), (("aye", "Ada Lund"),), "/v"),
        Insertion("A letter", Span(6, 7), "Letter", "Ada Lund", "/i"),
        Unclassified("??", Span(7, 8), "/u"),
    ),
    source=Source("x" * 9, "cp1252", "sitting.txt", "xx.format", "ab"),
    title="Sitting",
    body="Council",
    kind="debate",
    date=dt.date(2024, 5, 1),
    language="en",
    place="North",
    identifiers=(("id", "s4"),),
    speakers=(ADA,),
    ledger=Ledger.tile([(0, 4, Role.SPEECH, "speech")], 9),
    diagnostics=(Diagnostic("text-unclassified", "2 characters", Severity.INFO, Span(7, 8), "Look at them", 2),),
    status=Status.PARTIAL,
    detection=Detection("xx.format", (Candidate("xx.format", 60, ("root element",)),), "xml"),
    extra={"xx": {}},
)


class Checker:
    """Checks data against the part of JSON Schema that ours uses; stricter, for keys must be listed.

    It keeps the names of the objects' keys that it met, so that keys which nothing reaches are found as well.
    """

    def __init__(self):
        self.met = set()

    def fits(self, rule, data):
        if "$ref" in rule:
            name = rule["$ref"].removeprefix("#/$defs/")
            return name == "extra" or self.fits({"name": name, **SCHEMA["$defs"][name]}, data)
        if "oneOf" in rule:
            return sum(self.fits(option, data) for option in rule["oneOf"]) == 1
        if "allOf" in rule:
            kinds, part = rule["allOf"]
            return data.get("type") == kinds["properties"]["type"]["const"] and self.fits(
                part, {key: value for key, value in data.items() if key != "type"}
            )
        if "const" in rule or "enum" in rule:
            return data in rule.get("enum", [rule.get("const")])
        if not isinstance(data, TYPES[rule["type"]]) or isinstance(data, bool):
            return False
        if isinstance(data, dict):
            return self.fits_object(rule, data)
        if isinstance(data, list):
            return self.fits_array(rule, data)
        return (
            data >= rule["minimum"] if "minimum" in rule else re.search(rule.get("pattern", ""), str(data)) is not None
        )

    def fits_object(self, rule, data):
        listed = rule["properties"]
        fine = set(rule.get("required", ())) <= set(data) <= set(listed)
        in_order = [key for key in listed if key in data] == list(data)
        fine = fine and in_order and all(self.fits(listed[key], data[key]) for key in data)
        if fine:
            self.met |= {(rule.get("name"), key) for key in data}
        return fine

    def fits_array(self, rule, data):
        first = rule.get("prefixItems", [])
        rest = data[len(first) :]
        return (
            len(data) >= rule.get("minItems", 0)
            and (rule["items"] is not False or not rest)
            and all(self.fits(part, value) for part, value in zip(first, data, strict=False))
            and all(self.fits(rule["items"], value) for value in rest)
        )


@given(meetings())
def test_every_meeting_fits_with_its_keys_listed_and_in_order(meeting):
    assert Checker().fits(SCHEMA, meeting.to_dict(ledger=True))


def test_every_key_of_the_schema_is_one_that_a_meeting_can_have():
    checker = Checker()
    assert checker.fits(SCHEMA, FULL.to_dict(ledger=True))
    objects = {None: SCHEMA, **SCHEMA["$defs"]}
    listed = {(name, key) for name, rule in objects.items() for key in rule.get("properties", {})}
    assert checker.met - {(None, "offset")} == listed
    assert Meeting.from_dict(FULL.to_dict(ledger=True)) == FULL


def test_the_defaults_are_those_of_the_classes():
    classes = {"source": Source, "speaker": Speaker, "remark": Remark, "note": Note, "heading": Heading}
    classes |= {"diagnostic": Diagnostic, "detection": Detection}
    for name, rule in {"meeting": SCHEMA, **SCHEMA["$defs"]}.items():
        for key, part in rule.get("properties", {}).items():
            if "default" in part:
                cls = Meeting if name == "meeting" else classes[name]
                default = next(field.default for field in cls.__attrs_attrs__ if field.name == key)
                assert part["default"] == getattr(default, "value", default)


@pytest.mark.parametrize(
    ("key", "enum"),
    [
        (("speaker", "kind"), SpeakerKind),
        (("remark", "kind"), RemarkKind),
        (("note", "kind"), NoteKind),
        (("diagnostic", "severity"), Severity),
    ],
)
def test_the_choices_are_those_of_the_enumerations(key, enum):
    name, field = key
    assert SCHEMA["$defs"][name]["properties"][field]["enum"] == [member.value for member in enum]


def test_the_roles_and_states_are_those_of_the_enumerations():
    kinds = SCHEMA["$defs"]["ledger"]["properties"]["kinds"]["items"]["prefixItems"]
    assert kinds[0]["enum"] == [role.value for role in Role]
    assert SCHEMA["properties"]["status"]["enum"] == [status.value for status in Status]


def test_each_call_gives_a_schema_of_its_own():
    schema()["title"] = "changed"
    assert schema() == SCHEMA


def validator():
    jsonschema = pytest.importorskip("jsonschema", reason="the independent check needs jsonschema")
    return jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one():
    validator().check_schema(SCHEMA)


@given(meetings())
def test_meetings_validate(meeting):
    validator().validate(meeting.to_dict(ledger=True))


def test_the_full_meeting_validates_and_broken_ones_do_not():
    check = validator()
    check.validate(FULL.to_dict(ledger=True))
    for wrong in ({"items": {}}, {"schema": "onrecord/2"}, {"date": 5}, {"items": [{"type": "song"}]}):
        assert not check.is_valid({**FULL.to_dict(), **wrong})
