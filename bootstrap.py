"""Set polisplan up in `.venv`, from the lock file, and optionally run the main job.

    python3 bootstrap.py            set up; a second run does nothing
    python3 bootstrap.py --main     set up, then what plain `make` does
    python3 bootstrap.py --test     set up, then run the tests

On Windows: py bootstrap.py. Standard library only. Everything installed is pinned with hashes in
requirements/dev.txt.
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
LOCK = ROOT / "requirements" / "dev.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
AS_OF = os.environ.get("AS_OF") or "2026-11-21"
QUIET = ("--quiet", "--disable-pip-version-check", "--no-input")


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
    except (SetUpError, OSError) as error:
        print(f"bootstrap.py: {error}", file=sys.stderr)
        return 2
    if "--main" in arguments:
        return main_job()
    if "--test" in arguments:
        return subprocess.call([PYTHON, "-m", "pytest"], cwd=ROOT)
    return 0


def set_up() -> None:
    """Make `.venv` hold exactly what the lock file says; do nothing if it already does.

    A new lock, Python or place means a new environment. If only the project's own files changed,
    polisplan is installed again into the one there is, so that programs using it are not disturbed.

    Raises:
        SetUpError: Python is too old, there is no pip, or the packages cannot be fetched.
    """
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise SetUpError(f"Python {wanted} or newer is needed; this is {sys.version.split()[0]}")
    environment, project = _environment_key(), _project_key()
    stamp = _read_stamp()
    if stamp == [environment, project]:
        return
    if stamp[:1] == [environment]:
        _install_polisplan(_pip())
    else:
        print("Setting up .venv (first time, or something has changed) ...", flush=True)
        _remove_environment()
        _make_environment()
        pip = _pip()
        _run([*pip, "install", *QUIET, "--require-hashes", "-r", str(LOCK)],
             "the packages could not be installed; is the package index reachable?")  # fmt: skip
        _install_polisplan(pip)
    _write_stamp(environment, project)


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
    print(f"I build/: {', '.join(sorted(path.name for path in build.iterdir()))}")
    print(f"Fråga vidare:  {_shown()} report status --lpo lulea-boden --as-of 2019-05-01")
    return 0


def _shown() -> str:
    """Return how a person starts the program from the project's folder."""
    return r".venv\Scripts\polisplan" if os.name == "nt" else ".venv/bin/polisplan"


def _environment_key() -> str:
    """Return what the installed packages depend on: the lock, the Python and the place."""
    return _digest(LOCK.read_bytes(), sys.version.encode(), os.fsencode(ROOT))


def _project_key() -> str:
    """Return what the installation of polisplan itself depends on."""
    return _digest((ROOT / "pyproject.toml").read_bytes(), Path(__file__).read_bytes())


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _read_stamp() -> list[str]:
    """Return the keys of the last finished set-up; none if there is no usable environment."""
    if not (PYTHON.exists() and STAMP.exists()):
        return []
    return STAMP.read_text(encoding="ascii", errors="replace").split()


def _write_stamp(*keys: str) -> None:
    """Say that the set-up is finished; in one step, so that a half-written stamp never exists."""
    draft = STAMP.with_suffix(".new")
    draft.write_text("\n".join(keys) + "\n", encoding="ascii")
    draft.replace(STAMP)


def _remove_environment() -> None:
    """Remove `.venv`, its stamp first: an interrupted removal must not look finished."""
    STAMP.unlink(missing_ok=True)
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)


def _make_environment() -> None:
    """Make an empty `.venv`.

    Debian may ship Python without the part that puts pip into a new environment. The system's own
    pip can then install into it.
    """
    command = [_base_python(), "-m", "venv"]
    made = subprocess.run([*command, str(VENV)], capture_output=True, check=False)
    if made.returncode != 0:
        _remove_environment()
        _run([*command, "--without-pip", str(VENV)],
             "no virtual environment could be made in .venv")  # fmt: skip


def _pip() -> list[str]:
    """Return the command that is the pip of `.venv`: its own, or else the system's."""
    own = [str(PYTHON), "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True, check=False).returncode == 0:
        return own
    system = [_base_python(), "-m", "pip"]
    _run([*system, "--version"],
         "pip is missing; install it for this Python (Debian: apt install python3-pip)")  # fmt: skip
    return [*system, "--python", str(PYTHON)]


def _base_python() -> str:
    """Return the Python outside `.venv`, also when this is run by the one inside it."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _install_polisplan(pip: Sequence[str]) -> None:
    """Install polisplan itself, editable; nothing is fetched."""
    _run([*pip, "install", *QUIET, "--no-index", "--no-deps", "--no-build-isolation",
          "--editable", "."], "polisplan itself could not be installed")  # fmt: skip
    # Python reads this file in the encoding of the locale: in a folder with å, and LC_ALL=C, the
    # whole path would keep it from starting. From here to there everything is ASCII.
    for path in VENV.glob("[Ll]ib/**/site-packages/*polisplan*.pth"):
        path.write_text(os.path.relpath(ROOT / "src", path.parent) + "\n", encoding="ascii")


def _run(command: Sequence[str], failed: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).decode(errors="replace")
        raise SetUpError("\n".join([failed, *said.strip().splitlines()[-8:]]))


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console without å must not stop the set-up
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
