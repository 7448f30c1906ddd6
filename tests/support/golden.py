"""Expected texts in files: compared, refreshed with `--update-golden`, none left unused."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "golden"


class Golden:
    """The expected texts of one test module, in `tests/golden/<room>/<module>/`.

    Args:
        module: The test module's file.
        update: Whether to write what comes instead of comparing.
        used: Collects the files that were asked for.
    """

    def __init__(self, module: Path, *, update: bool, used: set[Path]) -> None:
        self._folder = folder_of(module)
        self._update = update
        self._used = used

    def check(self, name: str, text: str) -> None:
        """Fail where a text is not the expected one."""
        path = self._folder / name
        self._used.add(path)
        if self._update:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_bytes() != text.encode():
                path.write_bytes(text.encode())
            return
        assert path.exists(), f"{path} is missing; write it with --update-golden"
        assert text == path.read_bytes().decode()


def folder_of(module: Path) -> Path:
    """Return where the expected texts of a test module lie."""
    inside = module.resolve().relative_to(FOLDER.parent)
    return FOLDER / inside.parent / module.stem.removeprefix("test_")


def unused(modules: set[Path], used: set[Path]) -> list[Path]:
    """Return the files, sorted, that no test of these modules asked for."""
    found = {path for module in modules for path in folder_of(module).rglob("*") if path.is_file()}
    return sorted(found - used)
