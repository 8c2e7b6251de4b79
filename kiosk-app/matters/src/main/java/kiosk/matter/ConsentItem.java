package kiosk.matter;

import java.util.Optional;

/// One line of a consent: who is asked for what and why.
///
/// @param certificate the request, where its answer is a certificate that can be used again
/// @param note what the terminal knows of it, or empty
public record ConsentItem(
        String call,
        Texts department,
        Texts data,
        Texts purpose,
        Optional<CallRequest> certificate,
        Texts note) {

    /// An answer that is used once.
    public ConsentItem(String call, Texts department, Texts data, Texts purpose) {
        this(call, department, data, purpose, Optional.empty(), Texts.same(""));
    }

    /// The same with these words about it.
    public ConsentItem noted(Texts words) {
        return new ConsentItem(call, department, data, purpose, certificate, words);
    }
}
