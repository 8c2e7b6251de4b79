package kiosk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import kiosk.app.config.ConfigException;
import kiosk.app.config.KioskConfig;
import kiosk.app.day.DayClose;
import kiosk.app.day.StaffDay;
import kiosk.app.machine.ScreenLight;
import kiosk.app.machine.ThisMachine;
import kiosk.app.talk.Senses;
import kiosk.app.visit.Background;
import kiosk.app.visit.Desk;
import kiosk.app.visit.Devices;
import kiosk.app.visit.Licences;
import kiosk.app.visit.LightCues;
import kiosk.app.visit.Owners;
import kiosk.app.visit.PackRoom;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Terminal;
import kiosk.app.visit.Visit;
import kiosk.app.visit.staff.Backstage;
import kiosk.app.voice.Welcome;
import kiosk.avatar.face.Gaze;
import kiosk.device.Pace;
import kiosk.device.owner.SystemPace;
import kiosk.matter.IdWay;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.pack.PackShelf;
import kiosk.sync.Ids;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.Topics;
import kiosk.sync.agent.AgentSettings;
import kiosk.sync.agent.TerminalAgent;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.IdentityFolder;
import kiosk.sync.mqtt.PahoLink;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place that says `new` on adapters: what a running terminal consists of, with or without
/// a window.
public final class Composition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);
    private static final Duration MONEY_WITHIN = Duration.ofSeconds(20);

    private final Devices devices;
    private final Store store;
    private final Optional<IdentityFolder> identity;
    private final PahoLink link;
    private final TerminalAgent agent;
    private final PackRoom packs;
    private final Background background;
    private final Desk desk;
    private final DayClose day;
    private final ThisMachine machine;
    private final VoiceDoor voice;
    private final Welcome welcome;
    private final ExecutorService effects = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService lookouts =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("packs").factory());
    private final ExecutorService lightHands =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("lights").factory());
    private final ScheduledExecutorService seconds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("seconds").daemon().factory());

    private Optional<ScheduledFuture<?>> ticking = Optional.empty();
    private Optional<Thread> finishing = Optional.empty();

    /// Builds everything; nothing talks to the outside before [#start].
    ///
    /// @param around wraps the store; tests use it to cut the power at a boundary
    public Composition(KioskConfig config, UnaryOperator<Store> around)
            throws ConfigException, PackException, StoreException {
        this(config, around, UUID.randomUUID().toString());
    }

    /// @param bootId names this run of the process, in messages and log lines
    Composition(KioskConfig config, UnaryOperator<Store> around, String bootId)
            throws ConfigException, PackException, StoreException {
        Clock clock = Clock.systemUTC();
        Ids ids = Ids.v7(new SecureRandom(), InstantSource.system());
        Pace pace = new SystemPace();
        Terminal terminal = terminal(config);
        PackShelf shelf = PackDoor.shelf(config, folder(config.dataFolder(), "packs"), clock);
        List<PackShelf.Refusal> refused = PackDoor.open(shelf);
        FileKey key = FileKey.file(config.dataFolder().resolve("store.key"));
        store = around.apply(H2Store.open(folder(config.dataFolder(), "store"), key, clock));
        devices = LiveDevices.of(config, pace);
        Topics topics = new Topics(config.terminal().tenant(), config.terminal().id());
        identity = config.central().identity().map(f -> IdentityFolder.in(f, clock));
        link = CentralLine.link(config, bootId, store.epoch(), identity);
        agent =
                new TerminalAgent(
                        link,
                        store,
                        topics,
                        AgentSettings.of(
                                bootId,
                                () -> Reported.versions(shelf.active().id().toString(), store),
                                () -> Reported.of(devices, store, config),
                                clock,
                                ids));
        packs = PackDoor.room(shelf, terminal, config, new PackAlert(store, ids, clock)::refused);
        refused.forEach(packs::refuse);
        Ports ports =
                new Ports(
                        terminal, packs, devices, packs.papers(), store, agent, effects, pace, ids);
        agent.onTime(new ClockWatch(store, ids, clock)::heard);
        voice =
                new VoiceDoor(
                        config,
                        () -> packs.now().pack().scenes(),
                        () -> packs.now().catalogue(),
                        this::language,
                        agent::now);
        background = new Background(ports);
        day = new DayClose(ports);
        machine = machine(config, clock);
        desk = new Desk(ports, background, new Backstage(machine, new StaffDay(day)));
        welcome =
                new Welcome(
                        voice.senses().mouthpiece(),
                        desk::scene,
                        () -> System.nanoTime() / 1_000_000);
        devices.lights()
                .ifPresent(lights -> desk.onScene(new LightCues(lights, lightHands)::heard));
    }

    /// Where who comes near stands; empty while nobody does.
    Optional<Gaze> person() {
        return welcome.person();
    }

    /// Asks for a fresh certificate when it is time; does nothing without TLS.
    private void keepIdentity(IdentityFolder folder) {
        CentralLine.Upkeep upkeep = new CentralLine.Upkeep(folder, agent);
        agent.onTime(upkeep::heard);
        var _ =
                seconds.scheduleWithFixedDelay(
                        () -> effects.execute(upkeep::renew), 60, 3600, TimeUnit.SECONDS);
    }

    /// Connects, begins to resolve what ended visits left open, and lets time pass.
    public void start() {
        identity.ifPresent(this::keepIdentity);
        agent.start();
        day.follow(agent);
        finishing = Optional.of(Thread.ofVirtual().name("background").start(background::run));
        Thread.ofVirtual()
                .name("first-look")
                .start(() -> devices.all().forEach(d -> d.refresh(Duration.ofSeconds(3))));
        desk.open();
        desk.onScene(voice::staged);
        voice.open(() -> desk.scene().place() instanceof Scene.Attract, welcome::heard);
        ticking = Optional.of(seconds.scheduleAtFixedRate(desk::tick, 1, 1, TimeUnit.SECONDS));
        var _ =
                seconds.scheduleWithFixedDelay(
                        () -> lookouts.execute(packs::look), 10, 10, TimeUnit.SECONDS);
    }

    /// This machine's own clock, for what is measured.
    static Instant wallClock() {
        return Clock.systemUTC().instant();
    }

    /// The front of the machine.
    public Visit visit() {
        return desk;
    }

    private String language() {
        return desk.scene().shell().language();
    }

    /// Runs this in the desk's mailbox, for the watchdog.
    void ping(Runnable answer) {
        desk.ping(answer);
    }

    private ThisMachine machine(KioskConfig config, Clock clock) {
        return new ThisMachine(
                new ThisMachine.Settings(
                        clock,
                        config.machine().shutDownCommand(),
                        config.dataFolder(),
                        () -> identity.flatMap(Composition::certificateUntil)),
                ScreenLight.find(System.getenv()));
    }

    private static Optional<Instant> certificateUntil(IdentityFolder folder) {
        try {
            return Optional.of(folder.current().certificate().getNotAfter().toInstant());
        } catch (IdentityException e) {
            return Optional.empty();
        }
    }

    /// Runs this when somebody who came near was greeted. Any thread.
    void onGreeted(Runnable then) {
        welcome.onGreeted(then);
    }

    /// What speaks and hears; silent and deaf where it was not asked to.
    Senses senses() {
        return voice.senses();
    }

    /// The computer, for sound and for the end of the process.
    ThisMachine machine() {
        return machine;
    }

    /// The day's end.
    public DayClose day() {
        return day;
    }

    /// What ended visits left open.
    public Background background() {
        return background;
    }

    /// The devices, for staff and tests.
    public Devices devices() {
        return devices;
    }

    /// Whether central can be reached now.
    public boolean online() {
        return agent.reachable();
    }

    /// Puts the money away, then everything else: nobody new is served, a payment and a print under
    /// way are awaited, and what takes longer stays in the journal as not known, to be resolved
    /// after the next start. Takes at most half a minute.
    @Override
    public void close() {
        voice.close();
        CountDownLatch free = new CountDownLatch(1);
        desk.retire(free::countDown);
        background.stop();
        boolean safe = await(free, MONEY_WITHIN);
        ticking.ifPresent(t -> t.cancel(false));
        seconds.shutdown();
        lightHands.shutdown();
        lookouts.shutdown();
        devices.all().forEach(kiosk.device.Device::close);
        if (!safe) {
            await(free, Duration.ofSeconds(1));
        }
        agent.close();
        link.close();
        finishing.ifPresent(Composition::awaitEnd);
        store.close();
    }

    private static boolean await(CountDownLatch latch, Duration atMost) {
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitEnd(Thread thread) {
        try {
            if (!thread.join(Duration.ofSeconds(2))) {
                LOG.warn("the background is still at work: the journal knows");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Terminal terminal(KioskConfig config) throws ConfigException {
        return new Terminal(
                config.terminal().id(),
                Texts.of(config.terminal().outletZh(), config.terminal().outletEn()),
                config.terminal().staffPhone(),
                Set.of(IdWay.ID_CARD, IdWay.ID_CARD_SMS_CODE, IdWay.ID_CARD_STAFF_WITNESS),
                config.terminal().zone(),
                new Owners(tenantKey(config.terminal().tenantKey())),
                new Terminal.Idle(
                        config.screen().publicIdle(),
                        config.screen().sessionIdle(),
                        config.screen().elderIdle(),
                        Duration.ofSeconds(30)),
                Terminal.SCREENS,
                Licences.of(config.terminal().licensed()));
    }

    private static byte[] tenantKey(Path file) throws ConfigException {
        try {
            return HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(
                    file + ": the tenant key is 32 bytes in hex; it cannot be read", e);
        }
    }

    private static Path folder(Path data, String name) throws ConfigException {
        try {
            return Files.createDirectories(data.resolve(name));
        } catch (IOException e) {
            throw new ConfigException(data + ": the data folder cannot be written", e);
        }
    }
}
