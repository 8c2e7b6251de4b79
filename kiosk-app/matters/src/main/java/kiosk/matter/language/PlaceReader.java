package kiosk.matter.language;

import java.util.Map;
import java.util.Optional;
import kiosk.matter.Divisions;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackException;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;

/// Reads the steps that ask for a place.
final class PlaceReader {

    private PlaceReader() {}

    static Step place(StepReader reader, Fields fields, StepContext context) throws PackException {
        Value ask = fields.need("ask");
        MatterModel.DataRule rule = context.variable(ask);
        if (!rule.type().equals(ValueType.Simple.DIVISION)) {
            throw ask.at().refuse("'" + rule.name() + "' is not of type division");
        }
        Map<String, Object> known =
                context.pack().dictionaries().getOrDefault(Divisions.DICTIONARY, Map.of());
        if (Divisions.of(known).names().isEmpty()) {
            throw ask.at().refuse("the pack has no dictionary '" + Divisions.DICTIONARY + "'");
        }
        long depth = fields.integer("depth", 5);
        if (depth < 1 || depth > 5) {
            throw fields.need("depth").at().refuse("1 (province) to 5 (village) expected");
        }
        Source within = context.source(fields, "within").orElse(Source.constant(""));
        if (fields.find("within").isPresent()) {
            Value value = fields.need("within");
            within.mustGive(ValueType.Simple.STRING, value);
            if (value.isText()
                    && !value.text().startsWith("=")
                    && !known.containsKey(value.text())) {
                throw value.at().refuse("there is no division '" + value.text() + "'");
            }
        }
        Optional<Step.FieldRule> street = Optional.empty();
        if (fields.find("street").isPresent()) {
            Value value = fields.need("street");
            street = Optional.of(FieldReader.read(value, context));
            MatterModel.DataRule text = context.variable(street.get().name(), value);
            if (!text.type().equals(ValueType.Simple.STRING)) {
                throw value.at().refuse("a street is of type string");
            }
        } else if (fields.need("type").text().equals("address")) {
            throw fields.at().refuse("the key 'street' is missing");
        }
        return new Step.Place(
                reader.head(fields, OfflineClass.LOCAL),
                rule.name(),
                within,
                (int) depth,
                context.text(fields, "help", StandardTexts.noWord()),
                street);
    }
}
