package kiosk.matter;

/// What a terminal must be able to do, beyond the pages every terminal has. A matter stops, with
/// words for it, at a step whose ability is not there; [Matter#abilities] tells before it begins.
public enum Ability {
    /// Repeated groups ([Page.Entries]).
    LIST,
    /// Places by division ([Page.Place]).
    PLACE,
    /// A map ([Page.Plot]); without it the same choice is offered as a list.
    MAP,
    /// Scanning of papers (material way `scan`).
    SCAN,
    /// Taking files from a phone (material way `upload`).
    UPLOAD,
    /// Choosing how results are handed over ([Page.Deliver]).
    DELIVERY,
    /// A talk with an examiner ([Page.Video]).
    VIDEO,
    /// Several signers, here or at another terminal.
    COSIGN,
    /// Several cases handed in at once ([Page.HandIns]).
    BUNDLE
}
