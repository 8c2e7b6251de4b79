package kiosk.app.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.device.DeviceStatus;
import kiosk.device.IdentityDocument;
import kiosk.device.IdentityReader.Fault;
import kiosk.device.IdentityReader.ReadOutcome;
import kiosk.matter.Texts;

/// Asks for a card and reads it, again and again until one can be used or the page is left.
final class CardTable {
    private static final Duration ROUND = Duration.ofSeconds(60);

    private final Front front;
    private final Consumer<IdentityDocument> then;
    private int left = (int) ROUND.toSeconds();
    private boolean waiting;

    CardTable(Front front, Consumer<IdentityDocument> then) {
        this.front = front;
        this.then = then;
    }

    void begin() {
        left = (int) ROUND.toSeconds();
        front.show(new Scene.Work.AwaitCard(left));
        read();
    }

    /// Says what is wrong with the card, waits until it is lifted, reads the next.
    void problem(Texts say) {
        front.show(new Scene.Work.CardProblem(say));
        front.effect(
                () -> front.ports().devices().reader().awaitRemoval(ROUND, front.cancel()),
                _ -> begin());
    }

    void tick() {
        if (waiting && left > 0) {
            left--;
            front.show(new Scene.Work.AwaitCard(left));
        }
    }

    private void read() {
        waiting = true;
        front.effect(
                () -> front.ports().devices().reader().read(ROUND, front.cancel()), this::came);
    }

    private void came(ReadOutcome outcome) {
        waiting = false;
        switch (outcome) {
            case ReadOutcome.Identified(IdentityDocument document) -> check(document);
            case ReadOutcome.TimedOut() -> begin();
            case ReadOutcome.Cancelled() -> {
                // The page is being left.
            }
            case ReadOutcome.Refused(Fault fault, int _) -> problem(say(fault));
            case ReadOutcome.Unavailable(DeviceStatus _) ->
                    front.show(
                            new Scene.Work.CardProblem(
                                    Texts.of(
                                            "读卡器暂时不能用，请呼叫工作人员",
                                            "The card reader cannot be used now. Please call"
                                                    + " staff")));
        }
    }

    private void check(IdentityDocument document) {
        refused(front.ports(), document)
                .ifPresentOrElse(this::problem, () -> then.accept(document));
    }

    /// Why this card is not taken, empty when it is.
    static Optional<Texts> refused(Ports ports, IdentityDocument document) {
        LocalDate today = LocalDate.ofInstant(ports.central().now(), ports.terminal().zone());
        return document.validTo()
                .filter(last -> last.isBefore(today))
                .map(_ ->
                        Texts.of(
                                "这张身份证已过有效期，请换一张或呼叫工作人员",
                                "This ID card has expired. Use another or call staff"));
    }

    private static Texts say(Fault fault) {
        return switch (fault) {
            case INVALID_MEDIA ->
                    Texts.of("这不是居民身份证，请换一张", "This is not a resident ID card. Use another");
            case READ_FAILED ->
                    Texts.of(
                            "没有读出来，请拿起身份证再放一次",
                            "Could not read it. Lift the card and lay it down again");
            case SECURITY_MODULE ->
                    Texts.of(
                            "读卡器没有认出这张卡，请呼叫工作人员",
                            "The reader refused this card. Please call staff");
        };
    }
}
