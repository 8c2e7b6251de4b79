package kiosk.avatar.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import kiosk.avatar.face.Viseme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Clauses of fixed prompts, kept on disk so that they start at once. Only texts that a pack's
/// author wrote come here; a file's name says nothing of its text. What no author says any more is
/// taken away, and the last gigabyte of the disk belongs to the visits.
///
/// Thread rule: any thread.
public final class PromptShelf {

    private static final Logger LOG = LoggerFactory.getLogger(PromptShelf.class);
    private static final int MARK = 0x59564331;
    private static final String ENDING = ".voice";
    private static final String UNFINISHED = ".part";
    private static final long FLOOR_BYTES = 1L << 30;

    private final Path folder;
    private final LongSupplier freeBytes;

    /// @param folder made when the first is kept
    public PromptShelf(Path folder) {
        this(folder, () -> folder.toFile().getUsableSpace());
    }

    PromptShelf(Path folder, LongSupplier freeBytes) {
        this.folder = folder;
        this.freeBytes = freeBytes;
    }

    /// The clause as it was made by the voice of this fingerprint. A damaged file counts as none.
    Optional<Utterance> find(String fingerprint, Speech clause) {
        Path file = file(fingerprint, clause);
        try {
            return Files.exists(file) ? read(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Lays the clause down, whole or not at all.
    ///
    /// @return false when there is no room left, or the disk refused; then no more should be made
    synchronized boolean keep(String fingerprint, Speech clause, Utterance utterance) {
        Path file = file(fingerprint, clause);
        try {
            Files.createDirectories(folder);
            if (freeBytes.getAsLong() < FLOOR_BYTES) {
                LOG.warn("no prompt is kept in {}: less than 1 GB of the disk is free", folder);
                return false;
            }
            Path part = Files.createTempFile(folder, "prompt", UNFINISHED);
            try {
                Files.write(part, bytes(utterance));
                Files.move(
                        part,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return true;
        } catch (IOException e) {
            LOG.warn("a prompt could not be kept in {}", folder, e);
            return false;
        }
    }

    /// Takes away all prompts but these, and what a broken run left half written.
    ///
    /// @param names of [#name]
    synchronized void keepOnly(Set<String> names) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        int gone = 0;
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, "*{" + ENDING + "," + UNFINISHED + "}")) {
            for (Path one : all) {
                if (!names.contains(one.getFileName().toString())) {
                    Files.deleteIfExists(one);
                    gone++;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("old prompts in {} could not be taken away", folder, e);
        }
        if (gone > 0) {
            LOG.info("prompts that are not said any more were taken away: {}", gone);
        }
    }

    private Path file(String fingerprint, Speech clause) {
        return folder.resolve(name(fingerprint, clause));
    }

    /// The name of the file in which this clause is kept.
    static String name(String fingerprint, Speech clause) {
        String all =
                String.join(
                        "\n",
                        fingerprint,
                        clause.language().name(),
                        String.format(Locale.ROOT, "%.2f", clause.pace()),
                        clause.text().strip());
        return digest(all) + ENDING;
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Utterance utterance) throws IOException {
        var all = new ByteArrayOutputStream(utterance.pcm().length * 2 + 1024);
        var out = new DataOutputStream(all);
        out.writeInt(MARK);
        out.writeInt(utterance.rate());
        out.writeInt(utterance.mouth().size());
        for (var shape : utterance.mouth()) {
            out.writeInt(shape.atMillis());
            out.writeUTF(shape.viseme().name());
        }
        out.writeInt(utterance.words().size());
        for (var word : utterance.words()) {
            out.writeInt(word.from());
            out.writeInt(word.to());
            out.writeInt(word.atMillis());
            out.writeInt(word.untilMillis());
        }
        out.writeInt(utterance.pcm().length);
        for (short sample : utterance.pcm()) {
            out.writeShort(sample);
        }
        var sum = new CRC32();
        sum.update(all.toByteArray());
        out.writeLong(sum.getValue());
        return all.toByteArray();
    }

    private static Optional<Utterance> read(byte[] bytes) throws IOException {
        int body = bytes.length - Long.BYTES;
        if (body < 5 * Integer.BYTES) {
            return Optional.empty();
        }
        var sum = new CRC32();
        sum.update(bytes, 0, body);
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        var tail = new DataInputStream(new ByteArrayInputStream(bytes, body, Long.BYTES));
        if (tail.readLong() != sum.getValue() || in.readInt() != MARK) {
            return Optional.empty();
        }
        int rate = in.readInt();
        var mouth = new ArrayList<Utterance.Shape>();
        for (int n = in.readInt(); n > 0; n--) {
            mouth.add(new Utterance.Shape(in.readInt(), viseme(in.readUTF())));
        }
        var words = new ArrayList<Utterance.Word>();
        for (int n = in.readInt(); n > 0; n--) {
            words.add(new Utterance.Word(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
        }
        short[] pcm = new short[in.readInt()];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = in.readShort();
        }
        return Optional.of(new Utterance(pcm, rate, mouth, words));
    }

    private static Viseme viseme(String name) throws IOException {
        try {
            return Viseme.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("an unknown shape of the mouth", e);
        }
    }
}
