package kiosk.matter.cel;

/// `in` is an operator of CEL, and authors write `in.number` for an operation's inputs: inside, the
/// root is `In`, of the same length, so that columns of error messages stay true.
final class InputNames {

    private InputNames() {}

    static String inside(String name) {
        return name.startsWith("in.") ? "In" + name.substring(2) : name;
    }

    static String outside(String name) {
        return name.startsWith("In.") ? "in" + name.substring(2) : name;
    }

    /// The source with `in.` as `In.`, texts in quotes untouched.
    static String rewritten(String source) {
        StringBuilder out = new StringBuilder(source);
        char quote = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (source.startsWith("in.", i)
                    && i + 3 < source.length()
                    && Character.isLetter(source.charAt(i + 3))
                    && (i == 0 || !isNamePart(source.charAt(i - 1)))) {
                out.setCharAt(i, 'I');
            }
        }
        return out.toString();
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
