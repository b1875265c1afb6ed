"""`links`, from the records to the state and the last line."""

import json

import pytest

from tests.links.conftest import status

COMMUNE = "content/commune.yml"
WEEKS = ("2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23")


@pytest.fixture
def links(run, project, server, tmp_path):
    """Run the command on a day, in a site whose commune names an address of the server."""
    project.change(
        COMMUNE, "  name: Ủy ban nhân dân xã\n", f"  name: Ủy ban\n  address: {server.at('/a')}#muc\n"
    )

    def command(day, *options, state="so"):
        kept = ("--state", str(tmp_path / state)) if state else ()
        return run(project.root, "links", "--allow-local", "--built-on", day, *kept, *options)

    return command


def test_the_first_run(links, server, tmp_path):
    """Without a state nothing is counted: it tells what it saw, and no alarm."""
    status, told = links("2026-11-02", state=None)

    assert status == 0
    assert told == (
        f"content/commune.yml:12:12: lần này không mở được {server.at('/a')}: không có trang này (404)\n"
        "Đã thử 1 trong 1 đường dẫn ra ngoài, 1 không mở được.\n"
        "Lần chạy đầu: chưa có lịch sử (--state), nên chưa kết luận gì.\n"
    )
    assert not (tmp_path / "so").exists()


def test_three_weeks_to_an_alarm(links, server, tmp_path):
    """One line on the third failure, with the place and since when; none after the recovery."""
    place = f"content/commune.yml:12:12: không mở được {server.at('/a')} từ 02/11/2026"
    one, two, three = [links(day) for day in WEEKS[:3]]
    server.paths["/a"] = status(200)
    four = links(WEEKS[3])

    assert [result for result, _ in (one, two, three, four)] == [0, 0, 1, 0]
    assert two[1].startswith(f"{place}, 2 lần liền: không có trang này (404)\n")
    assert three[1].endswith(f"{place}, 3 lần liền: không có trang này (404)\n")
    assert four[1] == "Đã thử 1 trong 1 đường dẫn ra ngoài.\n"
    assert json.loads((tmp_path / "so/links.json").read_text("utf-8"))["links"] == {
        server.at("/a"): {"result": "200", "checked": "2026-11-23"}
    }


def test_an_alarm_stays_until_it_is_heard_again(links):
    """Also on a day when nothing is due: it asks for nothing and still ends with 1."""
    for day in WEEKS[:3]:
        links(day)
    result, told = links("2026-11-17")

    assert result == 1
    assert told.startswith("Đã thử 0 trong 1 đường dẫn ra ngoài, 1 chưa đến hạn thử lại.\n")


def test_an_exception_is_not_asked_for(links, project, server):
    """With its reason in the file; addresses that begin with it are covered."""
    project.write(
        "content/link-exceptions.yml",
        f"exceptions:\n  - address: {server.address}/\n"
        "    reason: Đã tự mở xem.\n    review_by: 2027-01-01\n",
    )

    assert links("2026-11-02") == (0, "Đã thử 0 trong 0 đường dẫn ra ngoài, 1 theo ngoại lệ.\n")
    assert server.asked == []


def test_what_moved_and_what_is_closed_is_told(links, project, server):
    """Nobody is woken for it: it is for whoever edits the records next."""
    server.paths |= {"/a": status(301, Location="/b"), "/b": status(403)}
    project.change(COMMUNE, "site_address:", f"report_address: {server.at('/c')}\nsite_address:")
    server.paths |= {"/c": status(308, Location="/d"), "/d": status(200)}

    assert links("2026-11-02") == (
        0,
        f"content/commune.yml:9:17: {server.at('/c')} đã chuyển hẳn sang {server.at('/d')}\n"
        f"content/commune.yml:13:12: {server.at('/a')} không thử được: máy chủ báo lỗi 403\n"
        "Đã thử 2 trong 2 đường dẫn ra ngoài, 1 không cho thử.\n",
    )


def test_our_own_network_is_down(links, project, tmp_path):
    """No host is heard: one line, and no failure is counted."""
    project.change(COMMUNE, "site_address:", "report_address: https://khong-co.invalid/\nsite_address:")
    text = project.text(COMMUNE)
    start = text.index("http://127")
    project.write(COMMUNE, text.replace(text[start : text.index("#muc")], "https://cung-khong.invalid/"))

    assert links("2026-11-02") == (
        1,
        "Không thử được các đường dẫn: không nối được tới máy chủ nào; "
        "mạng của máy này đang hỏng, lần này không tính\n",
    )
    assert not (tmp_path / "so/links.json").exists()


def test_a_strange_state_is_left_as_it_is(links, project, server, tmp_path):
    """It may be all that is left of the history."""
    project.write("so/links.json", "{")
    result, told = links("2026-11-02")

    assert result == 1
    assert "so/links.json:1:2: lỗi: không đọc được lịch sử các đường dẫn ra ngoài [state-wrong]\n" in told
    assert project.text("so/links.json") == "{"
    assert server.asked == []


def test_faulty_records_are_not_looked_through(links, project, server):
    """What they name is unknown, and their history would be forgotten."""
    project.write("content/sectors.yml", "x")

    result, told = links("2026-11-02")

    assert result == 1
    assert told.endswith("nội dung có lỗi, chưa thử đường dẫn nào\n")
    assert server.asked == []


def test_wrong_usage(links):
    """An end must be a number of minutes."""
    assert links("2026-11-02", "--minutes", "0")[0] == 2
    assert links("2026-11-02", "--minutes", "x")[0] == 2
