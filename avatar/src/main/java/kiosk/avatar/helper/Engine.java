package kiosk.avatar.helper;

import java.io.IOException;

/// Something native in the helper that answers questions.
public interface Engine {

    /// What the kiosk calls it.
    String name();

    /// Gets ready, or learns that it cannot; engines are loaded one after the other.
    void load();

    /// How it stands now, in its own words; asked about twice a second once it is loaded, so it
    /// asks no device.
    byte[] report();

    /// Answers, now or later; on a thread of this engine's own, so it may work and wait.
    ///
    /// @throws IOException when this is no question of its kind
    void answer(byte[] question, Reply reply) throws IOException;
}
