package kiosk.device.sim.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The roll, the cover and what is stuck: kept in a file, as real paper keeps its length over a
/// restart.
final class PaperRoll {
    static final int DOTS_PER_MM = 8;
    private static final int FULL_DOTS = 50_000 * DOTS_PER_MM;
    private static final int NEAR_END_DOTS = 3_000 * DOTS_PER_MM;

    private final Path file;
    private int leftDots = FULL_DOTS;
    private boolean jammed;
    private boolean coverOpen;

    PaperRoll(Path file) {
        this.file = file;
        load();
    }

    boolean out() {
        return leftDots <= 0;
    }

    boolean low() {
        return leftDots <= NEAR_END_DOTS;
    }

    boolean jammed() {
        return jammed;
    }

    boolean coverOpen() {
        return coverOpen;
    }

    /// Whether the paper cannot move.
    boolean stopped() {
        return out() || jammed || coverOpen;
    }

    String word() {
        if (coverOpen) {
            return "cover";
        }
        if (jammed) {
            return "jam";
        }
        return out() ? "out" : low() ? "low" : "ok";
    }

    int leftMm() {
        return leftDots / DOTS_PER_MM;
    }

    /// Moves the paper.
    ///
    /// @return dots it really moved before it ended
    int move(int dots) {
        int moved = Math.min(dots, Math.max(0, leftDots));
        leftDots -= moved;
        return moved;
    }

    void refill() {
        leftDots = FULL_DOTS;
        jammed = false;
        coverOpen = false;
    }

    void leave(int mm) {
        refill();
        leftDots = mm * DOTS_PER_MM;
    }

    void leaveLittle() {
        leave(NEAR_END_DOTS / DOTS_PER_MM);
    }

    void jam() {
        jammed = true;
    }

    void openCover() {
        coverOpen = true;
    }

    void save() {
        var properties = new Properties();
        properties.setProperty("leftDots", Integer.toString(leftDots));
        properties.setProperty("jammed", Boolean.toString(jammed));
        properties.setProperty("coverOpen", Boolean.toString(coverOpen));
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leftDots = Integer.parseInt(properties.getProperty("leftDots", "" + FULL_DOTS));
        jammed = Boolean.parseBoolean(properties.getProperty("jammed"));
        coverOpen = Boolean.parseBoolean(properties.getProperty("coverOpen"));
    }
}
