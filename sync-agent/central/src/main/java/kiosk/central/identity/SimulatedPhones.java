package kiosk.central.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phones that exist only here: keeps the last messages of each number, for the bench.
///
/// Thread rule: any thread.
public final class SimulatedPhones implements SmsGateway {
    private static final int KEPT = 10;

    private final Clock clock;
    private final Map<String, Deque<Sms>> byNumber = new HashMap<>();

    /// Phones that stamp messages with this clock.
    public SimulatedPhones(Clock clock) {
        this.clock = clock;
    }

    /// A message as it arrived.
    public record Sms(Instant at, String text) {}

    @Override
    public synchronized void send(String phone, String text) {
        Deque<Sms> messages = byNumber.computeIfAbsent(phone, _ -> new ArrayDeque<>());
        messages.addFirst(new Sms(clock.instant(), text));
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    /// Messages of a number, newest first.
    public synchronized List<Sms> messages(String phone) {
        return List.copyOf(byNumber.getOrDefault(phone, new ArrayDeque<>()));
    }

    /// Every message of every number, for a bench that shows one phone.
    public synchronized Map<String, List<Sms>> all() {
        Map<String, List<Sms>> copy = new HashMap<>();
        byNumber.forEach((number, messages) -> copy.put(number, List.copyOf(messages)));
        return copy;
    }
}
