package kiosk.app.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.matter.PackLook;
import kiosk.matter.PackScene;

/// What stands around every page.
///
/// @param language `zh-Hans` or `en`
/// @param outlet name of the outlet in that language
/// @param online whether central can be reached
/// @param simulated names of devices that are simulators: labelled on screen
/// @param now for the clock
/// @param idleSecondsLeft present while the idle warning is up
/// @param askedToQuit present while "stop here?" is up: what was and was not charged
/// @param identified masked name of the identified person
/// @param beside a member of staff beside the customer
/// @param city the city's own colours, where the active pack has some
/// @param scene how the hall looks now, where the active pack says it
public record Shell(
        String language,
        Look look,
        String outlet,
        boolean online,
        Set<String> simulated,
        Instant now,
        StaffCall staffCall,
        Optional<Integer> idleSecondsLeft,
        Optional<QuitQuestion> askedToQuit,
        Optional<String> identified,
        StaffBeside beside,
        Optional<PackLook> city,
        Optional<PackScene> scene) {

    public Shell {
        simulated = Set.copyOf(simulated);
    }

    /// Themes.
    public enum Look {
        NORMAL,
        ELDER,
        CONTRAST
    }

    /// A call for staff.
    public sealed interface StaffCall {
        record None() implements StaffCall {}

        /// Sent or waiting to be sent; `delivered` once central has it.
        record Calling(boolean delivered) implements StaffCall {}

        /// Somebody is coming.
        record Acknowledged(String name) implements StaffCall {}
    }

    /// What stopping now means for money.
    public enum QuitQuestion {
        NOTHING_CHARGED,
        /// Nothing was charged, and what was filled in can be kept.
        MAY_BE_KEPT,
        CHARGED_RECEIPT_KEPT,
        CHARGE_BEING_CHECKED
    }
}
