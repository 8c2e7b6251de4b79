package kiosk.app.visit;

import java.util.concurrent.Executor;
import kiosk.device.Pace;
import kiosk.matter.Catalogue;
import kiosk.matter.Pack;
import kiosk.sync.Central;
import kiosk.sync.Ids;
import kiosk.sync.Store;

/// Everything a visit touches outside itself.
///
/// @param effects runs blocking work: one virtual thread per task, or the caller's thread in
///   simulated time
/// @param pace time for pauses
/// @param ids makes UUIDv7
public record Ports(
        Terminal terminal,
        Content content,
        Devices devices,
        Papers papers,
        Store store,
        Central central,
        Executor effects,
        Pace pace,
        Ids ids) {

    /// The active pack and what is found in it.
    public record Content(Pack pack, Catalogue catalogue) {}
}
