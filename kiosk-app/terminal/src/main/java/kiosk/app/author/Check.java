package kiosk.app.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.pack.PackSigner;
import kiosk.matter.publish.Finding;
import kiosk.matter.publish.Group;
import kiosk.matter.publish.Report;

/// `check`, and `sign`, which is a check with a signature at its end.
public final class Check {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Check() {}

    /// `check [FOLDER] [--group FILE] [--json]`.
    ///
    /// @return 0 when the pack may be signed, 1 otherwise
    public static int check(List<String> args, Console console) throws AuthorException {
        Asked asked = Asked.read(args, Set.of("--group"), Set.of("--json")).atMost(1);
        Desktop desktop = Desktop.open(Path.of(asked.word(0).orElse(".")));
        Report report = desktop.check(group(asked));
        if (asked.has("--json")) {
            console.say(json(report));
        } else {
            say(desktop, report, console);
        }
        return report.publishable() ? 0 : 1;
    }

    /// `sign [FOLDER] --key FILE [--group FILE] [--previous HASH]`.
    public static int sign(List<String> args, Console console) throws AuthorException {
        Asked asked =
                Asked.read(args, Set.of("--group", "--key", "--previous"), Set.of()).atMost(1);
        PackSigner signer = SigningKey.of(asked);
        Desktop desktop = Desktop.open(Path.of(asked.word(0).orElse(".")));
        Report report = desktop.check(group(asked));
        say(desktop, report, console);
        if (!report.publishable()) {
            console.say(console.in("没有签名：先改正上面的错误。", "Not signed: mend the errors above first."));
            return 1;
        }
        try {
            signer.sign(desktop.folder(), asked.option("--previous").orElse(""));
        } catch (PackException | IOException e) {
            throw new AuthorException("cannot sign: " + e.getMessage());
        }
        console.say(console.in("已签名：", "Signed: ") + desktop.folder());
        return 0;
    }

    private static Optional<Group> group(Asked asked) throws AuthorException {
        if (!asked.has("--group")) {
            return Optional.empty();
        }
        String file = asked.option("--group").orElse("");
        try {
            return Optional.of(Group.read(file, Files.readAllBytes(Path.of(file))));
        } catch (IOException e) {
            throw new AuthorException("the group file " + file + " cannot be read");
        } catch (PackException e) {
            throw new AuthorException(String.valueOf(e.getMessage()));
        }
    }

    private static void say(Desktop desktop, Report report, Console console)
            throws AuthorException {
        String language = console.language();
        for (Finding finding : report.findings()) {
            String severity =
                    finding.isError() ? console.in("错误", "error") : console.in("提醒", "warning");
            console.say(finding.place() + ": " + severity + ": " + finding.sentence().in(language));
            console.say("    -> " + finding.remedy().in(language) + "  [" + finding.code() + "]");
        }
        int scenarios = desktop.draft().whole().isPresent() ? desktop.pack().scenarios().size() : 0;
        console.say(
                console.in(
                        "%d 个错误，%d 个提醒；%d 个场景已重放。"
                                .formatted(report.errors(), report.warnings(), scenarios),
                        "%d errors, %d warnings; %d scenarios played."
                                .formatted(report.errors(), report.warnings(), scenarios)));
    }

    private static String json(Report report) throws AuthorException {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("file", finding.at().file());
            one.put("line", finding.at().line());
            one.put("column", finding.at().column());
            one.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            one.put("code", finding.code());
            one.put("sentence", finding.sentence().byLanguage());
            one.put("remedy", finding.remedy().byLanguage());
            findings.add(one);
        }
        Map<String, Object> rates = new LinkedHashMap<>();
        report.fillRates().forEach((matter, rate) -> rates.put(matter, rate.percent()));
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            Map.of(
                                    "publishable", report.publishable(),
                                    "findings", findings,
                                    "fillRatePercent", rates));
        } catch (JsonProcessingException e) {
            throw new AuthorException("no JSON: " + e.getMessage());
        }
    }
}
