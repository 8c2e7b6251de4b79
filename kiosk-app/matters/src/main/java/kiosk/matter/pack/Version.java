package kiosk.matter.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `1.4.1`, compared number by number; what follows the numbers does not count.
record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6}).*");

    /// The version, or 0.0.0 where the text is none.
    static Version of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? new Version(part(numbers, 1), part(numbers, 2), part(numbers, 3))
                : new Version(0, 0, 0);
    }

    /// The version of an `id@version`.
    static String in(String name) {
        return name.substring(name.indexOf('@') + 1);
    }

    static boolean higher(String one, String other) {
        return of(one).compareTo(of(other)) > 0;
    }

    private static int part(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    @Override
    public int compareTo(Version other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }
}
