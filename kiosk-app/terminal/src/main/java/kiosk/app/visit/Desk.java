package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kiosk.app.visit.staff.Backstage;
import kiosk.app.visit.staff.Service;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffRoom;
import kiosk.device.Device;
import kiosk.device.IdentityDocument;
import kiosk.sync.DownEvent;
import kiosk.sync.StoreException;

/// The machine's front desk: the customer's side, the staff side, and which of them the screen
/// belongs to.
///
/// Thread rule: [#act], [#tick], [#onScene] and [#scene] from any thread.
public final class Desk implements Visit {
    private final Ports ports;
    private final Mailbox mailbox;
    private final StaffBell bell;
    private final CustomerSide customers;
    private final StaffRoom staff;
    private final Doorstep doorstep;
    private final Staging staging;
    private final List<Consumer<Scene>> listeners = new CopyOnWriteArrayList<>();

    private Optional<String> broken = Optional.empty();
    private Optional<Runnable> retiring = Optional.empty();
    private boolean publishing;
    private volatile Scene scene;

    /// A desk over these ports; unfinished cases go to `background`, staff come in `backstage`.
    public Desk(Ports ports, Background background, Backstage backstage) {
        this.ports = ports;
        this.mailbox = new Mailbox(ports.effects(), () -> breakDown("X1"));
        Floor floor = new Floor(ports, mailbox, this::publish, trouble -> breakDown(code(trouble)));
        this.bell = new StaffBell(floor);
        this.customers = new CustomerSide(floor, background, bell, new StaffCompany());
        this.staff =
                new StaffRoom(
                        new DeskPremises(
                                floor,
                                new Payments(ports, background),
                                customers::occupied,
                                customers::caseId),
                        backstage);
        this.doorstep = new Doorstep(floor, this::laid);
        this.staging = new Staging(ports);
        this.scene = compose();
        ports.central().onReachable(_ -> mailbox.post(this::publish));
        ports.central().onEvent(event -> mailbox.post(() -> heard(event)));
    }

    /// Staff beside the customer, as the customer's side knows them.
    private final class StaffCompany implements Company {
        @Override
        public void caseOpened(String caseId) {
            staff.caseOpened(caseId);
        }

        @Override
        public void visitEnded() {
            staff.visitEnded();
        }

        @Override
        public boolean beside() {
            return !(staff.beside() instanceof StaffBeside.Nobody);
        }
    }

    /// The machine starts its day: a self-test, whose result waits for staff.
    public void open() {
        mailbox.post(staff::begin);
        mailbox.post(customers::open);
    }

    private void heard(DownEvent event) {
        bell.heard(event);
        staff.service().heard(event);
        customers.heard(event);
        staging.heard(event);
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public Runnable onScene(Consumer<Scene> listener) {
        listeners.add(listener);
        mailbox.post(() -> listener.accept(scene));
        return () -> listeners.remove(listener);
    }

    @Override
    public void act(Act act) {
        mailbox.post(() -> handle(act));
    }

    /// A second passed: called by the composition's clock.
    public void tick() {
        mailbox.post(this::second);
    }

    /// Runs `answer` once everything asked before has been done: a sign of life.
    public void ping(Runnable answer) {
        mailbox.post(answer);
    }

    /// No visit begins any more. The present one ends as soon as its money and its paper are safe:
    /// an attempt nobody presented anything for is cancelled, one under way and a print are
    /// awaited. Then `gone` runs, perhaps more than once.
    public void retire(Runnable gone) {
        mailbox.post(() -> {
            retiring = Optional.of(gone);
            customers.closeCase(this::retired);
        });
    }

    private void retired() {
        if (customers.gone()) {
            retiring.ifPresent(Runnable::run);
        }
    }

    private void handle(Act act) {
        if (retiring.isPresent()) {
            return;
        }
        customers.touched();
        if (act instanceof Act.Staff(StaffAct deed)) {
            staff.act(deed);
        } else if (broken.isEmpty() && serving()) {
            customers.act(act);
        } else {
            besideService(act);
        }
    }

    /// Whether the screen belongs to customers.
    private boolean serving() {
        boolean open = staff.service().suspended().isEmpty();
        return staff.place().isEmpty() && (customers.occupied() || open);
    }

    private void besideService(Act act) {
        switch (act) {
            case Act.Touched(), Act.StillHere() -> staff.touched();
            case Act.SetLanguage(String language) -> {
                staff.speak(language);
                publish();
            }
            case Act.CallStaff(boolean call) when staff.place().isEmpty() ->
                    bell.asked(call, customers.where());
            default -> {
                // Nobody is served now.
            }
        }
    }

    private void second() {
        bell.tick(customers.where());
        staff.tick();
        if (retiring.isPresent() && !customers.inMatter()) {
            retired();
        } else {
            customers.tick();
        }
        if (!customers.occupied()) {
            ports.shelf().idle(); // a new pack begins between two visits, never in one
            if (staging.look()) {
                publish();
            }
        }
        doorstep.tick(!customers.occupied() && welcoming());
    }

    /// Whether somebody who comes now is served.
    private boolean welcoming() {
        return retiring.isEmpty() && broken.isEmpty() && serving();
    }

    private void laid(IdentityDocument card) {
        if (welcoming()) {
            customers.touched();
            customers.laid(card);
        }
    }

    private static String code(Throwable trouble) {
        return trouble instanceof StoreException ? "J1" : "E1";
    }

    private void breakDown(String code) {
        broken = Optional.of(code);
        bell.ring("out-of-service-" + code);
        customers.broken();
        staff.broken();
        publish();
    }

    private void publish() {
        if (publishing) {
            return;
        }
        publishing = true;
        try {
            Scene next = compose();
            scene = next;
            listeners.forEach(listener -> listener.accept(next));
        } finally {
            publishing = false;
        }
    }

    private Scene compose() {
        return new Scene(shell(), place());
    }

    private Scene.Place place() {
        Optional<StaffPlace> page = customers.occupied() ? Optional.empty() : staff.place();
        if (page.isPresent()) {
            return new Scene.AtStaff(page.get());
        }
        Service service = staff.service();
        if (broken.isPresent()) {
            return new Scene.OutOfService(broken.get(), service.elsewhere());
        }
        if (retiring.isPresent() && !customers.inMatter()) {
            return new Scene.OutOfService("OFF");
        }
        Optional<Scene.Place> seen = customers.place();
        if (seen.isEmpty() && service.suspended().isPresent()) {
            return new Scene.Suspended(
                    service.suspended().get(), service.reason(), service.elsewhere());
        }
        return seen.orElseGet(
                () -> new Scene.Attract(ports.devices().needed("idReader").status().usable()));
    }

    private Shell shell() {
        Optional<Sitting> sitting = customers.sitting();
        String language = sitting.map(Sitting::language).orElse(staff.language());
        return new Shell(
                language,
                sitting.map(Sitting::look).orElse(Shell.Look.NORMAL),
                ports.terminal().outlet().in(language),
                ports.central().reachable(),
                Set.copyOf(
                        ports.devices().all().stream()
                                .filter(Device::simulated)
                                .map(Device::name)
                                .toList()),
                ports.central().now(),
                bell.state(),
                customers.idleWarning(),
                customers.quitQuestion(),
                sitting.flatMap(Sitting::person).map(Person::maskedName),
                staff.beside(),
                ports.content().pack().look(),
                staging.scene());
    }
}
