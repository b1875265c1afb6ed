from generator.catalogue.choices import Part
from generator.catalogue.commune import Guide
from generator.catalogue.doubts import DeclaredDoubt, declared_doubts
from generator.catalogue.procedure import Procedure

SOURCE = {"name": "Công báo"}
BARE = {"code": "1.001193", "name": "Đăng ký khai sinh", "government_levels": ["commune"], "source": SOURCE}


def doubts(**fields):
    return list(declared_doubts(Procedure.model_validate(BARE | fields)))


def test_a_record_without_a_doubt():
    """Nothing is nothing."""
    assert doubts() == []


def test_doubts_of_every_depth_are_found_in_the_order_of_the_fields():
    """Sector, end, levels, limits, fees, the list, the source: each where it stands in the file."""
    found = doubts(
        sector="ho-tich",
        sector_doubtful="nguồn không ghi",
        end={"how": "repealed", "doubtful": "ngày không rõ"},
        online_levels=[{"scheme": "43-2011", "level": "3", "source": SOURCE | {"doubtful": "trang riêng"}}],
        time_limits=[{"note": "1"}, {"note": "2", "doubtful": "không có đơn vị"}],
        fees=[{"amount": "0", "doubtful": "ô bỏ trống"}],
        doubts=[{"text": "mẫu cũ", "about": "forms"}, {"text": "bản chụp mờ"}],
        source=SOURCE | {"doubtful": "bản chép"},
    )

    assert found == [
        DeclaredDoubt(("sector_doubtful",), "nguồn không ghi"),
        DeclaredDoubt(("end", "doubtful"), "ngày không rõ"),
        DeclaredDoubt(("online_levels", 0, "source", "doubtful"), "trang riêng"),
        DeclaredDoubt(("time_limits", 1, "doubtful"), "không có đơn vị"),
        DeclaredDoubt(("fees", 0, "doubtful"), "ô bỏ trống"),
        DeclaredDoubt(("doubts", 0, "text"), "mẫu cũ", Part.FORMS),
        DeclaredDoubt(("doubts", 1, "text"), "bản chụp mờ"),
        DeclaredDoubt(("source", "doubtful"), "bản chép"),
    ]


def test_doubts_that_are_lines_of_text():
    """Guides keep theirs so."""
    step = {"title": "Cài", "text": "Tải về."}
    version = {"id": "a", "name": "Bản", "steps": [step], "doubts": ["chưa thử"], "source": SOURCE}
    guide = Guide.model_validate({"slug": "a", "title": "A", "summary": "A.", "versions": [version]})

    assert list(declared_doubts(guide)) == [DeclaredDoubt(("versions", 0, "doubts", 0), "chưa thử")]
