package kiosk.avatar.espeak;

import kiosk.avatar.face.Viseme;

/// Which shape of the mouth a phoneme of eSpeak NG is.
final class EspeakShapes {

    private EspeakShapes() {}

    static Viseme of(String phoneme) {
        String name = phoneme.replaceAll("^['`,=]+", "");
        if (name.isEmpty() || name.startsWith("_")) {
            return Viseme.SIL;
        }
        if (name.startsWith("ts.")
                || name.startsWith("tS")
                || name.startsWith("s.")
                || name.startsWith("S")
                || name.startsWith("Z")
                || name.startsWith("dZ")) {
            return Viseme.CH;
        }
        return switch (name.charAt(0)) {
            case 'p', 'b', 'm' -> Viseme.PP;
            case 'f', 'v' -> Viseme.FF;
            case 'T', 'D' -> Viseme.TH;
            case 't' -> name.startsWith("ts") ? Viseme.SS : Viseme.DD;
            case 'd' -> Viseme.DD;
            case 'k', 'g', 'h', 'x', 'X', 'N' -> Viseme.KK;
            case 's', 'z' -> Viseme.SS;
            case 'n', 'l' -> Viseme.NN;
            case 'r', '@' -> name.startsWith("@r") || name.startsWith("r") ? Viseme.RR : Viseme.E;
            case 'a', 'A', 'V' -> Viseme.AA;
            case 'e', 'E', '3' -> Viseme.E;
            case 'i', 'I', 'j', 'y' -> Viseme.IH;
            case 'o', 'O', '0' -> Viseme.OH;
            case 'u', 'U', 'w', 'W' -> Viseme.OU;
            default -> Viseme.E;
        };
    }
}
