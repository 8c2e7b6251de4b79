package kiosk.app.scenario;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import kiosk.app.day.DayClose;
import kiosk.app.day.StaffDay;
import kiosk.app.visit.Background;
import kiosk.app.visit.Desk;
import kiosk.app.visit.Devices;
import kiosk.app.visit.Licences;
import kiosk.app.visit.Owners;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Terminal;
import kiosk.app.visit.Visit;
import kiosk.app.visit.staff.Backstage;
import kiosk.device.escpos.EscPosProfile;
import kiosk.device.escpos.EscPosReceiptPrinter;
import kiosk.device.ipp.IppDocumentPrinter;
import kiosk.device.ipp.IppSettings;
import kiosk.device.mispos.MisPosPad;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.raster.Typefaces;
import kiosk.device.scanner.SerialCodeScanner;
import kiosk.device.sdt.SdtIdentityReader;
import kiosk.device.sim.SimulatedCable;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.ipp.IppPrinterModel;
import kiosk.device.sim.pad.PadLedger;
import kiosk.device.sim.pad.SimulatedPad;
import kiosk.device.sim.people.People;
import kiosk.device.sim.printer.SimulatedReceiptPrinter;
import kiosk.device.sim.scanner.SimulatedScanner;
import kiosk.device.sim.sdt.SimulatedIdentityReader;
import kiosk.matter.Ability;
import kiosk.matter.IdWay;
import kiosk.matter.Texts;

/// One machine of a scenario: the real desk and the real drivers over simulators. Memory, pad and
/// printer outlive its power cuts.
///
/// Thread rule: one thread.
final class ScenarioTerminal {
    private static final byte[] TENANT_KEY = new byte[32];
    private static final Set<Ability> ABILITIES = abilities();
    private static final URI PAGE_PRINTER = URI.create("ipp://127.0.0.1/ipp/print");

    private final World world;
    private final String id;
    private final PowerLine power = new PowerLine();
    private final MemoryStore store = new MemoryStore(power);
    private final SampleCentral central;
    private final SimulatedIdentityReader reader;
    private final SimulatedReceiptPrinter printer;
    private final SimulatedPad pad;
    private final SimulatedScanner scanner = new SimulatedScanner();
    private final List<SimulatedCable> cables;
    private final IppPrinterModel pages;
    private SimulatedMachine machine;
    private Desk desk;
    private Background background;
    private Ports ports;
    private int ids;

    /// What all terminals of a scenario share.
    record World(
            SimulatedTime time,
            City city,
            Ports.Shelf content,
            People people,
            Terminal.Idle idle,
            ScenarioRunner.PaperMaker papers,
            Path folder) {}

    ScenarioTerminal(World world, String id, boolean walletReadable) {
        this.world = world;
        this.id = id;
        this.central = new SampleCentral(world.city(), store);
        this.reader = new SimulatedIdentityReader(world.people());
        this.printer = new SimulatedReceiptPrinter(world.folder().resolve(id), Typefaces.usual());
        this.pad =
                new SimulatedPad(
                        Profiles.pad(),
                        PadLedger.inMemory(),
                        world.people().wallets(),
                        world.time().instant(),
                        walletReadable);
        SimulatedTime time = world.time();
        this.cables =
                List.of(
                        time.cable(reader),
                        time.cable(printer),
                        time.cable(pad),
                        time.cable(scanner));
        this.pages = new IppPrinterModel(time, world.folder().resolve(id), PAGE_PRINTER);
        this.ports = makePorts(Runnable::run);
        this.background = new Background(ports);
        this.machine = new SimulatedMachine(() -> world.time().instant().instant());
        this.desk = newDesk();
        lookAtDevices();
    }

    private void lookAtDevices() {
        ports.devices().all().forEach(device -> device.refresh(Duration.ofSeconds(3)));
    }

    /// The power comes back: new drivers and a new desk over the same memory.
    void restart() {
        begin(Runnable::run);
    }

    /// The same terminal anew, whose effects and mailbox run when `effects` lets them.
    void begin(Executor effects) {
        cables.forEach(SimulatedCable::unplug);
        cables.forEach(SimulatedCable::plug);
        central.forgetListeners();
        ports = makePorts(effects);
        background = new Background(ports);
        desk = newDesk();
        lookAtDevices();
    }

