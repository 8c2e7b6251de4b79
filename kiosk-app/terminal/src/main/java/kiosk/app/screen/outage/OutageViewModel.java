package kiosk.app.screen.outage;

import kiosk.app.visit.Scene;

/// The short code staff need.
record OutageViewModel(Scene.OutOfService place) {

    String code() {
        return place.code();
    }
}
