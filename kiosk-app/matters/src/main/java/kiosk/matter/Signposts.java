package kiosk.matter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What people read over the shelves of matters, in the order they are offered. A word the pack
/// names nothing for stands for itself.
///
/// Thread rule: immutable, any thread.
///
/// @param themes theme → name
/// @param lifeEvents life event → name
public record Signposts(Map<String, Texts> themes, Map<String, Texts> lifeEvents) {

    /// No names.
    public static final Signposts NONE = new Signposts(Map.of(), Map.of());

    public Signposts {
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
        lifeEvents = Collections.unmodifiableMap(new LinkedHashMap<>(lifeEvents));
    }

    /// Name of a theme.
    public Texts theme(String word) {
        return themes.getOrDefault(word, Texts.same(word));
    }

    /// Name of a life event.
    public Texts lifeEvent(String word) {
        return lifeEvents.getOrDefault(word, Texts.same(word));
    }
}
