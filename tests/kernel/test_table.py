from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.limits import Limits
from onrecord.kernel.table import read_table
from onrecord.model.errors import LimitError

DELIMITERS = [",", ";", "\t", "|"]
hostile = st.text(alphabet='a "",;\t|\r\n', max_size=40)
cells = st.text(max_size=6) | st.text(alphabet='a b",;\t|\r\n', max_size=8)


@st.composite
def tables(draw):
    """A table as a spreadsheet writes it: rows of one width and the text that the standard library makes of them."""
    width = draw(st.integers(2, 5))
    rows = draw(st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=6))
    delimiter = draw(st.sampled_from(DELIMITERS))
    out = io.StringIO()
    # Older Pythons leave a line end unquoted when it is not the one that ends the rows.
    minimal = draw(st.booleans()) and not set("\r\n") & set("".join(map("".join, rows)))
    quoting = csv.QUOTE_MINIMAL if minimal else csv.QUOTE_ALL
    line_end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=line_end).writerows(rows)
    return out.getvalue(), delimiter, rows


def rows_of(table):
    return [table.header, *table.rows] if table.header else table.rows


def by_the_standard_library(text, delimiter):
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


@given(tables())
def test_reads_back_what_a_spreadsheet_writes(case):
    text, delimiter, rows = case
    table = read_table(text, delimiter=delimiter)
    assert rows_of(table) == rows
    assert table.problems == []


@given(hostile | st.text(), st.sampled_from(DELIMITERS))
def test_equals_the_standard_library(text, delimiter):
    table = read_table(text, delimiter=delimiter)
    if not any(problem.code == "table-stray-quote" for problem in table.problems):
        assert rows_of(table) == by_the_standard_library(text.removeprefix("\ufeff"), delimiter)


@given(hostile | st.text(), st.sampled_from([*DELIMITERS, None]))
def test_cells_stand_in_order_and_spell_themselves(text, delimiter):
    at = 0
    for row in rows_of(read_table(text, delimiter=delimiter)):
        for cell in row:
            assert at <= cell.start <= cell.end
            where, words = cell.start, ""
            for start, end, data in cell.pieces():
                assert start == where
                assert data is None or (text[start:end], data) == ('""', '"')
                where, words = end, words + (text[start:end] if data is None else data)
            assert (where, words) == (cell.end, cell)
            at = cell.end


@given(hostile | st.text(), st.sampled_from([*DELIMITERS, None]))
def test_nothing_but_separators_stands_between_the_cells(text, delimiter):
    table = read_table(text, delimiter=delimiter)
    at, between = 0, ""
    for cell in (cell for row in rows_of(table) for cell in row):
        between += text[at : cell.start]
        at = cell.end
    assert not (between + text[at:]).strip(f'{table.delimiter}"\r\n\ufeff')


@given(st.sampled_from(DELIMITERS), st.data())
def test_the_delimiter_is_inferred(delimiter, data):
    words = st.text(alphabet='Ay e.,;|\t"', min_size=1, max_size=12).filter(lambda word: delimiter not in word)
    rows = data.draw(st.lists(st.tuples(words, words, words), min_size=1))
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([("date", "name", "text"), *rows])
    table = read_table(out.getvalue())
    assert table.delimiter == delimiter
    assert [tuple(row) for row in table.rows] == rows


def test_a_quotation_at_the_start_of_a_cell_stays_a_quotation():
    text = 'speaker\ttext\nCHAIR\t"Aye," he said.\nCLERK\t"never closed\nCHAIR\tNo.\n'
    table = read_table(text)
    assert table.rows == [["CHAIR", '"Aye," he said.'], ["CLERK", '"never closed'], ["CHAIR", "No."]]
    assert [(problem.code, problem.number) for problem in table.problems] == [
        ("table-stray-quote", 2),
        ("table-stray-quote", 3),
    ]
    assert text[table.problems[1].at :].startswith('"never')


def test_ragged_rows_keep_all_their_cells():
    table = read_table("a,b\n1\n1,2,3\n\n1,2\n")
    assert table.rows == [["1"], ["1", "2", "3"], ["1", "2"]]
    assert [(problem.code, problem.number) for problem in table.problems] == [
        ("table-ragged-row", 2),
        ("table-ragged-row", 3),
    ]
    assert list(table.records()) == [{"a": "1"}, {"a": "1", "b": "2"}, {"a": "1", "b": "2"}]


def test_of_two_columns_with_one_name_the_first_counts():
    assert list(read_table("text,text\nraw,corrected\n").records()) == [{"text": "raw"}]


def test_a_newline_inside_quotation_marks_ends_no_row():
    text = 'name,text\r\nCHAIR,"Order.\r\n\r\nOrder."\r\n'
    (row,) = read_table(text).rows
    assert row[1] == "Order.\r\n\r\nOrder."
    assert text[row[1].start : row[1].end] == row[1]


def test_an_empty_text_is_an_empty_table():
    for text in ("", "\n\r\n", "\ufeff"):
        table = read_table(text)
        assert (table.header, table.rows) == ([], [])


def test_rows_are_limited():
    with pytest.raises(LimitError, match="limit of 2 on items"):
        read_table("a\n1\n2\n3\n", limits=Limits(items=2))
    assert len(read_table("a\n1\n2\n", limits=Limits(items=2)).rows) == 2


def test_hostile_quotation_marks_take_linear_time():
    text = 'a,b\n"' + ',""x' * 100_000
    assert len(read_table(text).rows[0]) == 100_001


def test_the_corpus_reads_as_the_standard_library_reads_it(corpus):
    files = sorted([*corpus.rglob("*.csv"), *corpus.rglob("*.tsv")])
    for path in files:
        text = path.read_bytes().decode()
        table = read_table(text)
        assert rows_of(table) == by_the_standard_library(text, table.delimiter), path
        assert len(table.header) > 1, path
    assert files
