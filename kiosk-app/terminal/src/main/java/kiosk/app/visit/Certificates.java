package kiosk.app.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.matter.CallRequest;
import kiosk.matter.CallResult;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// E-certificates fetched in this visit: used again for the same purpose, wiped with the visit.
///
/// Thread rule: the mailbox only.
final class Certificates {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final List<Held> held = new ArrayList<>();

    /// One of them.
    ///
    /// @param consent `case/step` at which the person agreed, for central's log of calls
    record Held(CallRequest request, CallResult.Answered answer, String consent) {
        @Override
        public String toString() {
            return "Held[" + request.operation() + "]";
        }
    }

    void keep(Held fresh) {
        drop(fresh.request());
        held.add(fresh);
    }

    void drop(CallRequest request) {
        held.removeIf(one -> one.request().serves(request));
    }

    /// The certificate that answers this request, if it was fetched before.
    Optional<Held> of(CallRequest request) {
        return request.certificate().isEmpty()
                ? Optional.empty()
                : held.stream().filter(one -> one.request().serves(request)).findFirst();
    }

    /// Whether everything a consent asks for was agreed to before, for the same purpose.
    boolean cover(Page.Consent page) {
        return !page.items().isEmpty()
                && page.items().stream()
                        .allMatch(item -> item.certificate().flatMap(this::of).isPresent());
    }

    /// The consent with words at what was fetched before, and at what may be used again.
    Page.Consent noted(Page.Consent page, ZoneId zone) {
        return new Page.Consent(
                page.frame(),
                page.text(),
                page.items().stream()
                        .map(item ->
                                item.certificate()
                                        .map(request -> item.noted(words(request, zone)))
                                        .orElse(item))
                        .toList());
    }

    private Texts words(CallRequest request, ZoneId zone) {
        return of(request)
                .map(one -> fetched(one.answer().at(), zone))
                .orElse(Texts.of("同样用途不用再问您，离开就清除", "Kept for this purpose until you leave"));
    }

    private static Texts fetched(Instant at, ZoneId zone) {
        String clock = CLOCK.format(at.atZone(zone));
        return Texts.of(
                "已调用：%s，用前再核验".formatted(clock),
                "Fetched at %s, checked again before use".formatted(clock));
    }

    void wipe() {
        held.clear();
    }
}
