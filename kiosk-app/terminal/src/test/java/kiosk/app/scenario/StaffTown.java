package kiosk.app.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kiosk.app.document.TemplatePapers;
import kiosk.app.visit.Act;
import kiosk.app.visit.Json;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Terminal;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.central.identity.Staff;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.people.People;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;

/// One terminal with three members of staff: 1001 with a badge, 1002 who leads, 1003.
final class StaffTown {
    static final String BADGE = "YM-BADGE-1001";
    static final Map<String, Object> FINE =
            Map.of("how", "byNumber", "decisionNo", "3205821234567890");
    private static final String BADGE_HASH = "%s".formatted(sha256(BADGE));
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

    final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
    final City city;
    final ScenarioTerminal terminal;
    Runnable whenPresented = () -> {};

    StaffTown(Path folder) throws Exception {
        Suzhou suzhou = Suzhou.city();
        city = new City(suzhou.loaded().departments(), time, ScenarioRunner.ZONE);
        terminal =
                new ScenarioTerminal(
                        new ScenarioTerminal.World(
                                time,
                                city,
                                suzhou.content(),
                                People.builtIn(),
                                Terminal.Idle.standard(),
                                t ->
                                        new TemplatePapers(
                                                suzhou.documents(),
                                                suzhou.templates(),
                                                t,
                                                "localhost/check"),
                                folder),
                        "t-1",
                        true);
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            text.getBytes(
                                                    java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Central sends the list of staff.
    void sendRoster() {
        down(
                "staff.roster",
                Map.of(
                        "version",
                        3L,
                        "staff",
                        List.of(
                                member("1001", "李小娜", "246810", false, BADGE_HASH),
                                member("1002", "周敏", "135791", true, ""),
                                member("1003", "吴强", "112233", false, ""))));
    }

    void down(String type, Map<String, ?> body) {
        terminal.store()
                .received(
                        new DownEvent(
                                terminal.store().lastDownEvent() + 1,
                                "",
                                type,
                                Json.write(body),
                                now()));
    }

    private static Map<String, Object> member(
            String no, String name, String pin, boolean lead, String badge) {
        Staff staff = Staff.of(no, name, pin.toCharArray(), SALT);
        return Map.of(
                "no", no,
                "name", name,
                "salt", staff.salt(),
                "hash", staff.hash(),
                "badge", badge,
                "lead", lead);
    }

    Instant now() {
        return time.instant().instant();
    }

    void act(StaffAct act) {
        terminal.visit().act(new Act.Staff(act));
    }

    void signIn(String no, String pin) {
        act(new StaffAct.Open());
        act(new StaffAct.StaffNumber(no));
        act(new StaffAct.Pin(pin.toCharArray()));
    }

    void enter() {
        signIn("1001", "246810");
    }

    void second(String no, String pin) {
        act(new StaffAct.SecondPerson(no, pin.toCharArray()));
    }

    <P extends StaffPlace> P at(StaffPage page, Class<P> kind) {
        act(new StaffAct.Go(page));
        return place(kind);
    }

    Scene scene() {
        return terminal.visit().scene();
    }

    <P extends StaffPlace> P place(Class<P> kind) {
        if (scene().place() instanceof Scene.AtStaff(StaffPlace page)) {
            return kind.cast(page);
        }
        throw new IllegalStateException("not at staff: " + scene().place());
    }

    void seconds(int count) {
        for (int i = 0; i < count; i++) {
            terminal.tick();
        }
    }

    /// A customer with 张三's card and a type 2 wallet, until `enough`.
    List<Scene> customer(Predicate<Scene> enough) {
        Visitor visitor =
                new Visitor(
                        new SimulatedRhythm(time), new Hands(), "traffic-fine", FINE, List.of());
        visitor.go(terminal.visit(), enough);
        return visitor.seen();
    }

    /// Events on their way to central, or refused nowhere: what the outbox holds of this type.
    List<Map<String, Object>> waiting(String type) {
        return terminal.store().pending(Integer.MAX_VALUE).stream()
                .map(Store.Pending::event)
                .filter(e -> e.type().equals(type))
                .map(OutboundEvent::data)
                .map(Json::read)
                .toList();
    }

    List<JournalEntry> journal(String effect) {
        return terminal.store().journal().stream().filter(e -> e.effect().equals(effect)).toList();
    }

    private final class Hands implements Visitor.Hands {
        @Override
        public void layCard(String who) {
            try {
                terminal.reader().layCard(People.builtIn().person("zhang-san").orElseThrow());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void liftCard() {
            terminal.reader().liftCard();
        }

        @Override
        public void present(String method) {
            terminal.pad().tap("type2");
            whenPresented.run();
        }

        @Override
        public String code() {
            return "123456";
        }
    }
}
