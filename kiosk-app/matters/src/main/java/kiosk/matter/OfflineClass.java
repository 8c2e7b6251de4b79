package kiosk.matter;

/// What a step can do without the network (`domain.md` §2.5), from best to worst.
public enum OfflineClass {
    /// Runs fully on the terminal.
    LOCAL,
    /// Runs on data not older than its time to live.
    CACHED,
    /// Captured, signed, sent later; the receipt says so.
    QUEUE,
    /// Not offered without the network.
    ONLINE
}
