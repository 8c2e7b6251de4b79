package kiosk.app.voice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kiosk.app.ui.TextsBundle;
import kiosk.matter.Matter;
import kiosk.matter.Texts;

/// Lets through what somebody wrote, word for word, with no place in it for a person's data, and
/// not only for some persons. Everything else (a name, an amount, a day of somebody's life, a
/// refusal) is on the screen, and she asks to read it there.
///
/// Thread rule: any thread; the first question after another pack became active takes longer.
public final class AuthoredSayings implements Sayings {

    private static final String INSTEAD = "privacy.speech";

    /// The machine's own sentences that tell how it went for somebody.
    private static final Set<String> OF_SOMEBODY = Set.of("stopped.speech");

    private final Supplier<List<Matter>> matters;
    private final Supplier<List<Texts>> greetings;
    private List<Matter> known = List.of();
    private Set<String> chinese = Set.of();
    private Set<String> english = Set.of();

    /// @param matters of the active pack
    public AuthoredSayings(Supplier<List<Matter>> matters) {
        this(matters, List::of);
    }

    /// @param greetings of the scenes of the active pack
    public AuthoredSayings(Supplier<List<Matter>> matters, Supplier<List<Texts>> greetings) {
        this.matters = matters;
        this.greetings = greetings;
    }

    @Override
    public String aloud(String text, String language) {
        return written(language).contains(text.strip()) || greets(text, language)
                ? text
                : TextsBundle.of(language).get(INSTEAD);
    }

    private boolean greets(String text, String language) {
        return greetings.get().stream().anyMatch(g -> g.in(language).equals(text));
    }

    private synchronized Set<String> written(String language) {
        var now = matters.get();
        if (chinese.isEmpty() || !now.equals(known)) {
            chinese = written("zh-Hans", now);
            english = written("en", now);
            known = now;
        }
        return language.equals("en") ? english : chinese;
    }

    private static Set<String> written(String language, List<Matter> matters) {
        var own = TextsBundle.of(language);
        var all = new HashSet<String>();
        own.keys().stream()
                .filter(key -> fixed(own, key))
                .forEach(key -> all.add(own.get(key).strip()));
        for (var matter : matters) {
            matter.prompts().forEach(t -> all.add(t.in(language).strip()));
        }
        return Set.copyOf(all);
    }

    /// True for a text of the machine's own without a place for data, the same for everybody.
    static boolean fixed(TextsBundle own, String key) {
        return !OF_SOMEBODY.contains(key) && !own.get(key).contains("{");
    }
}
