// Asks veraPDF's engine whether PDF files keep the promises they make (PDF/A, PDF/UA), one line a file and profile.

import java.io.FileInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Use: {@code java VeraCheck 2a,ua1 FILE…}; exit code 0 when all comply, 1 when one does not, 2 when it cannot tell. */
public final class VeraCheck {
    private static final int ALL_COMPLY = 0;
    private static final int ONE_FAILS = 1;
    private static final int CANNOT_TELL = 2;

    private VeraCheck() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("Use: VeraCheck PROFILE[,PROFILE…] FILE…   (profiles: 1a 1b 2a 2b 2u 3a 3b 3u ua1)");
            System.exit(CANNOT_TELL);
        }
        VeraGreenfieldFoundryProvider.initialise();
        int worst = ALL_COMPLY;
        for (int file = 1; file < arguments.length; file++) {
            for (String profile : arguments[0].split(",")) {
                worst = Math.max(worst, check(profile, arguments[file]));
            }
        }
        System.exit(worst);
    }

    private static int check(String profile, String file) {
        PDFAFlavour flavour = PDFAFlavour.fromString(profile);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            System.out.println("ERROR " + profile + " " + file + ": no such profile");
            return CANNOT_TELL;
        }
        try (var bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour)) {
            return report(profile, file, Foundries.defaultInstance().createValidator(flavour, false).validate(parser));
        } catch (Exception failure) {
            // A file that is no PDF at all is a verdict too; it must not hide those of the files after it.
            System.out.println("ERROR " + profile + " " + file + ": " + failure.getMessage());
            return CANNOT_TELL;
        }
    }

    private static int report(String profile, String file, ValidationResult result) throws IOException {
        System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + profile + " " + file
                + " (" + result.getTotalAssertions() + " checks)");
        Map<String, Integer> times = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                var rule = assertion.getRuleId();
                times.merge(rule.getClause() + "-" + rule.getTestNumber() + ": " + assertion.getMessage(), 1, Integer::sum);
            }
        }
        times.forEach((reason, count) -> System.out.println("     " + count + " × " + reason));
        return result.isCompliant() ? ALL_COMPLY : ONE_FAILS;
    }
}
