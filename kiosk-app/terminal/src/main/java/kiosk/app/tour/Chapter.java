package kiosk.app.tour;

/// One errand of the tour, from the attract page back to it.
///
/// @param name in words, for the summary
/// @param debits how many debits the pad must have made in it
record Chapter(String name, int debits, Story story) {

    /// What the visitor does.
    @FunctionalInterface
    interface Story {
        void tell(Visitor visitor) throws TourFailure;
    }

    /// Nothing is paid in it.
    static Chapter of(String name, Story story) {
        return new Chapter(name, 0, story);
    }

    /// Something is paid in it, once.
    static Chapter paid(String name, Story story) {
        return new Chapter(name, 1, story);
    }
}
