package kiosk.matter;

/// A pack was refused: which file, where in it, why. Nothing was changed.
public final class PackException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final String problem;

    /// `line` and `column` count from 1; 0 where the whole file is meant.
    public PackException(String file, int line, int column, String problem) {
        super(file + (line > 0 ? ":" + line + ":" + column : "") + ": " + problem);
        this.file = file;
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /// Path inside the pack.
    public String file() {
        return file;
    }

    /// From 1, or 0.
    public int line() {
        return line;
    }

    /// From 1, or 0.
    public int column() {
        return column;
    }

    /// What is wrong, without the place.
    public String problem() {
        return problem;
    }
}
