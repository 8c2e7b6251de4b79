package kiosk.avatar.hearing.whisper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The pieces of text Whisper reads and writes, and its marks. A piece is some bytes, seldom a
/// whole word; a Chinese character may be several.
///
/// Thread rule: unchanging.
final class Vocabulary {

    /// Nothing follows.
    static final int END = 50_257;

    private static final int LONGEST_PIECE = 24;

    /// Signs of music, remarks and lists, which nobody says.
    private static final List<String> UNSAID =
            List.of(
                    "\"", "#", "(", ")", "*", "+", "/", ":", ";", "<", "=", ">", "@", "[", "\\",
                    "]", "^", "_", "`", "{", "|", "}", "~", "「", "」", "『", "』", "<<", ">>", "<<<",
                    ">>>", "--", "---", "-(", "-[", "('", "(\"", "((", "))", "(((", ")))", "[[",
                    "]]", "{{", "}}", "♪♪", "♪♪♪", "♩", "♪", "♫", "♬", "♭", "♮", "♯");

    private static final List<String> UNSAID_BETWEEN = List.of(" -", " '");

    private final List<byte[]> pieces;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final boolean[] said = new boolean[END];

    private Vocabulary(List<byte[]> pieces, List<String> marks) {
        this.pieces = pieces;
        for (int i = 0; i < pieces.size(); i++) {
            numbers.putIfAbsent(latin(pieces.get(i)), i);
            said[i] = true;
        }
        for (int i = 0; i < marks.size(); i++) {
            this.marks.put(marks.get(i), END + i);
        }
        UNSAID.forEach(each -> {
            unsaid(each);
            unsaid(" " + each);
        });
        UNSAID_BETWEEN.forEach(this::unsaid);
    }

    private void unsaid(String text) {
        Integer number = numbers.get(latin(text.getBytes(StandardCharsets.UTF_8)));
        if (number != null) {
            said[number] = false;
        }
    }

    /// @param file one piece a line, bytes written as printable characters
    /// @throws IOException also when it is another file
    static Vocabulary read(Path file) throws IOException {
        String[] lines = Files.readString(file).split("\n", -1);
        var table = bytesOfPrintable();
        if (lines.length <= END || !lines[END].equals("<|endoftext|>")) {
            throw new IOException("this is not Whisper's vocabulary");
        }
        var pieces = new ArrayList<byte[]>();
        for (int i = 0; i < END; i++) {
            byte[] piece = new byte[lines[i].length()];
            for (int at = 0; at < piece.length; at++) {
                Byte one = table.get(lines[i].charAt(at));
                if (one == null) {
                    throw new IOException("the vocabulary has a sign that stands for no byte");
                }
                piece[at] = one;
            }
            pieces.add(piece);
        }
        return new Vocabulary(pieces, List.of(lines).subList(END, lines.length));
    }

    /// GPT-2's table: a byte that prints stands for itself, the others follow from U+0100 on.
    private static Map<Character, Byte> bytesOfPrintable() {
        var table = new HashMap<Character, Byte>();
        char next = 256;
        for (int b = 0; b < 256; b++) {
            boolean prints = (b > ' ' && b <= '~') || (b > 0xA0 && b != 0xAD);
            table.put(prints ? (char) b : next++, (byte) b);
        }
        return table;
    }

    /// @param name without its brackets: `zh`, `startoftranscript`
    long mark(String name) {
        return Objects.requireNonNull(marks.get("<|" + name + "|>"), name);
    }

    byte[] piece(int number) {
        return pieces.get(number);
    }

    /// Whether this piece may be written.
    boolean said(int number) {
        return said[number];
    }

    /// All pieces of nothing but these bytes.
    int[] madeOf(String bytes) {
        return IntStream.range(0, END)
                .filter(i -> pieces.get(i).length > 0)
                .filter(i -> latin(pieces.get(i)).chars().allMatch(b -> bytes.indexOf(b) >= 0))
                .toArray();
    }

    /// A text in pieces, each as long as there is one; none goes over the end of a word.
    List<Long> pieces(String text) {
        String bytes = latin(text.getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<Long>();
        for (int at = 0; at < bytes.length(); ) {
            int end = Math.min(bytes.length(), at + LONGEST_PIECE);
            int space = bytes.indexOf(' ', at + 1);
            end = space < 0 ? end : Math.min(end, space);
            while (end > at + 1 && !numbers.containsKey(bytes.substring(at, end))) {
                end--;
            }
            // there is one for each byte
            all.add((long) Objects.requireNonNull(numbers.get(bytes.substring(at, end))));
            at = end;
        }
        return all;
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