    private Desk newDesk() {
        machine = new SimulatedMachine(() -> world.time().instant().instant());
        return new Desk(
                ports, background, new Backstage(machine, new StaffDay(new DayClose(ports))));
    }

    /// The day begins: settings are restored and the machine tests itself.
    void open() {
        desk.open();
    }

    SimulatedScanner scanner() {
        return scanner;
    }

    Background background() {
        return background;
    }

    SimulatedMachine machine() {
        return machine;
    }

    Ports ports() {
        return ports;
    }

    private Ports makePorts(Executor effects) {
        Terminal terminal =
                new Terminal(
                        id,
                        Texts.of("人民路支行 " + id, "Renmin Road " + id),
                        "0512-00000000",
                        Set.of(IdWay.ID_CARD, IdWay.ID_CARD_SMS_CODE, IdWay.ID_CARD_STAFF_WITNESS),
                        ScenarioRunner.ZONE,
                        new Owners(TENANT_KEY),
                        world.idle(),
                        ABILITIES,
                        Licences.ALL);
        String tag = "%04x".formatted(id.hashCode() & 0xFFFF);
        return new Ports(
                terminal,
                world.content(),
                devices(),
                world.papers().of(terminal),
                store,
                central,
                effects,
                world.time(),
                () -> "01900000-0000-7000-8000-%s%08x".formatted(tag, ++ids));
    }

    /// All this program has screens for, and a scanner.
    private static Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.of(Ability.SCAN);
        abilities.addAll(Terminal.SCREENS);
        return Set.copyOf(abilities);
    }

    private Devices devices() {
        return new Devices(
                new SdtIdentityReader(setup("id-reader", 0)),
                new EscPosReceiptPrinter(
                        setup("receipt-printer", 1), EscPosProfile.standard(), Typefaces.usual()),
                new IppDocumentPrinter(
                        IppSettings.lockstep("document-printer", PAGE_PRINTER, world.time()),
                        pages.channel()),
                new MisPosPad(setup("payment-pad", 2), Profiles.pad(), Profiles.random()),
                new SerialCodeScanner(setup("code-scanner", 3)),
                java.util.Optional.empty(),
                java.util.Optional.of(new SimulatedPapers()));
    }

    private DeviceSetup setup(String name, int cable) {
        return DeviceSetup.lockstep(name, cables.get(cable), world.time());
    }

    /// Lets the background work until nothing is open or a while has passed.
    ///
    /// @return how many cases are still open
    int settle(Duration atMost) {
        long end = world.time().nanos() + atMost.toNanos();
        int open = background.round();
        while (open > 0 && world.time().nanos() < end) {
            world.time().pause(Duration.ofSeconds(1));
            central.nudge();
            open = background.round();
        }
        return open;
    }

    /// The keyed reference of this person.
    String owner(String idNo) {
        return ports.terminal().owners().person(idNo);
    }

    /// The roll ends after so many millimetres.
    void rollEndsAfter(int mm) {
        printer.handle(Map.of("do", "paper", "device", "printer", "leftMm", mm));
    }

    /// What staff or a test does to the receipt printer (`{"do":"paper","state":"jam"}` …).
    void printer(String paper) {
        printer.handle(Map.of("do", "paper", "device", "printer", "state", paper));
    }

    /// The page printer runs out of sheets, and has said so.
    void pagesOut() {
        pages.handle(Map.of("do", "paper", "device", "a4", "state", "out"));
        lookAtDevices();
    }

    /// The pad's cable is pulled.
    void unplugPad() {
        cables.get(2).unplug();
    }

    /// And put back.
    void plugPad() {
        cables.get(2).plug();
    }

    /// A second passes on the desk's clock.
    void tick() {
        desk.tick();
    }

    Visit visit() {
        return desk;
    }

    PowerLine power() {
        return power;
    }

    MemoryStore store() {
        return store;
    }

    SampleCentral central() {
        return central;
    }

    SimulatedPad pad() {
        return pad;
    }

    SimulatedIdentityReader reader() {
        return reader;
    }

    /// Receipts cut so far.
    int receipts() {
        return count(printer.state(), "printed");
    }

    /// A4 documents printed so far.
    int certificates() {
        return count(pages.state(), "documents");
    }

    private static int count(Map<String, Object> state, String what) {
        return state.get(what) instanceof Number n ? n.intValue() : -1;
    }
}
