package kiosk.avatar.models;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/// Takes one file out of a wheel (zip) or an npm package (gzipped tar), into memory: nothing is
/// unpacked, so no entry can leave its folder. What is larger than promised is not read.
final class Archive {

    private static final int BLOCK = 512;

    private Archive() {}

    static byte[] member(Path archive, String path, long atMost) throws ModelException {
        try {
            return archive.toString().endsWith(".tgz")
                    ? ofTar(archive, path, atMost)
                    : ofZip(archive, path, atMost);
        } catch (IOException e) {
            throw new ModelException(archive.getFileName() + " is no readable package", e);
        }
    }

    private static byte[] ofZip(Path archive, String path, long atMost)
            throws IOException, ModelException {
        try (var zip = new ZipFile(archive.toFile())) {
            var entry = zip.getEntry(path);
            if (entry == null) {
                throw missing(archive, path);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return atMost(in, atMost, path);
            }
        }
    }

    private static byte[] ofTar(Path archive, String path, long atMost)
            throws IOException, ModelException {
        try (var in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                long size = octal(header);
                if (size < 0) {
                    throw new IOException("no tar header");
                }
                if (name(header).equals(path)) {
                    if (size > atMost) {
                        throw tooLarge(path);
                    }
                    byte[] bytes = in.readNBytes((int) size);
                    if (bytes.length < size) {
                        throw new EOFException();
                    }
                    return bytes;
                }
                in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
                header = in.readNBytes(BLOCK);
            }
        } catch (EOFException e) {
            throw new ModelException(archive.getFileName() + " ends in the middle", e);
        }
        throw missing(archive, path);
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static long octal(byte[] header) throws IOException {
        try {
            return Long.parseLong(text(header, 124, 12).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("no tar header", e);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static byte[] atMost(InputStream in, long atMost, String path)
            throws IOException, ModelException {
        byte[] bytes = in.readNBytes((int) Math.min(atMost + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > atMost) {
            throw tooLarge(path);
        }
        return bytes;
    }

    private static ModelException missing(Path archive, String path) {
        return new ModelException(archive.getFileName() + " holds no " + path);
    }

    private static ModelException tooLarge(String path) {
        return new ModelException(path + " is larger than the lock says");
    }
}
