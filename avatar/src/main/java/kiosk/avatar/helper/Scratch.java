package kiosk.avatar.helper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder for one helper's temporary files. Libraries unpack themselves there at each start and
/// leave everything behind when their process is killed, so it goes with the process.
final class Scratch {

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String NAME = "yimen-engines-";
    private static final Pattern OF_A_KIOSK = Pattern.compile(NAME + "(\\d+)-.*");

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /// A fresh one; takes away what kiosks that are gone left behind.
    ///
    /// @param where folders for temporary files are made
    static Scratch make(Path where) throws IOException {
        Files.createDirectories(where);
        for (Path old : left(where)) {
            new Scratch(old).remove();
        }
        return new Scratch(
                Files.createTempDirectory(where, NAME + ProcessHandle.current().pid() + "-"));
    }

    /// The folder of this process, if it is a helper: for when nobody else is left to remove it.
    static Optional<Scratch> own() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return Optional.of(folder)
                .filter(f -> OF_A_KIOSK.matcher(String.valueOf(f.getFileName())).matches())
                .map(Scratch::new);
    }

    private static List<Path> left(Path where) throws IOException {
        try (var all = Files.list(where)) {
            return all.filter(Scratch::ofNobody).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(where + " cannot be read", e);
        }
    }

    private static boolean ofNobody(Path folder) {
        var name = OF_A_KIOSK.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    Path folder() {
        return folder;
    }

    /// Takes it away with all that is in it.
    void remove() {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path each, IOException e)
                                throws IOException {
                            Files.deleteIfExists(each);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            LOG.warn("{} cannot be taken away: {}", folder, e.getClass().getSimpleName());
        }
    }
}
