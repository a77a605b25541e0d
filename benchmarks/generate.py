"""Documents of invented people in the layouts of publishers, of any size: for runs without a corpus, and for growth."""

from __future__ import annotations

import json
import random
import textwrap
from collections.abc import Callable, Iterator

PEOPLE = ("Ada Lund", "Bo Quist", "Cleo Marsh", "Dov Tamarin", "Edda Holm", "Finn Okafor", "Gwen Larkin", "Hal Brandt")
WORDS = (
    "the harbour committee of this house has read every letter about ferries bridges and pears that people wrote in "
    "spring and we think a fair answer would be to build one more pier before winter comes because nobody likes to wait"
).split()


def turns(count: int) -> Iterator[tuple[str, list[str]]]:
    """Speakers in turn, each with one to three paragraphs; the same ones for the same count."""
    chance = random.Random(4)
    for k in range(count):
        yield PEOPLE[k % len(PEOPLE)], [_paragraph(chance) for _ in range(chance.randint(1, 3))]


def _paragraph(chance: random.Random) -> str:
    sentences = [" ".join(chance.choices(WORDS, k=chance.randint(6, 24))) for _ in range(chance.randint(1, 5))]
    return " ".join(s[0].upper() + s[1:] + "." for s in sentences)


def press_remarks(count: int) -> bytes:
    """Names with a colon in front of paragraphs, as the press offices of foreign ministries print them."""
    blocks = ["Remarks on the Harbour Agreement", "Quill, 4 March 2025"]
    blocks += [f"Minister {who}: " + "\n\n".join(paragraphs) for who, paragraphs in turns(count)]
    return "\n\n".join(blocks).encode()


def congressional_record(count: int) -> bytes:
    """Capitals after a title, indented paragraphs of 71 columns, page marks in between."""
    lines = [
        "[Congressional Record Volume 171, Number 40 (Tuesday, March 4, 2025)]",
        "[House]",
        "[Pages H1001-H1002]",
        "From the Congressional Record Online through the Government Publishing Office [www.gpo.gov]",
        "",
        "HARBOUR AND FERRIES ACT".center(71).rstrip(),
        "",
    ]
    for k, (who, paragraphs) in enumerate(turns(count)):
        label = f"Mr. {who.split()[1].upper()}. Mr. Speaker, "
        for text in (label + paragraphs[0], *paragraphs[1:]):
            lines += textwrap.wrap(text, 71, initial_indent="  ")
        if k % 20 == 19:
            lines += ["", f"[[Page H{1001 + k // 20}]]", ""]
    return "\n".join(lines).encode()


def _tei(body: str, words: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-VA_2025-03-04{words}" xml:lang="en">\n'
        '<teiHeader><fileDesc><titleStmt><title type="main" xml:lang="en">Vantorian parliamentary corpus ParlaMint-VA'
        '</title></titleStmt><sourceDesc><bibl><date when="2025-03-04">2025-03-04</date></bibl></sourceDesc></fileDesc>'
        f'</teiHeader>\n<text ana="#reference"><body><div type="debateSection">\n{body}</div></body></text></TEI>\n'
    ).encode()


def parlamint(count: int) -> bytes:
    """ParlaMint: utterances of segments."""
    out: list[str] = []
    for k, (who, paragraphs) in enumerate(turns(count)):
        segments = "".join(f'<seg xml:id="u{k}.s{j}">{text}</seg>\n' for j, text in enumerate(paragraphs))
        out.append(f'<u who="#{who.replace(" ", "")}" ana="#regular" xml:id="u{k}">\n{segments}</u>\n')
    return _tei("".join(out))


def parlamint_ana(count: int) -> bytes:
    """ParlaMint with linguistic annotation: a tag a word."""
    out: list[str] = []
    for k, (who, paragraphs) in enumerate(turns(count)):
        out.append(f'<u who="#{who.replace(" ", "")}" ana="#regular" xml:id="u{k}">\n')
        for j, text in enumerate(paragraphs):
            words = "".join(_word(f"u{k}.s{j}.w{n}", word) for n, word in enumerate(text.split()))
            out.append(f'<seg xml:id="u{k}.s{j}"><s xml:id="u{k}.s{j}.1">\n{words}</s></seg>\n')
        out.append("</u>\n")
    return _tei("".join(out), ".ana")


def _word(name: str, word: str) -> str:
    if word.endswith("."):
        stop = f'<pc xml:id="{name}p" msd="UPosTag=PUNCT">.</pc>\n'
        return f'<w xml:id="{name}" lemma="{word[:-1].lower()}" msd="UPosTag=NOUN" join="right">{word[:-1]}</w>\n{stop}'
    return f'<w xml:id="{name}" lemma="{word.lower()}" msd="UPosTag=NOUN|Number=Sing">{word}</w>\n'


def webvtt(count: int) -> bytes:
    """Captions in capitals, `>>` where the speaker changes, two seconds a cue."""
    out, second = ["WEBVTT", ""], 0
    for _, paragraphs in turns(count):
        lines = textwrap.wrap(">> " + " ".join(paragraphs).upper(), 32)
        for at in range(0, len(lines), 2):
            out += [f"{_clock(second)} --> {_clock(second + 2)}", *lines[at : at + 2], ""]
            second += 2
    return "\n".join(out).encode()


def _clock(second: int) -> str:
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.000"


def council_data(count: int) -> bytes:
    """Council Data Project: sentences with times, without the words of each."""
    rows = [
        {
            "index": k,
            "confidence": 0.9,
            "start_time": 9.0 * k,
            "end_time": 9.0 * k + 8,
            "speaker_index": k,
            "speaker_name": who,
            "text": " ".join(paragraphs),
        }
        for k, (who, paragraphs) in enumerate(turns(count))
    ]
    head = {"generator": "CDP WebVTT Conversion", "confidence": 0.9, "session_datetime": "2025-03-04T10:00:00"}
    return json.dumps({**head, "sentences": rows}, indent=1).encode()


def senate_table(count: int) -> bytes:
    """Notes of a committee of the Brazilian senate as a table: a row a speech."""
    columns = ["", *"reuniao data nome funcao_blocoPar BlocoParl partido estado complemento fala".split()]
    rows = [columns]
    for k, (who, paragraphs) in enumerate(turns(count), 1):
        rows.append([str(k), "12", "2025-03-04", who, "", "(Bloco/PX - QL)", "PX", "QL", "", " ".join(paragraphs)])
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()


GENERATORS: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "press remarks": ("press.remarks", press_remarks),
    "Congressional Record": ("us.crec", congressional_record),
    "ParlaMint": ("tei.parlamint", parlamint),
    "ParlaMint .ana": ("tei.parlamint", parlamint_ana),
    "WebVTT": ("captions.webvtt", webvtt),
    "CDP JSON": ("asr.cdp", council_data),
    "CSV": ("br.senado_csv", senate_table),
}
"""What is generated: the id of the format that reads it, and the generator, which takes the number of turns."""
