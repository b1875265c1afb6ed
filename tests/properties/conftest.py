"""How many examples are tried, and that they are the same ones every time.

Nothing is remembered between runs and no clock decides, so that a test that passed here passes there.
Two thousand of each law, new ones each time: `pytest tests/properties --hypothesis-profile=long`; how many
were tried is told by `--hypothesis-show-statistics`.
"""

from hypothesis import HealthCheck, settings

ALWAYS = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("steady", max_examples=100, derandomize=True, **ALWAYS)
settings.register_profile("long", max_examples=2_000, **ALWAYS)
settings.load_profile("steady")
