package kiosk.app.visit.staff;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Texts;

/// Where a customer can go instead while this machine does not serve.
///
/// @param outlets the nearest first
/// @param phone of this outlet's staff, empty when not configured
public record Elsewhere(List<Outlet> outlets, String phone) {

    public Elsewhere {
        outlets = List.copyOf(outlets);
    }

    /// Nothing known.
    public static Elsewhere unknown() {
        return new Elsewhere(List.of(), "");
    }

    /// Another outlet.
    ///
    /// @param address empty in both languages when not known
    /// @param metres on foot, where known
    public record Outlet(Texts name, Texts address, Optional<Integer> metres) {}
}
