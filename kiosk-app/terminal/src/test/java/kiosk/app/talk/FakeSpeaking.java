package kiosk.app.talk;

import java.util.ArrayList;
import java.util.List;

/// A voice that says nothing and remembers what it was to say.
final class FakeSpeaking implements Speaking {
    final List<String> said = new ArrayList<>();
    private Runnable over = () -> {};
    String secret = "\0";
    int hushed;

    void over() {
        var now = over;
        over = () -> {};
        now.run();
    }

    @Override
    public void say(String text, Runnable then) {
        said.add(text);
        over = then;
    }

    @Override
    public boolean mayBeHeard(String text) {
        return !text.contains(secret);
    }

    @Override
    public void hush() {
        hushed++;
    }

    @Override
    public void louder(int steps) {}

    @Override
    public void slower() {}

    @Override
    public void mute(boolean on) {}
}
