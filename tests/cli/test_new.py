"""`new`: talked to at a terminal, called with options, and what it never does."""

import io
import sys
from pathlib import Path

import pytest

from generator.adding.plans import PLANS
from generator.cli.new_options import OPTIONS
from generator.pages.addresses import GUIDES, LEGAL_DOCUMENTS, PROCEDURES
from generator.wording import adding as words
from tests.projects import PROCEDURE, ROOT

EXPECTED = Path(__file__).parent / "new"
DAY = ("--built-on", "2026-11-22")
LEFT = "procedures", "legal", "guides"
NAMED = ("--name", "Đăng ký khai tử", "--source", "Công báo")


class Terminal(io.StringIO):
    """Somebody who types line after line, then nothing more."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def new(project, run, monkeypatch):
    """Run `new` in the sound project; with lines, somebody at a terminal types them."""

    def new(*arguments, lines=None):
        typed = "".join(f"{line}\n" for line in lines or ())
        monkeypatch.setattr(sys, "stdin", io.StringIO() if lines is None else Terminal(typed))
        return run(project.root, "new", *arguments, *DAY)

    return new


@pytest.fixture
def added(project):
    """The files that are there now and were not before."""
    before = set(project.root.rglob("*"))
    return lambda: sorted(
        path.relative_to(project.root).as_posix() for path in set(project.root.rglob("*")) - before
    )


TALKS = {
    "procedure": [
        "1.001194",
        "Đăng ký khai tử",
        "ho tich",
        "",
        "trong ngày",
        "8.000 đồng",
        "Cổng Dịch vụ công quốc gia",
        "",
        "20/7/2026",
        "",
    ],
    "legal": [
        "nghị định 12/2027/nd-cp",
        "Quy định chi tiết về hộ tịch",
        "",
        "15/3/2027",
        "1/7/2027",
        "60/2014/qh13",
        "",
        "Công báo",
        "https://congbao.chinhphu.vn/12",
        "",
        "",
    ],
    "guide": [
        "Nộp hồ sơ trên mạng",
        "",
        "Nộp hồ sơ từ nhà.",
        "",
        "",
        "Mở Cổng: Vào trang của Cổng Dịch vụ công quốc gia.",
        "Đăng nhập: Dùng tài khoản VNeID.",
        "",
        "Công báo",
        "",
        "",
        "",
    ],
}
FILES = {
    "procedure": "content/procedures/1.001194.yml",
    "legal": "content/legal/12-2027-nd-cp.yml",
    "guide": "content/guides/nop-ho-so-tren-mang.yml",
}
every_kind = pytest.mark.parametrize("kind", TALKS)


@every_kind
def test_a_conversation_makes_a_file(project, new, added, request, kind):
    """The whole talk and the whole file, as they stand beside this test."""
    status, said = new(kind, lines=TALKS[kind])
    text = project.text(FILES[kind])
    if request.config.getoption("--accept-reports"):
        (EXPECTED / f"{kind}.talk.txt").write_text(said, "utf-8")
        (EXPECTED / f"{kind}.yml").write_text(text, "utf-8")

    assert status == 0
    assert added() == [FILES[kind]]
    assert text == (EXPECTED / f"{kind}.yml").read_text("utf-8")
    assert said == (EXPECTED / f"{kind}.talk.txt").read_text("utf-8")


OPTIONS_GIVEN = {
    "procedure": (
        *("--code", "1.001194", "--name", "Đăng ký khai tử", "--sector", "Hộ tịch", "--limit", "trong ngày"),
        *("--fee", "8000", "--source", "Cổng Dịch vụ công quốc gia", "--captured-on", "2026-07-20"),
    ),
    "legal": (
        *("--number", "12/2027/NĐ-CP", "--title", "Quy định chi tiết về hộ tịch"),
        *("--issued-on", "2027-03-15", "--effective-from", "2027-07-01", "--replaces", "60/2014/QH13"),
        *("--source", "Công báo", "--source-address", "https://congbao.chinhphu.vn/12"),
    ),
    "guide": (
        *(
            "--title",
            "Nộp hồ sơ trên mạng",
            "--slug",
            "nop-ho-so-tren-mang",
            "--summary",
            "Nộp hồ sơ từ nhà.",
        ),
        *("--step", "Mở Cổng: Vào trang của Cổng Dịch vụ công quốc gia."),
        *("--step", "Đăng nhập: Dùng tài khoản VNeID.", "--source", "Công báo"),
    ),
}


@every_kind
def test_options_make_the_same_file(project, new, kind):
    """Without a terminal nothing is asked."""
    status, said = new(kind, *OPTIONS_GIVEN[kind])

    assert status == 0
    assert project.text(FILES[kind]) == (EXPECTED / f"{kind}.yml").read_text("utf-8")
    assert said.startswith(f"Đã ghi {FILES[kind]}\n")


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("procedure", "--name, --code (chưa có mã thì --slug), --source"),
        ("legal", "--number, --kind, --issuer, --source"),
        ("guide", "--title, --slug, --summary, --step, --source"),
    ],
)
def test_without_a_terminal_all_missing_options_are_told_at_once(new, added, kind, missing):
    """And how to be asked instead."""
    told = f"dùng sai: thiếu {missing}\n  gợi ý: {words.MISSING_HINT}\n"

    assert new(kind) == (2, told)
    assert added() == []


def test_all_wrong_options_are_told_at_once(new, added):
    """In the words of a report, with what is missing besides."""
    status, said = new(
        "procedure", "--code", "1193", "--sector", "ho tic", "--fee", "tám", "--slug", "khai-tu"
    )

    assert (status, added()) == (2, [])
    assert said.splitlines() == [
        "dùng sai: --code: “1193” không phải mã thủ tục; "
        'mã có dạng "1.001193": một chữ số, dấu chấm, sáu chữ số',
        "dùng sai: --sector: không có lĩnh vực “ho tic”; có phải là 1 (Hộ tịch) không?",
        "dùng sai: --fee: “tám” không phải số tiền; viết số đồng bằng chữ số, không dấu chấm, ví dụ 8000",
        "dùng sai: --slug: thừa, vì các tùy chọn kia đã đủ; bỏ tùy chọn này",
        "dùng sai: thiếu --name, --source",
        f"  gợi ý: {words.MISSING_HINT}",
    ]


def test_options_answer_before_anybody_is_asked(new):
    """At a terminal only the rest is asked."""
    _, said = new("procedure", "--code", "1.001194", "--source", "Công báo", lines=["Khai tử", *[""] * 7])

    assert "Mã thủ tục trên" not in said.split(words.SUMMARY[:7])[0]
    assert "Đã ghi content/procedures/1.001194.yml" in said


def test_a_wrong_answer_is_asked_again(new):
    """With what is wrong and what to write, as often as it takes."""
    _, said = new(
        "procedure", lines=["1.1", "1.001193", "1.001194", "", "Khai tử", *[""] * 3, "x", *[""] * 2]
    )

    assert "chưa được: “1.1” không phải mã thủ tục\n  gợi ý: mã có dạng" in said
    assert f"chưa được: đã có hồ sơ của 1.001193: {PROCEDURE}\n  gợi ý: mở tệp đó để sửa" in said
    assert "chưa được: câu này cần câu trả lời\n" in said
    assert "chưa được: “x” không phải số tiền\n" in said


@pytest.mark.parametrize(
    ("place", "code", "told"),
    [
        ("content/procedures/ho-tich/1.001195.yml", "1.001195", "đã có hồ sơ của 1.001195: {place}"),
        ("content/procedures/1.001199.yml", "1.001100", "1.001100 là mã hoặc tên cũ trong {place}"),
        ("content/procedures/1.001198.yml", "1.001198", "đã có tệp 1.001198.yml nhưng tệp đó còn lỗi"),
    ],
)
def test_a_code_that_is_taken_is_told_with_its_file(project, new, added, place, code, told):
    """In another folder, as a former code, or in a file that cannot be read."""
    stem = Path(place).stem
    whole = f'code: "{stem}"\nname: A\ngovernment_levels: [commune]\nsource: {{name: A}}\n'
    texts = {"1.001199": f'{whole}former_ids: ["1.001100"]\n', "1.001198": "[["}
    project.write(place, texts.get(stem, whole))
    status, said = new("procedure", "--code", code, *NAMED)

    assert status == 2
    assert f"--code: {told.format(place=place)};" in said
    assert [name for name in added() if name.endswith(".yml")] == [place]


def test_a_number_that_is_taken_names_the_way_out(new):
    """Two issuers may use one number, so it can be another document."""
    _, said = new("legal", "--number", "224/2026/nd-cp", "--source", "A")

    assert "--number: đã có hồ sơ của 224/2026/NĐ-CP: content/legal/224-2026-nd-cp.yml; " in said
    assert "thêm tùy chọn --issuer-slug" in said


def test_a_number_of_another_issuer_gets_its_name(project, new):
    """Its file bears the issuer too."""
    status, _ = new(
        *("legal", "--number", "224/2026/NĐ-CP", "--issuer-slug", "chinh-phu-khac", "--source", "Công báo")
    )

    assert status == 0
    assert "\nissuer_slug: chinh-phu-khac\n" in project.text(
        "content/legal/224-2026-nd-cp-chinh-phu-khac.yml"
    )


@pytest.mark.parametrize("number", ["224/2025/NĐ-CP", "224/2026/QĐ-TTg", "242/2026/NĐ-CP"])
def test_a_number_near_to_another_is_said(new, number):
    """Another year, other letters, digits in another order: a slip of the hand, perhaps."""
    status, said = new("legal", "--number", number, "--source", "Công báo")

    assert status == 0
    assert said.endswith("Lưu ý: số hiệu gần giống 224/2026/NĐ-CP (content/legal/224-2026-nd-cp.yml).\n")


def test_the_same_name_is_said(new):
    """A procedure may have come under a new code."""
    _, said = new("procedure", "--code", "1.001194", "--name", "đăng ký khai sinh", "--source", "Công báo")

    assert said.endswith(f"Lưu ý: đã có thủ tục cùng tên: {PROCEDURE}.\n")


@pytest.mark.parametrize(
    ("number", "kind", "issuer"),
    [
        ("1/2027/QH16", "Luật", "Quốc hội"),
        ("1/2027/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ"),
        ("1/NQ-UBTVQH15", "Nghị quyết", "Ủy ban Thường vụ Quốc hội"),
    ],
)
def test_what_the_number_tells_is_not_asked(project, new, number, kind, issuer):
    """The kind where its sign is of one only, the issuer where there is one in the country."""
    status, _ = new("legal", "--number", f"{kind} {number}", "--source", "Công báo")
    (path,) = project.root.glob("content/legal/1-*")

    assert status == 0
    assert f"kind: {kind}\n" in path.read_text("utf-8")
    assert f"issuer: {issuer}\n" in path.read_text("utf-8")


@pytest.mark.parametrize("number", ["08/2027/NQ-HĐND", "08/2027/QĐ-UBND", "08/2027/TT-BTP"])
def test_an_issuer_that_is_not_sure_is_not_proposed(new, number):
    """There are thousands of councils; and a ministry that no record names is not known."""
    assert "thiếu --issuer\n" in new("legal", "--number", number, "--source", "A")[1]


def test_an_answer_can_be_given_again(project, new):
    """By its number in the list at the end; an empty one keeps it, a dash takes it away."""
    again = ["2", "Khai tử", "6", "", "5", "-", "9", "x", "", "k khong", ""]
    _, said = new("procedure", lines=[*TALKS["procedure"][:-1], *again])
    text = project.text(FILES["procedure"])

    assert "\nname: Khai tử\n" in text
    assert "\n  - amount: 8000 " in text
    assert "\ntime_limits:" not in text
    assert "gợi ý: gõ Enter, một số từ 1 đến 9, hoặc k" in said


def test_nothing_is_written_against_the_last_word(new, added):
    """Whoever does not want it says so."""
    status, said = new("procedure", lines=[*TALKS["procedure"][:-1], "k"])

    assert (status, added()) == (1, [])
    assert said.endswith("> Đã dừng, chưa ghi gì.\n")


def test_whoever_stops_answering_leaves_nothing(new, added):
    """The input ends: one plain line, status 1."""
    status, said = new("procedure", lines=["1.001194"])

    assert (status, added()) == (1, [])
    assert said.endswith("\nĐã dừng, chưa ghi gì.\n")


def test_whoever_interrupts_leaves_nothing(new, added, monkeypatch):
    """Ctrl-C: one plain line, and the status that shells expect."""

    def interrupted(prompt):
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    status, said = new("procedure", lines=[])

    assert (status, added()) == (130, [])
    assert said.endswith("\nĐã dừng, chưa ghi gì.\n")


def test_bytes_that_are_no_letters_are_asked_for_again(new, monkeypatch):
    """A terminal of another code page; no traceback."""
    answers = iter([UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), EOFError()])

    def spoilt(prompt):
        raise next(answers)

    monkeypatch.setattr("builtins.input", spoilt)

    assert "chưa được: máy gửi tới chữ không đọc được\n" in new("procedure", lines=[])[1]


def test_a_file_is_never_overwritten(project, new):
    """Even one that no record was read from: a folder, a link, a file of another hand."""
    project.write("content/procedures/1.001194.yml", "")
    (project.root / "content/guides/thu.yml").mkdir()
    guide = ("--title", "A", "--slug", "thu", "--summary", "A", "--step", "A: B", "--source", "A")

    assert new("procedure", "--code", "1.001194", *NAMED)[0] == 2
    assert project.text("content/procedures/1.001194.yml") == ""
    assert new("guide", *guide) == (1, "Chưa ghi gì: đã có tệp content/guides/thu.yml.\n")


def test_a_disk_that_takes_nothing_is_told(project, new, added, monkeypatch):
    """One line, no traceback, nothing half written."""

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    told = "Chưa ghi được content/procedures/1.001194.yml: đĩa đã đầy.\n"

    assert new("procedure", "--code", "1.001194", *NAMED) == (1, told)
    assert added() == []


def test_what_check_would_refuse_is_not_written(project, new, added):
    """A decree that is older than what it replaces: told as `check` tells it."""
    project.change("content/legal/60-2014-qh13.yml", "number:", "issued_on: 2014-11-20\nnumber:")
    options = ("--number", "1/2001/NĐ-CP", "--issued-on", "2001-01-01", "--source", "Công báo")
    status, said = new("legal", *options, "--replaces", "60/2014/QH13")

    assert (status, added()) == (1, [])
    assert said.startswith("Chưa ghi gì, vì hồ sơ này chưa hợp lệ:\n\ncontent/legal/1-2001-nd-cp.yml:")
    assert "[legal-relation-reversed]" in said


def test_no_document_replaces_itself(new, added):
    """A number pasted twice is told by its option, not as a circle in a file that nobody has written."""
    options = ("--number", "1/2001/NĐ-CP", "--issued-on", "2001-01-01", "--source", "Công báo")
    status, said = new("legal", *options, "--replaces", "1/2001/nđ-cp")

    assert (status, added()) == (2, [])
    assert "--replaces: 1/2001/NĐ-CP là chính văn bản này; ghi số hiệu của văn bản khác" in said


def test_errors_elsewhere_are_no_obstacle(project, new):
    """They are counted, so that nobody takes the project for sound."""
    project.write("content/guides/thu.yml", "[[")
    status, said = new("procedure", "--code", "1.001194", *NAMED)

    assert status == 0
    assert "Ở các tệp khác còn 1 lỗi. Chạy lệnh check để xem." in said


def test_where_the_project_is_not_whole_nothing_breaks(run, tmp_path, monkeypatch):
    """Without sectors, schemes or any record: a file all the same, and what is missing is counted."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    (tmp_path / "content").mkdir()
    status, said = run(tmp_path, "new", "procedure", "--code", "1.001194", *NAMED, *DAY)

    assert status == 0
    assert "Ở các tệp khác còn 7 lỗi. Chạy lệnh check để xem." in said


