package kiosk.app.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.matter.PackException;
import kiosk.matter.pack.PackSigner;

/// The repository's pack with only the matters a kill test walks through, signed anew: a kiosk that
/// is started thirty times need not read ninety matters each time.
final class SmallPack {
    private static final Path PACKS = Path.of("..", "packs");

    private SmallPack() {}

    /// @param folder gets `suzhou` and `keys`
    static void lay(Path folder, List<String> matters) throws IOException, PackException {
        copy(PACKS.resolve("keys"), folder.resolve("keys"));
        Path pack = folder.resolve("suzhou");
        copy(PACKS.resolve("suzhou"), pack);
        Path list = pack.resolve("pack.yaml");
        Files.writeString(
                list,
                Files.readAllLines(list).stream()
                        .filter(line -> wanted(line.strip(), matters))
                        .collect(Collectors.joining("\n", "", "\n")));
        PackSigner.read(PACKS.resolve("keys/dev-2026.private.pem")).sign(pack, "");
    }

    private static boolean wanted(String line, List<String> matters) {
        if (line.startsWith("profile:")) {
            return false; // names a matter that is not there
        }
        return !line.startsWith("- matters/")
                || matters.contains(line.substring("- matters/".length()).replace(".yaml", ""));
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
