package kiosk.device;

import java.time.LocalDate;
import java.util.Optional;

/// The text of an identity document (GA 490). Lives in session memory only; [#toString] shows
/// nothing of the person.
///
/// @param sex `1` male, `2` female (GB/T 2261.1)
/// @param ethnicCode two digits (GB/T 3304), empty on documents without it
/// @param validTo empty means long term
/// @param photo the 1,024-byte WLT block, opaque
public record IdentityDocument(
        Kind kind,
        String name,
        String sex,
        String ethnicCode,
        LocalDate birth,
        String address,
        String number,
        String authority,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        byte[] photo) {

    /// Layout of the text block, told by its byte 248.
    public enum Kind {
        RESIDENT_CARD,
        HMT_RESIDENCE_PERMIT,
        FOREIGN_PERMANENT_RESIDENT_2017,
        FOREIGN_PERMANENT_RESIDENT_2023
    }

    public IdentityDocument {
        photo = photo.clone();
    }

    @Override
    public byte[] photo() {
        return photo.clone();
    }

    @Override
    public String toString() {
        return "IdentityDocument[" + kind + "]";
    }
}
