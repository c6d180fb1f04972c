import java.io.File;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;

/** Checks the PDFs that it is given with veraPDF for PDF/UA-1; tells what fails, and then ends with 1. */
public class Check {
    private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

    public static void main(String[] paths) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile();
        int passed = 0;
        for (String path : paths) {
            try (var parser = Foundries.defaultInstance().createParser(new File(path), PDFAFlavour.PDFUA_1);
                    var validator = Foundries.defaultInstance().createValidator(profile, false)) {
                var result = validator.validate(parser);
                passed += result.isCompliant() ? 1 : 0;
                for (TestAssertion one : result.getTestAssertions()) {
                    System.out.printf("%s: %s-%d %s %s%n", path, one.getRuleId().getClause(),
                            one.getRuleId().getTestNumber(), one.getMessage(), one.getLocation().getContext());
                }
            }
        }
        System.out.printf("veraPDF, PDF/UA-1, %d rules: %d of %d PDFs pass%n",
                profile.getRules().size(), passed, paths.length);
        System.exit(paths.length > 0 && passed == paths.length ? 0 : 1);
    }

    /** Returns veraPDF's own profile; it reads that with JAXB, which Java has lost since, so it is read here. */
    private static ValidationProfile profile() throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Check.class.getResourceAsStream(PROFILE)).getDocumentElement();
        Set<Rule> rules = all(root, "rule").map(Check::rule).collect(Collectors.toSet());
        Set<Variable> variables = all(root, "variable").map(one -> Profiles.variableFromValues(
                one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")))
                .collect(Collectors.toSet());
        var details = Profiles.profileDetailsFromValues(text(root, "name"), "", "", new Date(0));
        return Profiles.profileFromValues(PDFAFlavour.PDFUA_1, details, "", rules, variables);
    }

    private static Rule rule(Element rule) {
        Element id = all(rule, "id").findFirst().orElseThrow();
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), List.of()), List.of());
    }

    private static Stream<Element> all(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
    }

    private static String text(Element root, String name) {
        return all(root, name).findFirst().orElseThrow().getTextContent();
    }
}
