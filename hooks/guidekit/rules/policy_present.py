"""Every page has a content security policy of its own, and that alone."""

from guidekit.guide.built import Built
from guidekit.hosting.headers import POLICY, in_page, policy, script_hashes
from guidekit.model.finding import Finding
from guidekit.outputs.site import REBUILD
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each page without it, if the headers ask for one; a preview has none."""
    site, headers = built.site, built.guide.headers
    for path in site.paths() if headers and not built.preview else ():
        root = site.root(path)
        found = [str(one) for one in root.xpath(f"//head/meta[@http-equiv='{POLICY}']/@content")]
        if not found:
            how = 'its template needs {% include "partials/policy.html" %} in its head'
            yield Finding(site.label(path), 1, "the page has no place for the content security policy", how)
        elif built.finished and headers and found != [policy(in_page(headers.policy), script_hashes(root))]:
            yield Finding(site.label(path), 1, "the content security policy is not that of the page", REBUILD)
