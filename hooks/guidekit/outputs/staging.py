"""A site is built beside the place of the one that it will replace, and swapped in when every check has passed."""

import shutil
from pathlib import Path


def staging(target: Path) -> Path:
    """Return the folder beside `target` in which its successor is built."""
    return target.with_name(f".{target.name}.new")


def restore(target: Path) -> None:
    """Bring back the site that a build, ended while it swapped, has left behind."""
    old = target.with_name(f".{target.name}.old")
    if old.exists() and not target.exists():
        old.rename(target)


def swap_in(target: Path) -> None:
    """Put the site that was built in staging in the place of `target`; on failure `target` is as it was."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        staging(target).rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    for kept in old.glob(".*"):  # such as `.git`: not of the guide's making
        if not (target / kept.name).exists():
            kept.rename(target / kept.name)
    shutil.rmtree(old, ignore_errors=True)


def discard(target: Path) -> None:
    """Remove what was built in staging for `target`."""
    shutil.rmtree(staging(target), ignore_errors=True)
