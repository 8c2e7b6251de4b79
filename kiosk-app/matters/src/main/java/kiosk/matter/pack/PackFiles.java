package kiosk.matter.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kiosk.matter.PackException;

/// All files below a pack's folder, read once.
final class PackFiles {

    /// The one file that is not covered by the signature: it is the signature.
    static final String SIGNATURE = "pack.sig.json";

    private static final long BYTES_MAX = 128L << 20;
    private static final int FILES_MAX = 12_000;

    private final Map<String, byte[]> content;

    private PackFiles(Map<String, byte[]> content) {
        this.content = content;
    }

    static PackFiles read(Path dir) throws PackException {
        Map<String, byte[]> content = new TreeMap<>();
        long total = 0;
        try (Stream<Path> walk = Files.walk(dir)) {
            List<Path> paths = walk.toList();
            for (Path path : paths) {
                String name = dir.relativize(path).toString().replace('\\', '/');
                if (Files.isSymbolicLink(path)) {
                    throw new PackException(name, 0, 0, "links are not allowed in a pack");
                }
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    total += Files.size(path);
                    if (total > BYTES_MAX || content.size() >= FILES_MAX) {
                        throw new PackException(name, 0, 0, "the pack is too large");
                    }
                    content.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PackException(dir.toString(), 0, 0, "cannot be read: " + e.getMessage());
        }
        return new PackFiles(content);
    }

    Map<String, byte[]> all() {
        return content;
    }

    byte[] need(String name) throws PackException {
        byte[] bytes = content.get(name);
        if (bytes == null) {
            throw new PackException(name, 0, 0, "is missing");
        }
        return bytes;
    }

    /// Path → SHA-256 (hex) of every file but the signature.
    Map<String, Object> digests() {
        Map<String, Object> digests = new TreeMap<>();
        content.forEach((name, bytes) -> {
            if (!name.equals(SIGNATURE)) {
                digests.put(name, sha256(bytes));
            }
        });
        return digests;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
