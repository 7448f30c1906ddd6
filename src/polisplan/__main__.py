"""The program: `polisplan` and `python -m polisplan`."""

from __future__ import annotations

import os
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

        # A run is short and its records live to the end: looking for garbage costs a fifth of it.
        gc.disable()
        # Plug-ins of pydantic would be looked for among all installed packages; there are none.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
        from polisplan.cli.main import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def program() -> None:
    """Run the program and end the process; this is the command that is installed."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass  # It is closed or was never there; what could be said has been said.
        except KeyboardInterrupt:
            code = 130  # Whoever reads was slow, and the person would not wait.
    # The process ends here and now: giving back every record one by one would only take time.
    os._exit(code)


if __name__ == "__main__":
    program()
