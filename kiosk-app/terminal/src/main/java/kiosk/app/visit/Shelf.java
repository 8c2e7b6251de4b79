package kiosk.app.visit;

/// A place of the hall where matters stand.
///
/// @param kind by what they are sorted
/// @param key which theme, department or life event; empty for the overview of them all
public record Shelf(Kind kind, String key) {

    /// The hall itself.
    public static final Shelf FRONT = new Shelf(Kind.FRONT, "");

    /// What is often done at this outlet.
    public static final Shelf OFTEN = new Shelf(Kind.OFTEN, "");

    /// What somebody may have meant who said something.
    public static final Shelf OFFERED = new Shelf(Kind.OFFERED, "");

    /// By what matters are sorted.
    public enum Kind {
        FRONT,
        THEME,
        DEPARTMENT,
        LIFE_EVENT,
        OFTEN,
        OFFERED
    }

    /// The overview of this kind.
    public static Shelf all(Kind kind) {
        return new Shelf(kind, "");
    }

    /// Whether doors are shown here instead of matters.
    public boolean overview() {
        return key.isEmpty()
                && switch (kind) {
                    case FRONT, OFTEN, OFFERED -> false;
                    case THEME, DEPARTMENT, LIFE_EVENT -> true;
                };
    }
}
