package kiosk.device.sdt;

import java.util.List;
import kiosk.device.IdentityDocument.Kind;
import kiosk.device.sdt.TextBlock.Field;

/// Where a field stands in a text block: byte offset and length (GA/T 490 for the resident card;
/// the others as field implementations have them).
record TextSlot(Field field, int offset, int bytes) {

    private static final List<TextSlot> RESIDENT =
            List.of(
                    new TextSlot(Field.NAME, 0, 30),
                    new TextSlot(Field.SEX, 30, 2),
                    new TextSlot(Field.ETHNIC, 32, 4),
                    new TextSlot(Field.BIRTH, 36, 16),
                    new TextSlot(Field.ADDRESS, 52, 70),
                    new TextSlot(Field.NUMBER, 122, 36),
                    new TextSlot(Field.AUTHORITY, 158, 30),
                    new TextSlot(Field.VALID_FROM, 188, 16),
                    new TextSlot(Field.VALID_TO, 204, 16));
    private static final List<TextSlot> PERMIT =
            List.of(
                    new TextSlot(Field.NAME, 0, 30),
                    new TextSlot(Field.SEX, 30, 2),
                    new TextSlot(Field.BIRTH, 36, 16),
                    new TextSlot(Field.ADDRESS, 52, 70),
                    new TextSlot(Field.NUMBER, 122, 36),
                    new TextSlot(Field.AUTHORITY, 158, 30),
                    new TextSlot(Field.VALID_FROM, 188, 16),
                    new TextSlot(Field.VALID_TO, 204, 16),
                    new TextSlot(Field.PASS_NUMBER, 220, 18),
                    new TextSlot(Field.ISSUE_COUNT, 238, 4));
    private static final List<TextSlot> FOREIGN_2017 =
            List.of(
                    new TextSlot(Field.ENGLISH_NAME, 0, 120),
                    new TextSlot(Field.SEX, 120, 2),
                    new TextSlot(Field.NUMBER, 122, 30),
                    new TextSlot(Field.NATIONALITY, 152, 6),
                    new TextSlot(Field.NAME, 158, 30),
                    new TextSlot(Field.VALID_FROM, 188, 16),
                    new TextSlot(Field.VALID_TO, 204, 16),
                    new TextSlot(Field.BIRTH, 220, 16),
                    new TextSlot(Field.CARD_VERSION, 236, 4),
                    new TextSlot(Field.AUTHORITY_CODE, 240, 8));
    private static final List<TextSlot> FOREIGN_2023 =
            List.of(
                    new TextSlot(Field.NAME, 0, 30),
                    new TextSlot(Field.SEX, 30, 2),
                    new TextSlot(Field.ISSUE_COUNT, 32, 4),
                    new TextSlot(Field.BIRTH, 36, 16),
                    new TextSlot(Field.ENGLISH_NAME, 52, 70),
                    new TextSlot(Field.NUMBER, 122, 36),
                    new TextSlot(Field.VALID_FROM, 188, 16),
                    new TextSlot(Field.VALID_TO, 204, 16),
                    new TextSlot(Field.ENGLISH_NAME_REST, 220, 22),
                    new TextSlot(Field.NATIONALITY, 242, 6),
                    new TextSlot(Field.OLD_NUMBER, 250, 6));

    /// The slots of a layout, without the discriminator.
    static List<TextSlot> of(Kind kind) {
        return switch (kind) {
            case RESIDENT_CARD -> RESIDENT;
            case HMT_RESIDENCE_PERMIT -> PERMIT;
            case FOREIGN_PERMANENT_RESIDENT_2017 -> FOREIGN_2017;
            case FOREIGN_PERMANENT_RESIDENT_2023 -> FOREIGN_2023;
        };
    }
}
