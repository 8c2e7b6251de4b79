package kiosk.matter;

import java.util.List;
import java.util.Optional;

/// The matters a terminal offers, and how to find one.
///
/// Thread rule: immutable, any thread.
public interface Catalogue {

    /// Every matter, in order.
    List<Matter> matters();

    /// By short id.
    Optional<Matter> byId(String id);

    /// Best first: words, keywords, full pinyin, pinyin initials, English; an empty query gives
    /// everything. At most `limit` results.
    List<Matter> search(String query, int limit);
}
