package kiosk.avatar.helper;

/// How an engine of the helper stands, as far as the kiosk knows; nobody waits for this.
public sealed interface Standing {

    /// It is loaded and told how it is.
    ///
    /// @param report in the engine's own words
    record Loaded(byte[] report) implements Standing {}

    /// The process starts, or the engine is being loaded.
    ///
    /// @param last what the engine told in the process before, empty when there was none
    record Coming(byte[] last) implements Standing {}

    /// It is not there, and not on its way; `reason` is a sentence for the operator.
    record Out(String reason) implements Standing {}
}
