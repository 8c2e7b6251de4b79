package kiosk.avatar.mary;

import java.util.List;
import kiosk.avatar.face.Viseme;

/// Which shapes of the mouth a phoneme of MaryTTS's American English is; two for a diphthong.
final class MaryShapes {

    private MaryShapes() {}

    static List<Viseme> of(String phoneme) {
        return switch (phoneme) {
            case "_" -> List.of(Viseme.SIL);
            case "p", "b", "m" -> List.of(Viseme.PP);
            case "f", "v" -> List.of(Viseme.FF);
            case "T", "D" -> List.of(Viseme.TH);
            case "t", "d" -> List.of(Viseme.DD);
            case "k", "g", "h", "N" -> List.of(Viseme.KK);
            case "tS", "dZ", "S", "Z" -> List.of(Viseme.CH);
            case "s", "z" -> List.of(Viseme.SS);
            case "n", "l" -> List.of(Viseme.NN);
            case "r", "r=" -> List.of(Viseme.RR);
            case "A", "{", "V" -> List.of(Viseme.AA);
            case "i", "I", "j" -> List.of(Viseme.IH);
            case "O" -> List.of(Viseme.OH);
            case "u", "U", "w" -> List.of(Viseme.OU);
            case "AI" -> List.of(Viseme.AA, Viseme.IH);
            case "aU" -> List.of(Viseme.AA, Viseme.OU);
            case "EI" -> List.of(Viseme.E, Viseme.IH);
            case "OI" -> List.of(Viseme.OH, Viseme.IH);
            case "@U" -> List.of(Viseme.OH, Viseme.OU);
            default -> List.of(Viseme.E);
        };
    }
}
