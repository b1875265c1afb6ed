"""The closed lists of the models: what a clerk may choose from, as the files write it.

Nothing here knows Vietnamese; what each word is called stands in wording/terms.py.
"""

from enum import StrEnum


class GovernmentLevel(StrEnum):
    """Who handles the procedure."""

    COMMUNE = "commune"
    PROVINCE = "province"
    MINISTRY = "ministry"
    OTHER = "other"


class Channel(StrEnum):
    """How a dossier is handed in, or an outcome returned."""

    DIRECT = "direct"
    ONLINE = "online"
    POST = "post"


class Capability(StrEnum):
    """What the service really offers online; the ground on which a level is derived."""

    INFORMATION = "information"
    FORMS_TO_DOWNLOAD = "forms_to_download"
    FILING_ONLINE = "filing_online"
    PAYING_ONLINE = "paying_online"
    NOTHING_TO_PAY = "nothing_to_pay"


class Axis(StrEnum):
    """What a scheme of levels measures; levels of two axes are never ranked or counted together."""

    ONLINE = "online"
    PROACTIVE = "proactive"


class Applicant(StrEnum):
    """Who may apply, in the groups by which the national database sorts procedures."""

    CITIZEN = "citizen"
    OVERSEAS_VIETNAMESE = "overseas_vietnamese"
    FOREIGNER = "foreigner"
    OFFICIAL = "official"
    ENTERPRISE = "enterprise"
    COOPERATIVE = "cooperative"
    ORGANISATION = "organisation"


class Actor(StrEnum):
    """Who does a step."""

    CITIZEN = "citizen"
    AGENCY = "agency"


class PaperKind(StrEnum):
    """What happens to a paper: handed in, shown and taken back, or filled in online."""

    SUBMIT = "submit"
    PRESENT = "present"
    ELECTRONIC = "electronic"


class Need(StrEnum):
    """When a paper is to be brought: to every visit, in its case, or once the office asks for it."""

    ALWAYS = "always"
    IN_CASE = "in_case"
    IF_ASKED = "if_asked"


class Ending(StrEnum):
    """How a procedure came to its end."""

    REPEALED = "repealed"
    REPLACED = "replaced"
    MERGED = "merged"


class Part(StrEnum):
    """The parts of a procedure that the law has published: 63/2010/NĐ-CP art. 8(2)."""

    NAME = "name"
    STEPS = "steps"
    CHANNELS = "channels"
    PAPERS = "papers"
    DOSSIER_SETS = "dossier_sets"
    TIME_LIMIT = "time_limit"
    WHO = "who"
    AGENCY = "agency"
    OUTCOME = "outcome"
    FORMS = "forms"
    FEE = "fee"
    REQUIREMENTS = "requirements"
    LAW = "law"
