package kiosk.device.sim.people;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import kiosk.device.IdentityDocument.Kind;
import kiosk.device.sdt.CardRecord;
import kiosk.device.sdt.TextBlock;
import kiosk.device.sdt.TextBlock.Field;

/// Somebody who does not exist.
///
/// @param key name in commands: `zhang-san`
/// @param story who this is, in words, for the bench
/// @param phone number on record, empty when there is none
/// @param card the text of the ID card
public record Person(String key, String story, String phone, Kind kind, Map<Field, String> card) {
    private static final int PHOTO_BYTES = 1024;

    public Person {
        var copy = new EnumMap<Field, String>(Field.class);
        copy.putAll(card);
        card = Map.copyOf(copy);
    }

    /// Name as shown on the bench.
    public String name() {
        String name = card.get(Field.NAME);
        return name != null ? name : card.getOrDefault(Field.ENGLISH_NAME, key);
    }

    /// Number of the document.
    public String number() {
        return card.getOrDefault(Field.NUMBER, "");
    }

    /// The ID card, with 1,024 bytes in place of a photo: the real coding is proprietary.
    public CardRecord record() {
        byte[] seed = number().getBytes(StandardCharsets.UTF_8);
        long start = 0;
        for (byte b : seed) {
            start = start * 31 + b;
        }
        byte[] photo = new byte[PHOTO_BYTES];
        new SplittableRandom(start).nextBytes(photo);
        return new CardRecord(new TextBlock(kind, card), photo);
    }

    @Override
    public String toString() {
        return "Person[" + key + "]";
    }
}
