"""A small sound project, and sound records made in code: a test puts one fault into them."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.build.load import load
from generator.catalogue import Catalogue
from generator.catalogue.commune import Commune, Comparison, Guide, Prose, Sectors
from generator.catalogue.forms import FormContent
from generator.catalogue.general_way import GeneralWay
from generator.catalogue.law import LegalDocument
from generator.catalogue.levels import Levels, Scheme
from generator.catalogue.life_events import LifeEvents
from generator.catalogue.link_exceptions import LinkExceptions
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.catalogue.working_days import WorkingDays
from generator.cli.main import main
from tests.building_fast import prepared_once
from tests.sound_project import SOUND, Project

SOURCE = {"name": "Công báo"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept-reports",
        action="store_true",
        help="write tests/cases/*/expected.txt anew; read the difference before you commit it",
    )


# The processes that tests start keep their compiled modules, or each would compile all of them again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(scope="session", autouse=True)
def sites_share_their_preparation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A site is built many times in one process here; what is the same for all of them is made once."""
    with pytest.MonkeyPatch.context() as patch:
        prepared_once(patch, tmp_path_factory.mktemp("prepared"))
        yield


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """Run the command line in a folder: its exit status, and all that it printed."""

    def run(folder: Path, *arguments: str) -> tuple[int, str]:
        monkeypatch.chdir(folder)
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
        printed = capsys.readouterr()
        return status, printed.out + printed.err

    return run


@pytest.fixture
def new_procedure() -> Callable[..., Procedure]:
    """A procedure in code; without a code or slug of its own it is 1.001193."""

    def new(**fields: Any) -> Procedure:
        identity = {} if {"code", "slug"} & fields.keys() else {"code": "1.001193"}
        rest = {"name": "Đăng ký khai sinh", "government_levels": ["commune"], "source": SOURCE}
        return Procedure.model_validate(identity | rest | fields)

    return new


@pytest.fixture
def new_legal_document() -> Callable[..., LegalDocument]:
    def new(**fields: Any) -> LegalDocument:
        rest = {"number": "60/2014/QH13", "kind": "Luật", "issuer": "Quốc hội", "source": SOURCE}
        return LegalDocument.model_validate(rest | fields)

    return new


@pytest.fixture
def new_guide() -> Callable[..., Guide]:
    """A guide with the versions given, each a dictionary; what they lack is filled in."""

    def new(*versions: dict[str, Any], **fields: Any) -> Guide:
        steps = [{"title": "Cài ứng dụng", "text": "Tải VNeID về điện thoại."}]
        whole = [
            {"id": f"ban-{number}", "name": f"Bản {number}", "steps": steps, "source": SOURCE} | version
            for number, version in enumerate(versions or ({},), start=1)
        ]
        rest = {"slug": "dang-ky-tai-khoan", "title": "Đăng ký tài khoản", "summary": "Cần tài khoản."}
        return Guide.model_validate(rest | {"versions": whole} | fields)

    return new


@pytest.fixture
def new_life_events() -> Callable[..., LifeEvents]:
    """A list of events, each a dictionary; what they lack is filled in."""

    def new(*events: dict[str, Any]) -> LifeEvents:
        whole = [
            {"id": "sinh-con", "name": "Sinh con", "lead": "Khai sinh trước."} | event for event in events
        ]
        return LifeEvents.model_validate({"events": whole})

    return new


@pytest.fixture
def new_tree() -> Callable[..., QuestionTree]:
    """A tree of questions: `mot="hai ket-qua"` asks, at `mot`, what leads to `hai` or to `ket-qua`.

    Whatever is led to and asks nothing is an outcome; `outcomes` names them with their fields instead.
    `_` in a name stands for `-`.
    """

    def new(outcomes: dict[str, dict[str, Any]] | None = None, **asked: str) -> QuestionTree:
        asked = {name.replace("_", "-"): ways for name, ways in asked.items()}
        questions = [
            {
                "id": name,
                "question": f"Hỏi {name}?",
                "answers": [
                    {"text": f"Đáp {number}", "to": way} for number, way in enumerate(ways.split(), 1)
                ],
            }
            for name, ways in asked.items()
        ]
        ends = dict.fromkeys(way for ways in asked.values() for way in ways.split() if way not in asked)
        told = outcomes if outcomes is not None else {end: {} for end in ends}
        ended = [
            {"id": name, "title": f"Kết {name}", "text": "Làm vậy."} | fields for name, fields in told.items()
        ]
        rest = {"slug": "cay", "title": "Hỏi gì?", "lead": "Trả lời.", "source": SOURCE}
        return QuestionTree.model_validate(rest | {"questions": questions, "outcomes": ended})

    return new


@pytest.fixture
def new_scheme() -> Callable[..., Scheme]:
    """A scheme with the levels given, lowest first, each a dictionary; what they lack is filled in."""

    def new(*levels: dict[str, Any], **fields: Any) -> Scheme:
        whole = [
            {"id": str(number), "name": f"Mức độ {number}", "concept": "Làm được trên mạng."} | level
            for number, level in enumerate(levels or ({},), start=1)
        ]
        rest = {"id": "bon-muc", "name": "Bốn mức độ", "summary": "Mức sau hơn mức trước.", "source": SOURCE}
        law = {"rests_on": {"document": "224/2026/NĐ-CP"}}
        return Scheme.model_validate(rest | law | {"levels": whole} | fields)

    return new


@pytest.fixture
def new_catalogue(new_scheme: Callable[..., Scheme]) -> Callable[..., Catalogue]:
    """A catalogue of records made in code: any of them can be given, the others are small and sound."""

    def new(
        *,
        procedures: Iterable[Procedure] = (),
        legal_documents: Iterable[LegalDocument] = (),
        guides: Iterable[Guide] = (),
        prose: Iterable[Prose] = (),
        schemes: Iterable[Scheme] = (),
        forms: Iterable[FormContent] = (),
        life_events: LifeEvents | None = None,
        question_trees: Iterable[QuestionTree] = (),
        unread: Iterable[str] = (),
        link_exceptions: LinkExceptions | None = None,
    ) -> Catalogue:
        sound = load(SOUND).catalogue
        commune: Commune = sound.commune
        sectors: Sectors = sound.sector_list
        comparison: Comparison = sound.comparison
        general_way: GeneralWay = sound.general_way
        working_days: WorkingDays = sound.working_days
        levels = Levels.model_validate({"schemes": [*schemes] or [new_scheme()]})
        return Catalogue(
            commune,
            levels,
            sectors,
            comparison,
            general_way,
            working_days,
            tuple(procedures),
            tuple(legal_documents),
            tuple(guides),
            tuple(prose),
            tuple(forms),
            unread=frozenset(unread),
            life_event_list=life_events,
            question_trees=tuple(question_trees),
            link_exceptions=link_exceptions,
        )

    return new
