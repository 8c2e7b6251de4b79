package kiosk.matter.publish;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kiosk.matter.Ability;
import kiosk.matter.IdWay;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;

/// What the terminals of one group have, for which a pack is published.
///
/// @param devices words of the language (`idReader`, `pad` …)
/// @param identify ways to identify that work there
public record Group(
        String id,
        Texts name,
        Set<String> devices,
        Set<Ability> abilities,
        Set<IdWay> identify,
        Set<String> connectors) {

    private static final Map<String, IdWay> WAYS =
            Map.of(
                    "idCard", IdWay.ID_CARD,
                    "idCard+staffWitness", IdWay.ID_CARD_STAFF_WITNESS,
                    "idCard+smsCode", IdWay.ID_CARD_SMS_CODE,
                    "idCard+face", IdWay.ID_CARD_FACE,
                    "phoneQrFace", IdWay.PHONE_QR_FACE);

    public Group {
        devices = Set.copyOf(devices);
        abilities = Set.copyOf(abilities);
        identify = Set.copyOf(identify);
        connectors = Set.copyOf(connectors);
    }

    /// Reads a group file.
    public static Group read(String file, byte[] bytes) throws PackException {
        Fields fields =
                YamlFile.read(file, bytes).fields(Keys.GROUP_FILE).need("group").fields(Keys.GROUP);
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        for (Value word : fields.list("abilities")) {
            abilities.add(ability(word));
        }
        Set<IdWay> ways = EnumSet.noneOf(IdWay.class);
        for (Value word : fields.list("identify")) {
            IdWay way = WAYS.get(word.text());
            if (way == null) {
                throw word.at()
                        .refuse("unknown way '" + word.text() + "'; known: " + WAYS.keySet());
            }
            ways.add(way);
        }
        return new Group(
                fields.need("id").text(),
                TextValue.read(fields.need("names")),
                Set.copyOf(fields.texts("devices")),
                abilities,
                ways,
                Set.copyOf(fields.texts("connectors")));
    }

    private static Ability ability(Value word) throws PackException {
        for (Ability ability : Ability.values()) {
            if (ability.name().equals(word.text().toUpperCase(Locale.ROOT))) {
                return ability;
            }
        }
        throw word.at().refuse("unknown ability '" + word.text() + "'");
    }
}
