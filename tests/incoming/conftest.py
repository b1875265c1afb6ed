"""The same examples every time, however long one takes; `--hypothesis-profile=long` tries many more."""

from hypothesis import HealthCheck, settings

ALWAYS = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("steady", max_examples=100, derandomize=True, **ALWAYS)
settings.register_profile("long", max_examples=2_000, **ALWAYS)
settings.load_profile("steady")
