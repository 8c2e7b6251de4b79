package kiosk.device.sim.printer;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.device.raster.Typefaces;
import kiosk.device.sim.SimulatedDevice;
import kiosk.device.sim.Wire;
import org.jspecify.annotations.Nullable;

/// A receipt printer with ESC/POS. Takes bytes as fast as they come, prints at the speed of a real
/// one, answers real-time questions at once and the completion receipt when the paper is there.
/// Keeps every sheet as PNG and as text; roll and sheets survive a restart.
///
/// Commands: `{"do":"paper","device":"printer","state":"ok|low|out|jam|cover"}`, with `"leftMm":n`
/// in place of `state` for a roll that ends soon; `{"do":"receipts","after":n}`;
/// `{"do":"fault","device":"printer","fault":"silent|noProof|garbage|none"}`.
///
/// Thread rule: like any [kiosk.device.sim.SimulatedPeer].
public final class SimulatedReceiptPrinter implements SimulatedDevice {
    private static final String NAME = "printer";
    private static final int USUAL_DOTS_PER_SECOND = 1_200;
    private static final Duration CUT_TIME = Duration.ofMillis(100);
    private static final byte[] NOISE = {(byte) 0xFF, (byte) 0x80, 0x05, (byte) 0xC3};

    /// How the printer misbehaves on command.
    private enum Fault {
        NONE,
        /// Answers nothing at all.
        SILENT,
        /// Prints, but its completion receipt gets lost.
        NO_PROOF,
        /// Noise before each answer.
        GARBAGE
    }

    private final PrintBuffer buffer = new PrintBuffer();
    private final EscPosParser parser = new EscPosParser(new Ears());
    private final PaperRoll roll;
    private final SheetStore sheets;
    private final Typefaces typefaces;
    private final int dotsPerSecond;
    private Sheet sheet;
    private Fault fault = Fault.NONE;
    private @Nullable Wire wire;
    private boolean moving;
    private int moves;

    /// As fast as a usual kiosk printer: 150 mm a second.
    ///
    /// @param dir where sheets and the state of the roll are kept
    public SimulatedReceiptPrinter(Path dir, Typefaces typefaces) {
        this(dir, typefaces, USUAL_DOTS_PER_SECOND);
    }

    /// @param dotsPerSecond 8 dots are a millimetre
    public SimulatedReceiptPrinter(Path dir, Typefaces typefaces, int dotsPerSecond) {
        this.sheets = new SheetStore(dir);
        this.roll = new PaperRoll(dir.resolve("roll.properties"));
        this.typefaces = typefaces;
        this.dotsPerSecond = dotsPerSecond;
        this.sheet = new Sheet(typefaces);
        warmUp();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void attached(Wire to) {
        wire = to;
    }

    @Override
    public void received(byte[] bytes, Wire from) {
        wire = from;
        parser.take(bytes);
        printNext();
    }

    @Override
    public Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("paper", roll.word());
        state.put("leftMm", roll.leftMm());
        state.put("waiting", buffer.size() + (moving ? 1 : 0));
        state.put("printed", sheets.after(0).size());
        state.put("fault", fault.name());
        state.put("protocolErrors", buffer.errors());
        return state;
    }

    @Override
    public Optional<Map<String, Object>> handle(Map<String, Object> command) {
        Object act = command.get("do");
        if ("receipts".equals(act)) {
            int after = command.get("after") instanceof Number n ? n.intValue() : 0;
            return Optional.of(Map.of("receipts", list(after)));
        }
        if (!NAME.equals(command.get("device"))) {
            return Optional.empty();
        }
        if ("paper".equals(act)) {
            paper(command);
            return Optional.of(state());
        }
        if ("fault".equals(act)) {
            fault = fault(String.valueOf(command.get("fault")));
            return Optional.of(state());
        }
        return Optional.empty();
    }

    private List<Map<String, Object>> list(int after) {
        return sheets.after(after).stream().map(SimulatedReceiptPrinter::describe).toList();
    }

    private static Map<String, Object> describe(SheetStore.Sheet sheet) {
        var described = new LinkedHashMap<String, Object>();
        described.put("n", sheet.number());
        described.put("png", sheet.png().toAbsolutePath().toString());
        described.put("text", sheet.text().toAbsolutePath().toString());
        described.put("torn", sheet.torn());
        return described;
    }

