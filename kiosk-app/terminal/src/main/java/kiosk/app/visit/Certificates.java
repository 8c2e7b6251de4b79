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
                && page.items().stream().allMatch(item -> item.certificate().flatMap(this::of).isPresent());
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
                .orElse(
                        Texts.of(
                                "这次再办同样用途的事，不用再问您；您离开就清除",
                                "Used again for the same purpose while you are here, then"
                                        + " forgotten"));
    }

    private static Texts fetched(Instant at, ZoneId zone) {
        String clock = CLOCK.format(at.atZone(zone));
        return Texts.of(
                "已调用：%s 取得，每次使用前都核验".formatted(clock),
                "Fetched before, at %s; checked each time it is used".formatted(clock));
    }

    void wipe() {
        held.clear();
    }
}
