"""Asking over a real connection to a server on this machine."""

import socket
from dataclasses import replace

import pytest

from generator.links.answers import Answer
from generator.links.asking import public
from generator.links.rounds import ask_all
from tests.links.conftest import drip, only_get, page, raw, status


@pytest.mark.parametrize(
    ("behaviour", "answer"),
    [
        (status(200), Answer("200")),
        (status(404), Answer("404")),
        (status(500), Answer("500")),
        (status(403), Answer("403")),
        (only_get(), Answer("200")),
        (only_get(403), Answer("200")),
        (only_get(500), Answer("200")),
        (status(301), Answer("301")),
        (raw(b"xin ch\xc3\xa0o\r\n\r\n"), Answer("garbled")),
        (raw(b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 200), Answer("garbled")),
        (raw(b""), Answer("unreachable")),
    ],
)
def test_what_a_server_answers(server, manner, behaviour, answer):
    """The status of GET where HEAD is refused; a name for whatever is no status."""
    server.paths["/a"] = behaviour

    assert ask_all([server.at("/a")], manner) == {server.at("/a"): answer}


def test_redirects_are_followed(server, manner):
    """Only a move for good is told, as far as every step of it is for good."""
    server.paths |= {
        "/for-a-day": status(302, Location="/there"),
        "/for-good": status(301, Location="/there"),
        "/both": status(308, Location="/for-a-day"),
        "/gone": status(301, Location="/nowhere"),
        "/there": status(200),
    }
    answers = ask_all([server.at(path) for path in ("/for-a-day", "/for-good", "/both", "/gone")], manner)

    assert answers == {
        server.at("/for-a-day"): Answer("200"),
        server.at("/for-good"): Answer("200", server.at("/there")),
        server.at("/both"): Answer("200", server.at("/for-a-day")),
        server.at("/gone"): Answer("404", server.at("/nowhere")),
    }


def test_redirects_without_end(server, manner):
    """A circle is seen at once, an endless way after a few steps."""
    server.paths |= {"/a": status(302, Location="/b"), "/b": status(302, Location="/a")}
    server.paths |= {f"/{n}": status(302, Location=f"/{n + 1}") for n in range(50)}
    answers = ask_all([server.at("/a"), server.at("/0")], manner)

    assert answers == {server.at("/a"): Answer("loop"), server.at("/0"): Answer("loop")}
    assert len(server.asked) < 15


@pytest.mark.parametrize(
    ("location", "answer"),
    [
        ("ftp://may-chu/tep", Answer("garbled")),
        ("file:///etc/passwd", Answer("garbled")),
        ("http://[", Answer("301")),
        ("/" + "a" * 3_000, Answer("301")),
    ],
)
def test_redirects_out_of_the_web(server, manner, location, answer):
    """Only http and https are followed, and only addresses that one can name."""
    server.paths["/a"] = status(301, Location=location)

    assert ask_all([server.at("/a")], manner)[server.at("/a")].result == answer.result


def test_what_a_server_says_is_quoted(server, manner):
    """Letters that move a cursor, or that are no ASCII, are quoted before anybody prints them."""
    server.paths |= {"/a": status(301, Location="/tệp\x1b[2J".encode().decode("latin-1"))}
    server.paths["/t%E1%BB%87p%1B[2J"] = status(200)

    assert ask_all([server.at("/a")], manner) == {
        server.at("/a"): Answer("200", server.at("/t%E1%BB%87p%1B[2J"))
    }


def test_a_slow_server(server, manner):
    """However slowly it drips, a request has an end, and it is not asked a second time by GET."""
    server.paths["/a"] = drip

    assert ask_all([server.at("/a")], replace(manner, patience=0.3)) == {server.at("/a"): Answer("slow")}
    assert server.asked == [("GET", "/robots.txt"), ("HEAD", "/a")]


def test_no_tls(server, manner):
    """A server that speaks no TLS where https is asked for."""
    address = server.at("/a").replace("http:", "https:")

    assert ask_all([address], manner) == {address: Answer("certificate")}


def test_nobody_listens(manner):
    """No server at a port."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        answers = ask_all([address], manner)

    assert answers == {address: Answer("unreachable")}


def test_no_such_host(manner):
    """A name that RFC 6761 promises never to give, and one that is none."""
    addresses = ["http://khong-co.invalid/", f"http://{'a' * 70}.vn/", "http://a:99999/"]

    assert ask_all(addresses, manner) == dict(
        zip(addresses, [Answer("name"), Answer("garbled"), Answer("garbled")], strict=True)
    )


def test_this_machine_is_not_asked(server, manner):
    """Neither by name nor by number, nor by the way of a redirect; a runner's secrets are near."""
    local = server.address.replace("127.0.0.1", "localhost")
    answers = ask_all([server.at("/a"), f"{local}/a"], replace(manner, allow_local=False))

    assert set(answers.values()) == {Answer("private")}
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
        "224.0.0.1", "::1", "fe80::1%eth0", "fd00::1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::", "::",
    ],
)  # fmt: skip
def test_networks_that_are_not_public(address):
    """Also in the clothes of IPv6."""
    assert not public(address)


@pytest.mark.parametrize("address", ["203.162.0.181", "2405:4800::1", "64:ff9b::cba2:b5"])
def test_public_networks(address):
    """Hosts out there."""
    assert public(address)


def test_robots_txt_is_honoured(server, manner):
    """It is read once for a server; what it forbids to all is not asked for."""
    server.paths |= {
        "/robots.txt": page(b"User-agent: *\nDisallow: /kin/\n"),
        "/kin/a": status(200),
        "/b": status(200),
        "/c": status(302, Location="/kin/a"),
    }
    answers = ask_all([server.at(path) for path in ("/kin/a", "/b", "/c")], manner)

    assert answers == {
        server.at("/kin/a"): Answer("robots"),
        server.at("/b"): Answer("200"),
        server.at("/c"): Answer("robots"),
    }
    assert server.asked == [("GET", "/robots.txt"), ("HEAD", "/b"), ("HEAD", "/c")]


def test_who_asks_says_so(server, manner):
    """The agent names this site, so that whoever minds can write to it."""
    server.paths["/a"] = only_get()
    ask_all([server.at("/a")], manner)

    assert server.agents == {"thu/1 (+https://binhan.example/)"}


def test_one_request_at_a_time_to_a_host(server, manner):
    """Also where two addresses meet in one host by a redirect."""
    other = server.address.replace("127.0.0.1", "localhost")
    server.paths |= {f"/{n}": status(200) for n in range(10)}
    server.paths |= {f"/r{n}": status(302, Location=server.at(f"/{n}")) for n in range(10)}
    addresses = [*(server.at(f"/{n}") for n in range(10)), *(f"{other}/r{n}" for n in range(10))]

    assert set(ask_all(addresses, manner).values()) == {Answer("200")}
    assert server.most_at_once <= 2  # one for each of the two names


def test_a_silent_host_is_given_up(manner):
    """Three silences in a row speak for the rest of it: a night has an end."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        addresses = [f"{address}/{n}" for n in range(100)]
        answers = ask_all(addresses, replace(manner, patience=0.1, altogether=20))

    assert answers == dict.fromkeys(addresses, Answer("slow"))


def test_a_round_has_an_end(server, manner):
    """What was not reached by then has no answer at all."""
    server.paths |= {"/a": drip, "/b": status(200)}

    assert ask_all([server.at("/a"), server.at("/b")], replace(manner, altogether=0.2)) == {}


def test_nothing_to_ask(manner):
    """No address, no thread, no answer."""
    assert ask_all([], manner) == {}
