package kiosk.device.sdt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import kiosk.device.IdentityDocument;
import kiosk.device.sdt.TextBlock.Field;

/// What command 30 01 answers: two big-endian lengths, the text block, the photo (GA 467).
///
/// @param photo 1,024 bytes WLT, proprietary and therefore opaque
public record CardRecord(TextBlock text, byte[] photo) {
    private static final int HEAD = 4;
    private static final String LONG_TERM = "长期";

    public CardRecord {
        photo = photo.clone();
    }

    @Override
    public byte[] photo() {
        return photo.clone();
    }

    /// Reads the data of a 30 01 answer.
    ///
    /// @throws IllegalArgumentException lengths or text make no sense
    static CardRecord decode(byte[] data) {
        if (data.length < HEAD) {
            throw new IllegalArgumentException("card record without lengths");
        }
        int text = ((data[0] & 0xFF) << 8) | (data[1] & 0xFF);
        int photo = ((data[2] & 0xFF) << 8) | (data[3] & 0xFF);
        if (data.length < HEAD + text + photo) {
            throw new IllegalArgumentException("card record cut off");
        }
        int photoAt = HEAD + text;
        return new CardRecord(
                TextBlock.decode(Arrays.copyOfRange(data, HEAD, photoAt)),
                Arrays.copyOfRange(data, photoAt, photoAt + photo));
    }

    /// The data of a 30 01 answer, for simulators.
    public byte[] encode() {
        byte[] block = text.encode();
        byte[] data = new byte[HEAD + block.length + photo.length];
        data[0] = (byte) (block.length >> 8);
        data[1] = (byte) block.length;
        data[2] = (byte) (photo.length >> 8);
        data[3] = (byte) photo.length;
        System.arraycopy(block, 0, data, HEAD, block.length);
        System.arraycopy(photo, 0, data, HEAD + block.length, photo.length);
        return data;
    }

    /// The document in the terms of the interface. Foreigners go by their passport name. Whether
    /// the number is a valid one (GB 11643) is not the reader's business.
    ///
    /// @throws IllegalArgumentException a date that is none, no name, no number
    IdentityDocument document() {
        String english = text.get(Field.ENGLISH_NAME) + text.get(Field.ENGLISH_NAME_REST);
        String name = english.isEmpty() ? text.get(Field.NAME) : english;
        String number = text.get(Field.NUMBER);
        if (name.isEmpty() || number.isEmpty()) {
            throw new IllegalArgumentException("card without name or number");
        }
        String authority = text.get(Field.AUTHORITY);
        return new IdentityDocument(
                text.kind(),
                name,
                text.get(Field.SEX),
                text.get(Field.ETHNIC),
                date(text.get(Field.BIRTH)),
                text.get(Field.ADDRESS),
                number,
                authority.isEmpty() ? text.get(Field.AUTHORITY_CODE) : authority,
                date(text.get(Field.VALID_FROM)),
                end(text.get(Field.VALID_TO)),
                photo);
    }

    private static Optional<LocalDate> end(String text) {
        return text.equals(LONG_TERM) ? Optional.empty() : Optional.of(date(text));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) { // not handed on: it quotes the text
            throw new IllegalArgumentException("a date on the card is none");
        }
    }

    @Override
    public String toString() {
        return "CardRecord[" + text.kind() + "]";
    }
}
