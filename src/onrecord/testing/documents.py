"""Documents composed of a format's own rules: what a rule says it matches is what stands in them."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from onrecord.kernel.flow import fold
from onrecord.kernel.lines import Rule
from onrecord.model.role import Role
from onrecord.registry import load
from onrecord.spec.line import LineFormat

_WORDS = "the house is about to vote on a bill and we have heard no reason why it should not pass today".split()


@frozen
class Document:
    """A composed document and the labels of its remarks, in order."""

    text: str
    labels: tuple[str, ...]


def labels_turns(rule: Rule) -> bool:
    """Whether a rule finds printed labels; other rules of speech only say where it begins."""
    return rule.role is Role.SPEECH and "(?P<label>" in rule.pattern


@st.composite
def documents(draw: st.DrawFn, fmt: LineFormat | str) -> Document:
    """Documents of a `LineFormat` with rules for labels: turns out of the rules' examples, prose between them.

    >>> from hypothesis import find
    >>> from onrecord.spec import LineFormat, Role, Rule, Sniff
    >>> fmt = LineFormat(
    ...     id="xx.talk",
    ...     title="Talk",
    ...     sniff=Sniff(),
    ...     rules=(Rule(Role.SPEECH, "(?P<label>[A-Z]+): ", examples=("CHAIR: ",)),),
    ... )
    >>> find(documents(fmt), lambda document: True).labels[0]
    'CHAIR'
    """
    chosen = load(fmt) if isinstance(fmt, str) else fmt
    assert isinstance(chosen, LineFormat), "documents are composed for formats of lines"
    speech = [example for rule in chosen.rules if labels_turns(rule) for example in rule.examples]
    glued = [example for rule in chosen.rules if rule.glue for example in rule.examples]
    blocks: list[str] = []
    labels: list[str] = []
    for _ in range(draw(st.integers(1, 6))):
        example = draw(st.sampled_from(speech))
        token = next(iter(chosen.plan.tokens(example)))
        span = token.span("label")
        if span is not None:
            labels.append(fold(example[slice(*span)]))
        words: list[str] = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12))
        blocks.append(example[: token.end] + " ".join(words).capitalize() + ".")
        put: bool = draw(st.booleans())
        if glued and put:
            blocks.append(draw(st.sampled_from(glued)))
    return Document("\n\n".join(blocks) + "\n", tuple(labels))
