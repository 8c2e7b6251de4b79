package kiosk.avatar.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A checked archive of a pack, unpacked into a folder of its own until it is closed: what is on
/// the disk of the models stays the archive, byte for byte.
///
/// @param folder only for this process
public record Unpacked(Path folder) implements AutoCloseable {

    /// No archive of ours grows so much; one that does is a trap.
    private static final int GROWTH = 30;

    private static final int ENTRIES = 1000;

    /// @param archive a zip file
    /// @throws ModelException when an entry would leave the folder, or it is no archive, or there
    ///   is no room
    public static Unpacked of(Path archive) throws ModelException {
        try {
            var unpacked = new Unpacked(Files.createTempDirectory("yimen-model"));
            boolean whole = false;
            try {
                unpacked.fill(archive);
                whole = true;
                return unpacked;
            } finally {
                if (!whole) {
                    unpacked.close();
                }
            }
        } catch (IOException e) {
            throw new ModelException(archive.getFileName() + " cannot be unpacked", e);
        }
    }

    private void fill(Path archive) throws IOException, ModelException {
        long room = GROWTH * Files.size(archive);
        int entries = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES) {
                    throw new ModelException(archive.getFileName() + " holds too many files");
                }
                Path place = inside(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    room = write(zip, place, room);
                }
            }
        }
        if (entries == 0) {
            throw new ModelException(archive.getFileName() + " is no archive");
        }
    }

    private Path inside(String name) throws ModelException {
        Path place = folder.resolve(name).normalize();
        if (name.startsWith("/") || name.contains("\\") || !place.startsWith(folder)) {
            throw new ModelException("an archive names a file outside its folder; refused");
        }
        return place;
    }

    private static long write(InputStream from, Path place, long room)
            throws IOException, ModelException {
        long left = room;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(place)) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new ModelException("an archive grows far beyond its size; refused");
                }
                out.write(buffer, 0, n);
            }
        }
        return left;
    }

    /// The folder itself or, where the archive has one folder around everything, that.
    public Path content() throws ModelException {
        try (var all = Files.list(folder)) {
            var top = all.toList();
            return top.size() == 1 && Files.isDirectory(top.getFirst()) ? top.getFirst() : folder;
        } catch (IOException e) {
            throw new ModelException(folder + " cannot be read", e);
        }
    }

    @Override
    public void close() throws ModelException {
        try (var all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new ModelException(folder + " cannot be removed", e);
        }
    }
}