def test_another_project_gets_the_file(project, new, run, tmp_path, monkeypatch):
    """`--from`; the commands that are named work on it too."""
    (tmp_path / "schemas").mkdir()
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    inner = tmp_path / "xa" / "content"
    (project.root / "content").rename(project.root / "moved")
    inner.parent.mkdir()
    (project.root / "moved").rename(inner)
    status, said = run(tmp_path, "new", "procedure", "--from", "xa", "--code", "1.001194", *NAMED, *DAY)
    first = (inner / "procedures/1.001194.yml").read_text("utf-8").split("\n")[0]

    assert status == 0
    assert first == "# yaml-language-server: $schema=../../../schemas/procedure.schema.json"
    assert 'make check ARGS="--from xa"' in said


def test_only_the_list(new, added):
    """What names the old document, for whoever comes back to it; nothing is written or asked."""
    status, said = new("legal", "--replaces", "60/2014/qh13", "--list-only", lines=[])

    assert (status, added()) == (0, [])
    assert said == (
        "Cần xem lại 1 hồ sơ, 2 chỗ nhắc đến 60/2014/QH13:\n\n"
        "content/procedures/1.001193.yml: Đăng ký khai sinh (2 chỗ)\n"
        "  content/procedures/1.001193.yml:23:17: Phí, lệ phí › Căn cứ › Số hiệu văn bản\n"
        "  content/procedures/1.001193.yml:25:5: Căn cứ pháp lý\n"
    )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--list-only",), "dùng sai: thiếu --replaces\n"),
        (("--list-only", "--replaces", "luật cũ"), "--replaces: “luật cũ” không phải số hiệu văn bản;"),
        (("--list-only", "--replaces", "60/2015/QH13"), "  gợi ý: có phải là 60/2014/QH13 không?\n"),
        (("--list-only", "--replaces", "9999/2021/NĐ-CP"), "Kho chưa có văn bản 9999/2021/NĐ-CP,"),
    ],
)
def test_a_list_of_nothing_is_wrong_usage(new, options, told):
    """Or of what is no number, or of one that nobody has or names."""
    status, said = new("legal", *options)

    assert status == 2
    assert told in said


def test_each_question_has_its_option_and_each_page_its_address():
    """Two tables that must agree, apart because the command line may not wait for the models."""
    assert list(OPTIONS) == list(PLANS) == list(words.KINDS)
    assert {name for options in OPTIONS.values() for name in options} == set(words.OPTIONS)
    assert [plan.address for plan in PLANS.values()] == [PROCEDURES, LEGAL_DOCUMENTS, GUIDES]


def test_the_schema_of_this_repository_is_named_as_its_records_do():
    """The first line is that of every record."""
    first = (ROOT / "content/procedures/1.001193.yml").read_text("utf-8").split("\n")[0]

    assert first == "# yaml-language-server: $schema=../../schemas/procedure.schema.json"
    assert (EXPECTED / "procedure.yml").read_text("utf-8").startswith(first + "\n")
