"""Set polisplan up in `.venv`, from the lock file, and optionally run the main job.

    python3 bootstrap.py            set up; a second run does nothing
    python3 bootstrap.py --main     set up, then what plain `make` does (for Windows: py bootstrap.py --main)
    python3 bootstrap.py --test     set up, then run the tests

Standard library only. Everything installed is pinned with hashes in requirements/lock.txt.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "polisplan-stamp"
LOCK = ROOT / "requirements" / "lock.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
AS_OF = os.environ.get("AS_OF") or "2026-11-21"


class SetUpError(Exception):
    """Something outside this project stops the set-up; the message says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Set up, and run what was asked for; return the exit code."""
    unknown = [item for item in arguments if item not in {"--main", "--test"}]
    if unknown:
        print(f"bootstrap.py: unknown option {unknown[0]}; options are --main and --test",
              file=sys.stderr)  # fmt: skip
        return 2
    try:
        set_up()
    except SetUpError as error:
        print(f"bootstrap.py: {error}", file=sys.stderr)
        return 2
    if "--main" in arguments:
        return main_job()
    if "--test" in arguments:
        return subprocess.call([PYTHON, "-m", "pytest"], cwd=ROOT)
    return 0


def set_up() -> None:
    """Make `.venv` hold exactly what the lock file says; do nothing if it already does.

    Raises:
        SetUpError: Python is too old, there is no pip, or the packages cannot be fetched.
    """
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise SetUpError(f"Python {wanted} or newer is needed; this is {sys.version.split()[0]}")
    wanted = _fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Setting up .venv (first time, or something has changed) ...", flush=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    pip = _make_environment()
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    _run([*pip, "install", *quiet, "--require-hashes", "-r", str(LOCK)],
         "the packages could not be installed; is the package index reachable?")  # fmt: skip
    _run([*pip, "install", *quiet, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
         "polisplan itself could not be installed")  # fmt: skip
    STAMP.write_text(wanted)


def main_job() -> int:
    """Validate the shipped data, show the volunteer totals, write the status report."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    polisplan = [str(PYTHON), "-m", "polisplan"]
    for command in (
        ["validate", "--as-of", AS_OF],
        ["report", "volontarer", "--as-of", AS_OF],
        ["report", "volontarer", "--as-of", AS_OF, "--format", "html", "--out", "build/"],
        ["report", "status", "--as-of", AS_OF, "--format", "html", "--out", "build/"],
        ["report", "status", "--as-of", AS_OF, "--format", "md", "--out", "build/"],
    ):
        code = subprocess.call([*polisplan, *command], cwd=ROOT)
        if code != 0:
            return code
    print(f"\nKlart: data/ är kontrollerad och rapporterna är skrivna, per {AS_OF}.")
    print(f"Öppna  {Path('build') / f'status-nationen-{AS_OF}.html'}  i en webbläsare.")
    print(f"Fråga vidare:  {_shown()} report status --lpo lulea-boden --as-of 2019-05-01")
    return 0


def _shown() -> str:
    """Return how a person starts the program from the project's folder."""
    return r".venv\Scripts\polisplan" if os.name == "nt" else ".venv/bin/polisplan"


def _fingerprint() -> str:
    """Return what the environment depends on: lock, project file, Python and place."""
    digest = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()} {sys.version} {ROOT}\n"


def _make_environment() -> list[str]:
    """Make an empty `.venv`; return the command that is its pip.

    Debian may ship Python without the part that puts pip into a new environment. The system's own
    pip can then install into it.
    """
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
    )
    if made.returncode == 0:
        return [str(PYTHON), "-m", "pip"]
    shutil.rmtree(VENV, ignore_errors=True)
    _run([sys.executable, "-m", "venv", "--without-pip", str(VENV)],
         "no virtual environment could be made in .venv")  # fmt: skip
    _run([sys.executable, "-m", "pip", "--version"],
         "pip is missing; install it for this Python (Debian: apt install python3-pip)")  # fmt: skip
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def _run(command: Sequence[str], failed: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        tail = "\n".join((done.stderr or done.stdout).strip().splitlines()[-8:])
        raise SetUpError(f"{failed}\n{tail}")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
