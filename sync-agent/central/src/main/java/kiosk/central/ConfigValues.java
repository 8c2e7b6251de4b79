package kiosk.central;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The keys of a configuration and their values by type; remembers which keys there are.
abstract class ConfigValues {
    private final String where;
    private final Path base;
    private final Properties values = new Properties();
    private final Set<String> known = new HashSet<>();

    ConfigValues(String where, Path base) {
        this.where = where;
        this.base = base;
    }

    final String where() {
        return where;
    }

    final Path base() {
        return base;
    }

    final Properties values() {
        return values;
    }

    final Set<String> known() {
        return known;
    }

    final Optional<URI> origin(String key) throws ConfigException {
        String address = text(key, "");
        if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")) {
            throw wrong(key, "https://host or https://host:port");
        }
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    final void refuseUnknown() throws ConfigException {
        for (String key : new TreeSet<>(values.stringPropertyNames())) {
            if (!known.contains(key)) {
                throw new ConfigException(
                        where + ": unknown key " + key + "; known are " + new TreeSet<>(known));
            }
        }
    }

    final String text(String key, String fallback) {
        known.add(key);
        return values.getProperty(key, fallback).strip();
    }

    final Path path(String key) throws ConfigException {
        String value = text(key, "");
        if (value.isEmpty()) {
            throw new ConfigException(where + ": " + key + " is missing");
        }
        return base.resolve(value).normalize();
    }

    final List<Path> paths(String key) {
        return words(key).stream().map(word -> base.resolve(word).normalize()).toList();
    }

    final List<String> words(String key) {
        return Stream.of(text(key, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    final boolean flag(String key, boolean fallback) throws ConfigException {
        String value = text(key, Boolean.toString(fallback));
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "true or false");
        };
    }

    final int number(String key, int fallback, int most) throws ConfigException {
        String value = text(key, Integer.toString(fallback));
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) > most) {
            throw wrong(key, "a whole number from 0 to " + most);
        }
        return Integer.parseInt(value);
    }

    final ConfigException wrong(String key, String fits) {
        return new ConfigException(
                where + ": " + key + "=" + values.getProperty(key) + " does not fit: " + fits);
    }
}
