package kiosk.device.sim.sdt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.device.sdt.SdtDecoder;
import kiosk.device.sdt.SdtFrames;
import kiosk.device.sdt.SdtFrames.Command;
import kiosk.device.sdt.SdtReply;
import kiosk.device.sdt.SdtReply.Sw3;
import kiosk.device.sim.ControlCommand;
import kiosk.device.sim.SimulatedDevice;
import kiosk.device.sim.Wire;
import kiosk.device.sim.people.People;
import kiosk.device.sim.people.Person;
import org.jspecify.annotations.Nullable;

/// A reader of ID cards as GA 467 has it, with the habits seen in the field: after a successful
/// read, find answers "no card" until the card has left.
///
/// Commands: `layCard` with `person`, `liftCard`, `reader` with `fault` ([Fault] in camel case:
/// `readFailed`) and `times`.
public final class SimulatedIdentityReader implements SimulatedDevice {
    private static final Map<Command, Duration> TAKES =
            Map.of(
                    Command.STATUS, Duration.ofMillis(5),
                    Command.SAM_NUMBER, Duration.ofMillis(10),
                    Command.FIND, Duration.ofMillis(20),
                    Command.SELECT, Duration.ofMillis(40),
                    Command.READ_TEXT_PHOTO, Duration.ofMillis(400));

    /// `05.01-20200101-1234567-7654321`, an invented number in the form of GA 467.
    private static final byte[] SAM_NUMBER =
            java.util.HexFormat.of().parseHex("05000100A53A340187D61200B1CB7400");

    private final People people;
    private final SdtDecoder decoder = new SdtDecoder();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private @Nullable Person card;
    private boolean found;
    private boolean selected;
    private boolean done;
    private int reads;

    /// What can go wrong, for the next commands.
    public enum Fault {
        /// No answer at all.
        SILENT,
        /// The answer's checksum is wrong.
        BAD_CHECKSUM,
        /// Noise, among it half a preamble, before the answer.
        GARBAGE,
        /// The answer twice in one piece.
        GLUED,
        /// The card cannot be read (SW3 41).
        READ_FAILED,
        /// The security module refuses the card (SW3 32).
        NOT_GENUINE,
        /// The security module failed its self-test (SW3 60).
        MODULE_FAULT
    }

    public SimulatedIdentityReader(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "idr";
    }

    /// Puts a card down, in place of one that lies there.
    public void layCard(Person person) {
        liftCard();
        card = person;
    }

    /// Takes the card away.
    public void liftCard() {
        card = null;
        found = false;
        selected = false;
        done = false;
    }

    /// Plans a fault for each of the next `times` commands it can happen to.
    public void fail(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    @Override
    public Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("card", card == null ? "" : card.key());
        state.put("reads", reads);
        state.put("faults", faults.stream().map(ControlCommand::wordFor).toList());
        return state;
    }

    @Override
    public Optional<Map<String, Object>> handle(Map<String, Object> command) {
        var asked = new ControlCommand(command);
        return switch (asked.what()) {
            case "layCard" -> {
                String key = asked.text("person");
                layCard(
                        people.person(key)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("nobody is " + key)));
                yield Optional.of(Map.of("card", key));
            }
            case "liftCard" -> {
                liftCard();
                yield Optional.of(Map.of("card", ""));
            }
            case "reader" -> {
                fail(asked.word(Fault.class, "fault"), asked.count("times", 1));
                yield Optional.of(Map.of("faults", faults.size()));
            }
            default -> Optional.empty();
        };
    }

    @Override
    public void received(byte[] bytes, Wire wire) {
        decoder.feed(bytes, bytes.length);
        for (Optional<byte[]> body = decoder.next(); body.isPresent(); body = decoder.next()) {
            answer(body.get(), wire);
        }
    }

    @Override
    public void detached() {
        decoder.clear();
    }

    private void answer(byte[] body, Wire wire) {
        for (Map.Entry<Command, Duration> each : TAKES.entrySet()) {
            if (each.getKey().is(body)) {
                wire.after(each.getValue(), () -> send(perform(each.getKey()), wire));
                return;
            }
        }
        send(new SdtReply(Sw3.BAD_COMMAND, new byte[0]), wire);
    }

    private SdtReply perform(Command command) {
        if (faults.peek() == Fault.MODULE_FAULT) {
            faults.remove();
            return bare(Sw3.SELF_TEST_FAILED);
        }
        return switch (command) {
            case STATUS -> bare(Sw3.OK);
            case SAM_NUMBER -> new SdtReply(Sw3.OK, SAM_NUMBER);
            case FIND -> find();
            case SELECT -> select();
            case READ_TEXT_PHOTO -> read();
            case READ_WITH_FINGERPRINT -> bare(Sw3.BAD_COMMAND);
        };
    }

    private SdtReply find() {
        selected = false;
        found = card != null && !done;
        return found ? new SdtReply(Sw3.CARD_FOUND, new byte[4]) : bare(Sw3.NO_CARD);
    }

    private SdtReply select() {
        selected = card != null && (found || done);
        return selected ? new SdtReply(Sw3.OK, new byte[8]) : bare(Sw3.SELECT_FAILED);
    }

    private SdtReply read() {
        Person there = card;
        if (there == null || !selected) {
            return bare(Sw3.READ_FAILED);
        }
        Fault fault = faults.peek();
        if (fault == Fault.READ_FAILED || fault == Fault.NOT_GENUINE) {
            faults.remove();
            found = false;
            return bare(fault == Fault.READ_FAILED ? Sw3.READ_FAILED : Sw3.MODULE_REFUSED_CARD);
        }
        done = true;
        reads++;
        return new SdtReply(Sw3.OK, there.record().encode());
    }

    private void send(SdtReply reply, Wire wire) {
        byte[] frame = SdtFrames.frame(reply.body());
        switch (faults.peek()) {
            case SILENT -> faults.remove();
            case BAD_CHECKSUM -> {
                faults.remove();
                frame[frame.length - 1] ^= 0x55;
                wire.send(frame);
            }
            case GARBAGE -> {
                faults.remove();
                wire.send(new byte[] {0, (byte) 0xFF, (byte) 0xAA, (byte) 0xAA, 1, (byte) 0xAA});
                wire.send(frame);
            }
            case GLUED -> {
                faults.remove();
                byte[] twice = java.util.Arrays.copyOf(frame, frame.length * 2);
                System.arraycopy(frame, 0, twice, frame.length, frame.length);
                wire.send(twice);
            }
            case null, default -> wire.send(frame);
        }
    }

    private static SdtReply bare(int sw3) {
        return new SdtReply(sw3, new byte[0]);
    }
}
