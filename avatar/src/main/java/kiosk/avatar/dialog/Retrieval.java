package kiosk.avatar.dialog;

import java.util.List;

/// Finds matters by what somebody says: the same index as the search on the screen.
///
/// Thread rule: any thread, waits for nothing.
public interface Retrieval {

    /// The matters that may be meant, best first, at most `most`.
    ///
    /// @param text normalised, without politeness
    List<Candidate> find(String text, int most);

    /// A matter that may be meant.
    ///
    /// @param title as shown
    /// @param score share of what was said that the matter explains, 0..1, comparable between texts
    /// @param learned share of a classifier over the matters' own words, 0..1; 0 where there is
    ///   none
    /// @param named whether the text as a whole is its name or one of its words, and nobody else's
    record Candidate(String id, String title, double score, double learned, boolean named) {}
}
