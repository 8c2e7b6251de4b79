package kiosk.matter.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kiosk.matter.PackException;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;

/// When and where a pack may run, as its head says.
record PackTerms(LocalDate from, LocalDate to, Version minKiosk) {

    static PackTerms of(PackFiles files) throws PackException {
        Fields head =
                YamlFile.read(PackReader.PACK, files.need(PackReader.PACK))
                        .fields()
                        .need("pack")
                        .fields();
        return new PackTerms(
                date(head, "validFrom", LocalDate.MIN),
                date(head, "validTo", LocalDate.MAX),
                Version.of(head.text("minKiosk", "")));
    }

    private static LocalDate date(Fields head, String key, LocalDate otherwise)
            throws PackException {
        if (head.find(key).isEmpty()) {
            return otherwise;
        }
        Value day = head.need(key);
        try {
            return LocalDate.parse(day.source());
        } catch (DateTimeParseException e) {
            throw day.at().refuse("a date like 2026-11-21 expected");
        }
    }
}
