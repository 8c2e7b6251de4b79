package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// What `packaging/conf` promises the bench and the tour.
class DemoConfigurationTest {
    private static final String UNKNOWN = "3205821234567000";

    @Test
    void centralKnowsTheMemberOfStaffOfTheTour() throws IOException {
        assertThat(conf("central.properties").stringPropertyNames())
                .contains("staff." + Manners.STAFF_NUMBER);
    }

    @Test
    void preparedCodesAreDecisionsOfTheSampleDepartment() throws IOException {
        String decisions =
                Files.readString(
                        root().resolve("kiosk-app/packs/suzhou/departments/trf-decisions.csv"));

        assertThat(conf("bench-codes.properties").stringPropertyNames())
                .isNotEmpty()
                .filteredOn(code -> !code.equals(UNKNOWN))
                .allSatisfy(code -> assertThat(decisions).contains("\n" + code + ","));
    }

    private static Properties conf(String name) throws IOException {
        var properties = new Properties();
        Path file = root().resolve("packaging/conf").resolve(name);
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("coverage.yaml"))) {
                return at;
            }
        }
        throw new IllegalStateException("not inside the project");
    }
}
