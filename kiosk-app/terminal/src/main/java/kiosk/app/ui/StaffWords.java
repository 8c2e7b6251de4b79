package kiosk.app.ui;

import java.util.Optional;
import kiosk.app.visit.Shell.StaffCall;

/// What is written about a call for staff.
public final class StaffWords {

    private StaffWords() {}

    /// On the button.
    public static String button(Setting setting, StaffCall call) {
        return switch (call) {
            case StaffCall.None _ ->
                    setting.get(setting.elder() ? "action.staff.short" : "action.staff");
            case StaffCall.Calling _, StaffCall.Acknowledged _ ->
                    setting.get("action.staff.cancel");
        };
    }

    /// How the call stands, where there is one.
    public static Optional<String> state(Setting setting, StaffCall call) {
        return switch (call) {
            case StaffCall.None _ -> Optional.empty();
            case StaffCall.Calling(boolean delivered) ->
                    Optional.of(setting.get(delivered ? "staff.delivered" : "staff.calling"));
            case StaffCall.Acknowledged(String name) ->
                    Optional.of(setting.get("staff.coming", name));
        };
    }
}
