package kiosk.avatar.kokoro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiosk.avatar.face.Viseme;

/// Which shape of the mouth a symbol of the voice's alphabet is; two for a diphthong.
final class MouthShapes {

    private static final Map<Integer, List<Viseme>> SHAPES = shapes();

    private MouthShapes() {}

    private static Map<Integer, List<Viseme>> shapes() {
        var all = new HashMap<Integer, List<Viseme>>();
        put(all, "pbm", Viseme.PP);
        put(all, "fvʋɸβ", Viseme.FF);
        put(all, "θð", Viseme.TH);
        put(all, "tdɾʈɖ", Viseme.DD);
        put(all, "kɡxχhŋɣqç", Viseme.KK);
        put(all, "ʧʤʃʒɕʂꭧʨʥ", Viseme.CH);
        put(all, "szʦʣ", Viseme.SS);
        put(all, "nlɲɳɴ", Viseme.NN);
        put(all, "ɹɻʁɽ", Viseme.RR);
        put(all, "aɑæɐʌ", Viseme.AA);
        put(all, "eɛəɜɚɤᵊœø", Viseme.E);
        put(all, "iɪɨjʲᵻʝ", Viseme.IH);
        put(all, "oɔɒ", Viseme.OH);
        put(all, "uʊwyɥɯɰ", Viseme.OU);
        all.put((int) 'A', List.of(Viseme.E, Viseme.IH));
        all.put((int) 'I', List.of(Viseme.AA, Viseme.IH));
        all.put((int) 'W', List.of(Viseme.AA, Viseme.OU));
        all.put((int) 'O', List.of(Viseme.OH, Viseme.OU));
        all.put((int) 'Q', List.of(Viseme.OH, Viseme.OU));
        all.put((int) 'Y', List.of(Viseme.OH, Viseme.IH));
        return Map.copyOf(all);
    }

    private static void put(Map<Integer, List<Viseme>> all, String symbols, Viseme viseme) {
        symbols.codePoints().forEach(c -> all.put(c, List.of(viseme)));
    }

    /// Empty for what colours a neighbour: tones, stress, breath, length.
    static List<Viseme> of(int codePoint) {
        if (silent(codePoint)) {
            return List.of(Viseme.SIL);
        }
        return SHAPES.getOrDefault(codePoint, List.of());
    }

    /// True for what is a pause.
    static boolean silent(int codePoint) {
        return " ,.?!;:—…".indexOf(codePoint) >= 0;
    }

    /// True for marks that belong to what follows them.
    static boolean leansForward(int codePoint) {
        return "ˈˌ".indexOf(codePoint) >= 0;
    }
}
