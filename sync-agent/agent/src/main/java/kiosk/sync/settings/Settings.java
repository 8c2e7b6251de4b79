package kiosk.sync.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// Values that passed [Schema#check] without a finding. Paths count from the folder of the file.
///
/// Asking for a required key that the table does not know is a bug and throws
/// `IllegalStateException`.
public final class Settings {
    private final Map<String, String> values;
    private final Path base;

    /// @param base folder that relative paths count from
    public Settings(Map<String, String> values, Path base) {
        this.values = Map.copyOf(values);
        this.base = base;
    }

    /// A value, or what counts otherwise.
    public String text(String key) {
        return given(key).orElseThrow(() -> new IllegalStateException("the table has no " + key));
    }

    /// A value that may be left out.
    public Optional<String> given(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Path path(String key) {
        return base.resolve(text(key)).normalize();
    }

    /// A path that may be left out.
    public Optional<Path> givenPath(String key) {
        return given(key).map(value -> base.resolve(value).normalize());
    }

    public URI address(String key) {
        return URI.create(text(key));
    }

    public ZoneId zone(String key) {
        return ZoneId.of(text(key));
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    public int whole(String key) {
        return Integer.parseInt(text(key));
    }

    public double number(String key) {
        return Double.parseDouble(text(key));
    }

    public Duration seconds(String key) {
        return Duration.ofSeconds(whole(key));
    }
}
