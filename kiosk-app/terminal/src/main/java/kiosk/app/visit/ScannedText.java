package kiosk.app.visit;

/// A scanned code is data, never keys: what could steer a screen, a printer or a reader's eye is
/// left out, and more than a field can hold is cut.
final class ScannedText {
    private static final int MOST = 512;

    private ScannedText() {}

    /// Drops control characters, direction marks and other invisible ones, line separators, and
    /// what is no character at all.
    static String of(String code) {
        return code.codePoints()
                .filter(ScannedText::isPrintable)
                .limit(MOST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
