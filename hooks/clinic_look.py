"""Rule: the clinic's logo, colours, language and address reach every page."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from guidekit.clinic.settings import Clinic

_COLOURS = "assets/clinic.css"


@event_priority(80)  # before plugins note the address of the site
def on_config(config: MkDocsConfig) -> None:
    clinic: Clinic = config.extra["clinic"]
    if clinic.guide_address:
        config.site_url = clinic.guide_address
    if clinic.logo:
        config.theme["logo"] = _logo_uri(clinic.logo)
    if clinic.colors.light or clinic.colors.dark:
        config.extra_css = [*config.extra_css, _COLOURS]


def on_files(files: Files, config: MkDocsConfig) -> None:
    clinic: Clinic = config.extra["clinic"]
    if clinic.logo:
        folder = (Path(config.config_file_path).parent / config.extra["clinic_file"]).parent
        files.append(File.generated(config, _logo_uri(clinic.logo), content=(folder / clinic.logo).read_bytes()))
    if _COLOURS in config.extra_css:
        style = config.theme.get_env().get_template("partials/clinic-colours.html").render(colours=clinic.colors)
        files.append(File.generated(config, _COLOURS, content=style))


def _logo_uri(logo: str) -> str:
    return f"assets/clinic-logo{Path(logo).suffix.lower()}"
