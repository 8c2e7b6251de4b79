package kiosk.app.screen.staff;

import kiosk.app.ui.Setting;

/// Ways to pay, in words.
final class MethodWords {

    private MethodWords() {}

    static String of(Setting setting, String method) {
        String key = "staff.method." + method;
        return setting.words().bundle().has(key) ? setting.get(key) : method;
    }
}
