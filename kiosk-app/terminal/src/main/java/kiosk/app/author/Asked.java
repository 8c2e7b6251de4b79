package kiosk.app.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A command line: words, and options `--name value` or `--flag`.
public record Asked(List<String> words, Map<String, String> options) {
    public Asked {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /// Reads it.
    ///
    /// @param valued options that need a value
    /// @param flags options that stand alone
    public static Asked read(List<String> args, Set<String> valued, Set<String> flags)
            throws AuthorException {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                words.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            if (flags.contains(name)) {
                options.put(name, "");
            } else if (!valued.contains(name)) {
                throw AuthorException.command("unknown option " + name);
            } else if (equals >= 0) {
                options.put(name, arg.substring(equals + 1));
            } else if (i + 1 < args.size()) {
                options.put(name, args.get(++i));
            } else {
                throw AuthorException.command(name + " needs a value");
            }
        }
        return new Asked(words, options);
    }

    /// The same, refused when it has more words than these.
    public Asked atMost(int most) throws AuthorException {
        if (words.size() > most) {
            throw AuthorException.command("what is '" + words.get(most) + "' for");
        }
        return this;
    }

    /// Value of an option.
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /// Whether an option is there.
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /// The word at this place.
    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }
}
