package kiosk.central;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.central.documents.PrintedFields;
import kiosk.matter.Pack;

/// Which fields a pack's document templates put on paper: the places `{field}` and `{field|form}`
/// in their `body`.
final class PackTemplates implements PrintedFields {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w{1,40})(\\|\\w+)?}");
    private static final Pattern SECTION = Pattern.compile("^([A-Za-z]\\w*):.*");

    private final List<Pack> packs;

    PackTemplates(List<Pack> packs) {
        this.packs = List.copyOf(packs);
    }

    @Override
    public Optional<Set<String>> of(String template) {
        if (!template.matches("[A-Za-z0-9_-]{1,80}")) {
            return Optional.empty();
        }
        return packs.stream()
                .map(pack -> pack.file("templates/" + template + ".yaml"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(bytes -> places(new String(bytes, StandardCharsets.UTF_8)));
    }

    static Set<String> places(String yaml) {
        Set<String> found = new HashSet<>();
        boolean body = false;
        for (String line : yaml.split("\n", -1)) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                body = section.group(1).equals("body");
            }
            if (body) {
                PLACE.matcher(line).results().forEach(place -> found.add(place.group(1)));
            }
        }
        return Set.copyOf(found);
    }
}
