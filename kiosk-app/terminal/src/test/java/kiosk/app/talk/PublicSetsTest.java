package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiosk.avatar.dialog.NgramClassifier;
import kiosk.avatar.dialog.NgramClassifier.Example;
import kiosk.avatar.dialog.NgramClassifier.Learning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The classifier on public sets of requests, as floors for the method; the sets are not ours and
/// lie beside the checkout, if at all.
@Tag("bench")
class PublicSetsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PublicSetsTest.class);

    @Test
    void banking77() throws IOException {
        Path folder = data().resolve("banking77");
        assumeTrue(Files.exists(folder), "BANKING77 is not beside the checkout");
        measure(
                "BANKING77",
                csv(folder.resolve("train.csv")),
                csv(folder.resolve("test.csv")),
                0.90);
    }

    @Test
    void clinc150() throws IOException {
        Path file = data().resolve("clinc150/data_full.json");
        assumeTrue(Files.exists(file), "CLINC150 is not beside the checkout");
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        measure("CLINC150", json(all.path("train")), json(all.path("test")), 0.92);
    }

    private static void measure(
            String name, List<Example> train, List<Example> test, double floor) {
        long begin = System.nanoTime();
        var learned = NgramClassifier.learn(train, Learning.USUAL);
        double seconds = (System.nanoTime() - begin) / 1e9;
        int first = 0;
        int three = 0;
        begin = System.nanoTime();
        for (Example one : test) {
            double[] shares = learned.shares(one.text());
            double mine = shares[learned.labels().indexOf(one.label())];
            long better = Arrays.stream(shares).filter(share -> share > mine).count();
            first += better == 0 ? 1 : 0;
            three += better < 3 ? 1 : 0;
        }
        double millis = (System.nanoTime() - begin) / 1e6 / test.size();
        LOG.info(
                "FIGURE | {}: right first / among three of {} | {} / {}, learned in {} s, {} ms a text |",
                name,
                test.size(),
                "%.3f".formatted((double) first / test.size()),
                "%.3f".formatted((double) three / test.size()),
                "%.1f".formatted(seconds),
                "%.3f".formatted(millis));
        assertThat((double) first / test.size()).isGreaterThanOrEqualTo(floor);
    }

    /// `nlu.data`, else the folder shared beside the checkout.
    private static Path data() {
        String given = System.getProperty("nlu.data", "");
        Path here = Path.of("").toAbsolutePath();
        return given.isEmpty()
                ? Stream.iterate(here, p -> p != null, Path::getParent)
                        .map(p -> p.resolve("shared/data/nlu"))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(Path.of("no-data"))
                : Path.of(given);
    }

    private static final Pattern ROW =
            Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\"\\n]*)),([a-zA-Z_?]+)(?:\\r?\\n|$)");

    private static List<Example> csv(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Example> all = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            String said = row.group(1) == null ? row.group(2) : row.group(1);
            if (!row.group(3).equals("category")) {
                all.add(new Example(said.replace("\"\"", "\"").strip(), row.group(3)));
            }
        }
        return all;
    }

    private static List<Example> json(JsonNode rows) {
        List<Example> all = new ArrayList<>();
        rows.forEach(row -> all.add(new Example(row.get(0).asText(), row.get(1).asText())));
        return all;
    }
}
