"""Laws of reading and writing a stylesheet."""

import pytest

from generator.frames.rules import BadStylesheet, read_rules, write_rules


@pytest.mark.parametrize(
    ("sheet", "small"),
    [
        ("a , b > c  d { color : red ; margin: 0  1px; }", "a,b>c d{color:red;margin:0 1px}"),
        ("/* why */ a { /* why */ color: /* why */ red }", "a{color:red}"),
        ("a { color: red !important }", "a{color:red!important}"),
        ("a { width: calc( 1px  +  2px ) }", "a{width:calc(1px + 2px)}"),
        ("a { font: 1em / 2 x, y }", "a{font:1em / 2 x,y}"),
        ("a{--x: ;--Y:0 1px}", "a{--x:;--Y:0 1px}"),
        ('a { content: "a  b" }', 'a{content:"a  b"}'),
        ("a{background:url('data:x,<svg a=\"b\">')}", 'a{background:url("data:x,<svg a=\\"b\\">")}'),
        ("a:not(.b , .c)::before{x:y}", "a:not(.b,.c)::before{x:y}"),
        ("a:nth-child(2n + 1){x:y}", "a:nth-child(2n + 1){x:y}"),
        ("@media screen  and (min-width: 48em) { a { x: y } }", "@media screen and (min-width:48em){a{x:y}}"),
        ("@page { margin: 1cm }", "@page{margin:1cm}"),
        ("@keyframes k { from { x : y } 50% { x: z } }", "@keyframes k{from{x:y}50%{x:z}}"),
        ('@charset "utf-8"; @import "a.css"; @font-face { src: url(a.woff) } a{x:y}', "a{x:y}"),
    ],
)
def test_a_sheet_is_written_small_and_means_the_same(sheet, small):
    """Only what carries no meaning goes; a small sheet read again is the same sheet."""
    assert write_rules(read_rules(sheet)) == small
    assert write_rules(read_rules(small)) == small


@pytest.mark.parametrize(
    ("sheet", "fault"),
    [
        ("\n@layer base{a{x:y}}", "line 2: @layer"),
        ("a{x:y;\n&:hover{x:z}}", "line 2: qualified-rule among declarations"),
        ("a{x:y} }", "line 1: error"),
    ],
)
def test_what_is_not_understood_is_refused(sheet, fault):
    """Oldest browsers would not read it either, and a lost rule is a lost look."""
    with pytest.raises(BadStylesheet, match=fault):
        read_rules(sheet)
