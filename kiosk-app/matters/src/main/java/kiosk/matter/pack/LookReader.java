package kiosk.matter.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.matter.PackException;
import kiosk.matter.PackLook;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.Value;

/// Reads the colours of a city.
final class LookReader {

    private LookReader() {}

    static Optional<PackLook> read(Fields head) throws PackException {
        if (head.find("look").isEmpty()) {
            return Optional.empty();
        }
        Fields colours = head.need("look").fields(Keys.PACK_LOOK);
        List<String> read = new ArrayList<>();
        for (String key : List.of("main", "pressed", "ground")) {
            Value colour = colours.need(key);
            if (!colour.text().matches("#[0-9A-Fa-f]{6}")) {
                throw colour.at().refuse("a colour like '#0B524A' expected");
            }
            read.add(colour.text());
        }
        PackLook look = new PackLook(read.get(0), read.get(1), read.get(2));
        if (!look.unreadable().isEmpty()) {
            throw head.keyAt("look").refuse(look.unreadable());
        }
        return Optional.of(look);
    }
}
