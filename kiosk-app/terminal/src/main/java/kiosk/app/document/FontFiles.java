package kiosk.app.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// TrueType files in the order they are asked for a character: the first that has it prints it.
///
/// @param chain at least one file; `.ttc` collections stand for their first font
public record FontFiles(List<Path> chain) {

    /// Everyday characters; then rare ones in mainland shapes; then what is left.
    private static final List<String> NAMES =
            List.of("wqy-zenhei.ttc", "BabelStoneHan.ttf", "HanaMinA.ttf", "HanaMinB.ttf");

    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));

    public FontFiles {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a font chain needs a font");
        }
    }

    /// The fonts of the packages fonts-wqy-zenhei, fonts-babelstone-han and fonts-hanazono, as far
    /// as they are installed.
    ///
    /// @throws DocumentException when not even the first is there
    public static FontFiles installed() throws DocumentException {
        return in(FOLDERS);
    }

    static FontFiles in(List<Path> folders) throws DocumentException {
        var found = new ArrayList<Path>();
        for (String name : NAMES) {
            for (Path folder : folders) {
                find(folder, name).ifPresent(found::add);
            }
        }
        if (found.isEmpty() || !found.getFirst().endsWith(NAMES.getFirst())) {
            throw new DocumentException(
                    "font " + NAMES.getFirst() + " is not installed (package fonts-wqy-zenhei)");
        }
        return new FontFiles(found);
    }

    private static Optional<Path> find(Path folder, String name) throws DocumentException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, 6, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.endsWith(name)).findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DocumentException("fonts cannot be read", unreadable);
        }
    }
}
