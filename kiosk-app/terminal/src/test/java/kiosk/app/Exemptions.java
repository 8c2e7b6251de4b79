package kiosk.app;

import java.util.List;

/// The one list of places that [ArchitectureTest] lets off a rule, with the reason.
final class Exemptions {

    /// Say `new` on adapters and simulators, make clocks and the few platform threads.
    static final List<String> COMPOSITION_ROOTS =
            List.of(
                    "kiosk.app.Composition",
                    "kiosk.app.Launcher",
                    "kiosk.central.Main",
                    "kiosk.central.CentralServer",
                    "kiosk.sync.cli.Enrol",
                    "kiosk.app.machine.cli.DoctorCommand",
                    "kiosk.device.sim.SimulatorHost");

    /// Windows that operate simulators by hand: demonstration and bench.
    static final String BENCH = "kiosk.app.bench..";

    /// The scenario runner: the real desk over simulators under one clock.
    static final String SCENARIOS = "kiosk.app.scenario..";

    /// The only caller of Platform.runLater.
    static final String FX_THREAD = "kiosk.app.ui.FxThread";

    /// Wait by sleeping: a driver asks a Pace, and this is the real one.
    static final List<String> MAY_SLEEP = List.of("kiosk.device.owner.SystemPace");

    /// Start platform threads: H2 closes its database when a virtual or foreign thread is
    /// interrupted, so the store owns one thread; JavaFX is started by the launcher.
    static final List<String> MAY_START_THREADS =
            List.of("kiosk.sync.store..", "kiosk.central.store..");

    /// Small final classes with behaviour of their own that every driver needs.
    static final List<String> API_CLASSES = List.of("kiosk.device.Cancel");

    /// Print on the console: commands a person runs.
    static final String COMMANDS = "..cli..";

    private Exemptions() {}
}
