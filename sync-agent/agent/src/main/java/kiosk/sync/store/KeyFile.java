package kiosk.sync.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import kiosk.sync.StoreException;

/// A secret as 64 hexadecimal digits in a file of mode 0600.
final class KeyFile implements FileKey {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final SecureRandom random;

    KeyFile(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    @Override
    public byte[] secret(Creation mayCreate) throws StoreException {
        if (Files.notExists(file)) {
            if (mayCreate == Creation.FORBIDDEN) {
                throw new StoreException(
                        "key file "
                                + file
                                + " is missing, but files made with it exist: restore it");
            }
            create();
        }
        refuseIfOthersCanRead();
        return read(file);
    }

    private void create() throws StoreException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n");
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            StoreFiles.rename(fresh, file);
        } catch (IOException e) {
            throw new StoreException("key file " + file + " cannot be made", e);
        }
    }

    private void refuseIfOthersCanRead() throws StoreException {
        try {
            Set<PosixFilePermission> given =
                    EnumSet.copyOf(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
            given.removeAll(OWNER_ONLY);
            if (!given.isEmpty()) {
                throw new StoreException(
                        "key file " + file + " is open to others: chmod 600 " + file);
            }
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: no permission bit at all.
            throw new StoreException("key file " + file + " cannot be checked", e);
        }
    }

    static byte[] read(Path file) throws StoreException {
        try {
            byte[] raw = Files.readAllBytes(file);
            if (raw.length == BYTES) {
                return raw;
            }
            byte[] secret =
                    HexFormat.of().parseHex(new String(raw, StandardCharsets.US_ASCII).strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IOException e) {
            throw new StoreException("key file " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new StoreException("key file " + file + " is no hexadecimal text", e);
        }
        throw new StoreException("key file " + file + " does not hold 256 bits");
    }
}
