"""The guide as one file to keep: every page, the handouts and the search, opened from a folder without a network."""

import re
import zipfile
from pathlib import Path

from guidekit.hosting.headers import without_policy
from guidekit.outputs.pdf.labels import size_of
from guidekit.outputs.site import Site

_LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz")  # they are of use to a server alone
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that the format knows: two builds of the same pages are the same file
_PRELOAD = re.compile(r'<link rel="preload"[^>]*>\n?')
_MODE = 0o644 << 16
_PLAIN = "(ZIP)"


def write_offline(site: Site, name: str) -> None:
    """Write the built `site` into the ZIP file `name` in it.

    The files stand in the order of their names, in a folder that is called like the ZIP file.
    """
    folder, path = site.folder, site.folder / name
    path.unlink(missing_ok=True)
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name not in _LEFT_OUT)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            entry = zipfile.ZipInfo(f"{path.stem}/{file.relative_to(folder).as_posix()}", _DAY)
            entry.external_attr, entry.compress_type = _MODE, zipfile.ZIP_DEFLATED
            archive.writestr(entry, _content(site, file))


def label_offline(site: Site, name: str) -> None:
    """Let each link to the ZIP file say how large it is: `(ZIP, 3.1 MB)`."""
    label = f"(ZIP, {size_of(site.folder / name)})"
    for page in site.paths():
        site.write(page, site.text(page).replace(_PLAIN, label))


def _content(site: Site, file: Path) -> bytes | str:
    """Return a file as it stands in the archive.

    In a folder on disk a page has no policy, see `without_policy`, and browsers refuse to load a font early.
    """
    if file.suffix != ".html":
        return file.read_bytes()
    return _PRELOAD.sub("", without_policy(site.text(file)))
