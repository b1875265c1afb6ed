"""`python -m generator`."""

import gc
import os
import sys

if sys.argv[1:2] != ["serve"]:
    gc.disable()  # a run is short and makes few cycles; to look for them takes a fifth of it
# Whatever else is installed here has no say in what a record is; and looking for it takes time.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from generator.cli.main import main

status = main()
if sys.argv[1:2] == ["check"]:
    # Python would take the catalogue apart object by object, a twentieth of the run; the system need not.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
sys.exit(status)
