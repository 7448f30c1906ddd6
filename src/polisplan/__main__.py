"""The program: `polisplan` and `python -m polisplan`."""

from __future__ import annotations

import sys

from polisplan import __version__


def main() -> int:
    """Run the program with the arguments of the process; return its exit code."""
    if sys.argv[1:] == ["--version"]:
        # Asked for by scripts and hooks before every run: nothing else is imported.
        print(f"polisplan {__version__}")
        return 0
    try:
        import gc
        import os

        # Plug-ins of pydantic would be looked for among all installed packages; there are none.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
        from polisplan.cli.main import run

        # A run is short and its records live to the end: looking for garbage costs a fifth of it.
        gc.disable()
        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
