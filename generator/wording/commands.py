"""How messages name a command: as a person types it in the folder of the project."""


def command(name: str, options: str = "") -> str:
    """“make check”, or “make fix ARGS="--write"”; the manual tells what to type where there is no make."""
    return f'make {name} ARGS="{options}"' if options else f"make {name}"
