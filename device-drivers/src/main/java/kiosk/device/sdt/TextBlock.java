package kiosk.device.sdt;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import kiosk.device.IdentityDocument.Kind;

/// The 256-byte text block of an identity document (GA/T 490): UTF-16LE, padded with spaces, four
/// layouts told apart by the character at byte 248.
///
/// @param fields without padding; fields the layout lacks are absent
public record TextBlock(Kind kind, Map<Field, String> fields) {
    /// Length of the block in bytes.
    public static final int BYTES = 256;

    private static final int DISCRIMINATOR = 248;

    /// What a block may hold; not every layout has each.
    public enum Field {
        NAME,
        SEX,
        ETHNIC,
        BIRTH,
        ADDRESS,
        NUMBER,
        AUTHORITY,
        VALID_FROM,
        VALID_TO,
        PASS_NUMBER,
        ISSUE_COUNT,
        ENGLISH_NAME,
        ENGLISH_NAME_REST,
        NATIONALITY,
        CARD_VERSION,
        AUTHORITY_CODE,
        OLD_NUMBER
    }

    public TextBlock {
        fields = Map.copyOf(fields);
    }

    /// Reads a block.
    ///
    /// @throws IllegalArgumentException not 256 bytes, or an unknown layout
    public static TextBlock decode(byte[] block) {
        if (block.length != BYTES) {
            throw new IllegalArgumentException("text block of " + block.length + " bytes");
        }
        Kind kind =
                switch (block[DISCRIMINATOR]) {
                    case ' ', 0 -> Kind.RESIDENT_CARD;
                    case 'J' -> Kind.HMT_RESIDENCE_PERMIT;
                    case 'I' -> Kind.FOREIGN_PERMANENT_RESIDENT_2017;
                    case 'Y' -> Kind.FOREIGN_PERMANENT_RESIDENT_2023;
                    default -> throw new IllegalArgumentException("unknown text layout");
                };
        var fields = new EnumMap<Field, String>(Field.class);
        for (TextSlot slot : TextSlot.of(kind)) {
            var text =
                    new String(block, slot.offset(), slot.bytes(), StandardCharsets.UTF_16LE)
                            .replace('\0', ' ')
                            .stripTrailing();
            if (!text.isEmpty()) {
                fields.put(slot.field(), text);
            }
        }
        return new TextBlock(kind, fields);
    }

    /// Writes a block, for simulators.
    ///
    /// @throws IllegalArgumentException a field does not fit, or has no place in this layout
    public byte[] encode() {
        byte[] block = " ".repeat(BYTES / 2).getBytes(StandardCharsets.UTF_16LE);
        var left = new EnumMap<Field, String>(Field.class);
        left.putAll(fields);
        for (TextSlot slot : TextSlot.of(kind)) {
            String text = left.remove(slot.field());
            if (text != null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
                if (bytes.length > slot.bytes()) {
                    throw new IllegalArgumentException(slot.field() + " is too long");
                }
                System.arraycopy(bytes, 0, block, slot.offset(), bytes.length);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(kind + " has no " + left.keySet());
        }
        block[DISCRIMINATOR] =
                switch (kind) {
                    case RESIDENT_CARD -> ' ';
                    case HMT_RESIDENCE_PERMIT -> 'J';
                    case FOREIGN_PERMANENT_RESIDENT_2017 -> 'I';
                    case FOREIGN_PERMANENT_RESIDENT_2023 -> 'Y';
                };
        return block;
    }

    /// A field's text, empty where it is absent.
    public String get(Field field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public String toString() {
        return "TextBlock[" + kind + "]";
    }
}
