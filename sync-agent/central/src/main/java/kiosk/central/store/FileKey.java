package kiosk.central.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The random 256-bit key of the H2 file, in `central.key` beside it, readable by the owner alone.
record FileKey(String hex) {
    private static final int BYTES = 32;

    static FileKey in(Path folder) throws CentralStoreException {
        Path file = folder.resolve("central.key");
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                return read(file);
            }
            if (Files.exists(folder.resolve("central.mv.db"))) {
                throw new CentralStoreException(
                        "key file " + file + " is missing, but the database it opens is there");
            }
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String hex = HexFormat.of().formatHex(random);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file, hex, StandardCharsets.US_ASCII, StandardOpenOption.TRUNCATE_EXISTING);
            return new FileKey(hex);
        } catch (IOException e) {
            throw new CentralStoreException("key file " + file + " cannot be read or written", e);
        }
    }

    private static FileKey read(Path file) throws IOException, CentralStoreException {
        String hex = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!hex.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new CentralStoreException("key file " + file + " does not hold 64 hex digits");
        }
        return new FileKey(hex);
    }

    @Override
    public String toString() {
        return "FileKey";
    }
}
