"""A machine for each test, and a forge's repository with the small project."""

import shutil

import pytest

from tests.workflows.machines import Machine, project, repository


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path / "machine")


@pytest.fixture(scope="session")
def seed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forge")
    return repository(folder, project(folder / "project"))


@pytest.fixture
def origin(seed, tmp_path):
    """The repository, this test's own."""
    return shutil.copytree(seed, tmp_path / "origin.git")
