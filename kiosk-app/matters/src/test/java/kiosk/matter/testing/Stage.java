package kiosk.matter.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.pack.LoadedPack;

/// One journey of a test pack, driven event by event.
public final class Stage {

    private Journey journey;
    private Instant now = Player.NOW;

    public Stage(Journey journey) {
        this.journey = journey;
    }

    public Stage(LoadedPack pack, String matter) {
        this(pack, matter, Player.facts(pack.dictionaries()));
    }

    public Stage(LoadedPack pack, String matter, JourneyFacts facts) {
        this(ScenarioWorld.matter(pack, matter).begin(facts));
    }

    public Journey journey() {
        return journey;
    }

    public String step() {
        return journey.page().frame().step();
    }

    /// The page, which must be of this kind.
    public <P extends Page> P page(Class<P> kind) {
        if (!kind.isInstance(journey.page())) {
            throw new AssertionError("not " + kind.getSimpleName() + ": " + journey.page());
        }
        return kind.cast(journey.page());
    }

    public Stage send(Event event) {
        Move move = journey.apply(event, now);
        if (!(move instanceof Move.Moved(Journey next))) {
            throw new AssertionError(event + " refused: " + move);
        }
        journey = next;
        now = now.plusSeconds(7);
        return this;
    }

    public Stage answer(Object... pairs) {
        return send(answered(pairs));
    }

    /// The words of the refusal in Chinese, field first.
    public List<String> refused(Event event) {
        Move move = journey.apply(event, now);
        if (!(move instanceof Move.Rejected(List<Move.Problem> problems))) {
            throw new AssertionError(event + " was accepted");
        }
        return problems.stream().map(p -> p.field() + " " + p.say().in("zh-Hans")).toList();
    }

    public Event answered(Object... pairs) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return new Event.Answered(step(), values);
    }

    public Stage opened(int index) {
        return send(new Event.EntryOpened(step(), index));
    }

    /// A variable of the journey by its dotted name, or null.
    public Object value(String name) {
        Object node = journey.variables();
        for (String part : name.split("\\.")) {
            node = node instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return node;
    }
}
