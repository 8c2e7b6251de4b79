package kiosk.app.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// What the bench was started with.
///
/// @param control port of the simulators
/// @param central address of central's pages
/// @param folder of the simulators: their people
/// @param codes file with prepared codes
/// @param left edge of the window on the screen, so that the kiosk's stands beside it
record BenchArguments(
        int control, URI central, Path folder, Path codes, int left, BenchTexts.Language language) {

    /// @throws IllegalArgumentException an unknown word or a missing value, named
    static BenchArguments of(List<String> words) {
        int control = 0;
        URI central = URI.create("http://127.0.0.1/");
        Path folder = Path.of(".");
        Path codes = Path.of("codes.properties");
        int left = 0;
        var language = BenchTexts.Language.CHINESE;
        var rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--english")) {
                language = BenchTexts.Language.ENGLISH;
                continue;
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(word + " needs a value");
            }
            String value = rest.next();
            switch (word) {
                case "--control" -> control = Integer.parseInt(value);
                case "--central" -> central = URI.create(value);
                case "--folder" -> folder = Path.of(value);
                case "--codes" -> codes = Path.of(value);
                case "--left" -> left = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("unknown argument " + word);
            }
        }
        if (control == 0) {
            throw new IllegalArgumentException("--control PORT is missing");
        }
        return new BenchArguments(control, central, folder, codes, left, language);
    }
}
