package kiosk.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The matters a terminal offers, and how to find one.
///
/// Thread rule: immutable, any thread.
public interface Catalogue {

    /// Every matter, in order.
    List<Matter> matters();

    /// By short id.
    Optional<Matter> byId(String id);

    /// Best first, at most `most`: by words, keywords, pinyin, initials, characters or sounds that
    /// are nearly right, English, department, theme, life event; whole sentences too. An empty
    /// query gives everything that passes the filter, in order. Equal scores keep the catalogue's
    /// order. The text may be anything; only its first 160 characters count.
    List<Hit> search(String query, Filter filter, int most);

    /// Only the matters of [#search(String, Filter, int)] over everything.
    default List<Matter> search(String query, int limit) {
        return search(query, Filter.NONE, limit).stream().map(Hit::matter).toList();
    }

    /// Why this matter answers this query: the strongest reasons first; empty when it does not.
    List<Reason> explain(String query, Matter matter);

    /// Most begun first, at most `most`; ids this catalogue does not have are left out.
    ///
    /// @param counts how often each matter was begun at the outlet, by id
    List<Matter> hot(Map<String, Integer> counts, int most);

    /// Themes in the order they first appear.
    Map<String, List<Matter>> byTheme();

    /// Department names (in the base language) in the order they first appear.
    Map<String, List<Matter>> byDepartment();

    /// Life events in the order they first appear; a matter may be in several.
    Map<String, List<Matter>> byLifeEvent();

    /// A matter found.
    ///
    /// @param score share of the query the matter explains, 0–1; comparable between queries, so a
    ///   caller can calibrate it
    /// @param actions actions the query asked for and the matter is (`apply`, `renew` …)
    record Hit(Matter matter, float score, Set<String> actions) {
        public Hit {
            actions = Set.copyOf(actions);
        }
    }

    /// What a search is limited to; empty parts limit nothing.
    ///
    /// @param department the department's name in any language
    record Filter(
            Optional<String> department,
            Optional<String> theme,
            Optional<Audience> audience,
            Optional<String> lifeEvent) {

        /// Everything.
        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// Only this theme.
        public static Filter ofTheme(String theme) {
            return new Filter(
                    Optional.empty(), Optional.of(theme), Optional.empty(), Optional.empty());
        }

        /// Whether the matter passes.
        public boolean lets(Matter matter) {
            return department
                            .map(d -> matter.department().byLanguage().containsValue(d))
                            .orElse(true)
                    && theme.map(t -> t.equals(matter.theme())).orElse(true)
                    && audience.map(a -> matter.audience().contains(a)).orElse(true)
                    && lifeEvent.map(e -> matter.lifeEvents().contains(e)).orElse(true);
        }
    }

    /// Why a matter was found.
    ///
    /// @param place where in the matter
    /// @param how in what way
    /// @param matched the piece of the matter's own text, for highlighting
    /// @param typed the piece of the query
    record Reason(Place place, How how, String matched, String typed) {

        /// Parts of a matter.
        public enum Place {
            NAME,
            KEYWORD,
            LIFE_EVENT,
            SUMMARY,
            DEPARTMENT
        }

        /// How a piece of the query met the matter.
        public enum How {
            /// The same words, or the beginning of one.
            WORDS,
            /// Pinyin, or other characters of the same sound.
            SOUND,
            /// Other words for the same thing.
            MEANING,
            /// A sound that is often taken for it (zh/z, n/l, -ng/-n).
            NEAR_SOUND,
            /// First letters of the pinyin.
            INITIALS
        }
    }
}
