"""Exceptions to the look at links outside: each for an address that is still named."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.external_links import external_links
from generator.problems import Code, Problem, shown


def link_exceptions_are_needed(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: no record names the address any more; silent while a file with errors may name it."""
    record = catalogue.link_exceptions
    if record is None or catalogue.unread or catalogue.faulty:
        return
    addresses = external_links(catalogue)
    for index, exception in enumerate(record.exceptions):
        if not any(exception.covers(address) for address in addresses):
            yield Problem(
                record.place("exceptions", index, "address"),
                Code.LINK_EXCEPTION_UNUSED,
                f"không hồ sơ nào còn nêu địa chỉ {shown(exception.address)}",
                "bỏ mục này, hoặc sửa địa chỉ cho đúng",
            )
