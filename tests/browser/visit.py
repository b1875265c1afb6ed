"""A visit of one page in Chromium: everything that the page says, refuses and asks for is kept.

Knows no page of the site. Nothing ever leaves this machine: a request that the browser would send
to another host is kept, then stopped.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, Route

from generator.serving import HOST, Handler

PATIENCE = 60  # seconds; a busy machine is slow, and no test is one of speed
SCHEMES = {"light": "default", "dark": "slate"}
TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", event =>
  tellViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim()));
"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which the product's own handler serves `folder` meanwhile."""
    with ThreadingHTTPServer((HOST, 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://{HOST}:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


class Visit:
    """A page in a context of its own; lists fill while the page lives."""

    def __init__(self, browser: Browser, base: str, **context: object) -> None:
        self.base = base
        self.console: list[str] = []
        self.errors: list[str] = []
        self.violations: list[str] = []
        self.dialogs: list[str] = []
        self.requests: list[str] = []
        self.foreign: list[str] = []
        # Material fades its colours: without motion what is looked at has arrived.
        settings = {"reduced_motion": "reduce", **context}
        self.context: BrowserContext = browser.new_context(**settings)
        self.context.set_default_timeout(PATIENCE * 1000)
        self.context.expose_binding("tellViolation", lambda source, text: self.violations.append(text))
        self.context.add_init_script(TELL_VIOLATIONS)
        self.context.on("console", self._hear)
        self.context.on("weberror", lambda error: self.errors.append(str(error.error)))
        self.context.on("dialog", self._refuse)
        self.context.on("request", self._note)
        self.context.route(re.compile(rf"^(?!{re.escape(base)})"), self._stop)
        self.page: Page = self.context.new_page()

    def __enter__(self) -> Visit:
        return self

    def __exit__(self, *fault: object) -> None:
        self.context.close()

    def go(self, address: str) -> Visit:
        """To an address of the site, until everything that belongs to it is there."""
        self.page.goto(self.base + address)
        return self

    @property
    def noise(self) -> list[str]:
        """Whatever a sound page never says."""
        return [*self.console, *self.errors, *self.violations, *self.dialogs]

    def wait_until(self, happened: Callable[[], object]) -> None:
        """Until something is true; what the browser does of itself comes when it comes."""
        last = time.monotonic() + PATIENCE
        while not happened() and time.monotonic() < last:
            self.page.wait_for_timeout(20)

    def asked_for(self, part: str) -> list[str]:
        """The requests whose address holds `part`."""
        return [address for address in self.requests if part in address]

    def resize(self, width: int, height: int = 800) -> None:
        """Another width of the window, in CSS pixels."""
        self.page.set_viewport_size({"width": width, "height": height})

    def prefer(self, scheme: str) -> None:
        """The system turns "light" or "dark", and the page has followed."""
        self.page.emulate_media(color_scheme=scheme)
        # wait_for_function would be text that becomes script: the policy forbids it.
        self.page.locator(f"html[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()

    def withhold(self, pattern: str) -> None:
        """Nothing that fits the pattern arrives any more."""
        self.context.route(pattern, lambda route: route.abort())

    def replace(self, address: str, html: str) -> None:
        """A page of another text at an address of the site."""

        def answer(route: Route) -> None:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

        self.context.route(self.base + address, answer)

    def _hear(self, message: ConsoleMessage) -> None:
        self.console.append(f"{message.type}: {message.text}")

    def _refuse(self, dialog: Dialog) -> None:
        self.dialogs.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()

    def _stop(self, route: Route) -> None:
        self.foreign.append(route.request.url)
        route.abort()

    def _note(self, request: Request) -> None:
        self.requests.append(request.url)