    private static Fault fault(String word) {
        return switch (word) {
            case "none" -> Fault.NONE;
            case "silent" -> Fault.SILENT;
            case "noProof" -> Fault.NO_PROOF;
            case "garbage" -> Fault.GARBAGE;
            default -> throw new IllegalArgumentException("unknown fault " + word);
        };
    }

    /// A hand at the printer. Whoever puts in a roll, clears a jam or opens the cover takes out
    /// what was printed half.
    private void paper(Map<String, Object> command) {
        boolean stoodStill = roll.stopped();
        if (command.get("leftMm") instanceof Number mm) {
            roll.leave(mm.intValue());
        } else {
            String word = String.valueOf(command.get("state"));
            switch (word) {
                case "ok" -> roll.refill();
                case "low" -> roll.leaveLittle();
                case "out" -> roll.leave(0);
                case "jam" -> roll.jam();
                case "cover" -> roll.openCover();
                default -> throw new IllegalArgumentException("unknown paper state " + word);
            }
        }
        if (stoodStill && !roll.stopped()) {
            takeOut(true);
        }
        roll.save();
        printNext();
    }

    private void takeOut(boolean torn) {
        if (!sheet.blank()) {
            sheets.keep(sheet.png(torn), sheet.text(), torn);
        }
        sheet = new Sheet(typefaces);
    }

    private void printNext() {
        Wire to = wire;
        while (to != null && !moving && !roll.stopped()) {
            Element next = buffer.next().orElse(null);
            if (next == null) {
                return;
            }
            if (next instanceof Element.Receipt receipt) {
                prove(receipt, to);
                continue;
            }
            moving = true;
            moves++;
            int move = moves;
            to.after(duration(next), () -> moved(next, move));
        }
    }

    private Duration duration(Element element) {
        Duration moving = Duration.ofMillis(1000L * Sheet.length(element) / dotsPerSecond);
        return element instanceof Element.Cut ? moving.plus(CUT_TIME) : moving;
    }

    private void moved(Element element, int move) {
        if (!moving || move != moves) {
            return; // thrown away by DLE ENQ 2 while it was moving
        }
        moving = false;
        if (roll.jammed() || roll.coverOpen()) {
            return; // what was under the head is lost
        }
        int length = Sheet.length(element);
        int got = roll.move(length);
        if (got < length) {
            sheet.slip(got);
            roll.save();
            return;
        }
        sheet.print(element);
        if (element instanceof Element.Cut) {
            takeOut(false);
            roll.save();
        }
        printNext();
    }

    private void prove(Element.Receipt receipt, Wire to) {
        if (fault == Fault.NO_PROOF) {
            return;
        }
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(new byte[] {0x37, 0x22});
        answer.writeBytes(receipt.id());
        answer.write(0x00);
        say(answer.toByteArray(), to);
    }

    private void say(byte[] bytes, Wire to) {
        if (fault == Fault.SILENT) {
            return;
        }
        if (fault == Fault.GARBAGE) {
            to.send(NOISE);
        }
        to.send(bytes);
    }

    /// Loads the fonts before the first question comes: an answer must not wait for them.
    private void warmUp() {
        var scrap = new Sheet(typefaces);
        var glyph = new Element.Glyph('一', 2, 1, 1, false);
        scrap.print(new Element.Row(List.of(glyph), 0));
        scrap.png(false);
    }

    private final class Ears implements EscPosParser.Commands {
        @Override
        public void character(byte[] bytes) {
            buffer.character(bytes);
        }

        @Override
        public void rowEnd() {
            buffer.rowEnd();
        }

        @Override
        public void command(String name, byte[] bytes) {
            buffer.command(name, bytes);
        }

        @Override
        public void realTime(int kind, int n) {
            Wire to = wire;
            if (kind == 0x04 && to != null) {
                say(new byte[] {(byte) RealTimeStatus.answer(n, roll)}, to);
            } else if (kind == 0x05 && n == 2) {
                buffer.clear();
                moving = false;
                parser.reset();
            }
        }

        @Override
        public void protocolError(String what) {
            buffer.error(what);
        }
    }
}
