package kiosk.app.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Texts;
import kiosk.sync.Central.Reply;
import kiosk.sync.DownEvent;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.StoreException;

/// What is kept for an owner: documents on this machine, and cases and documents central knows from
/// any machine.
///
/// Thread rule: blocking.
final class Archive {
    private static final int MOST = 20;
    private static final Duration ASK = Duration.ofSeconds(4);

    private final Ports ports;

    Archive(Ports ports) {
        this.ports = ports;
    }

    /// On this machine, then what other machines kept.
    List<Keepsake> of(String ownerRef) throws StoreException {
        Map<String, Keepsake> all = new LinkedHashMap<>();
        ports.store().keepsakes(ownerRef, MOST).forEach(k -> all.put(k.checkCode(), k));
        keptAtCentral("ownerRef", ownerRef).forEach(k -> all.putIfAbsent(k.checkCode(), k));
        return List.copyOf(all.values());
    }

    Optional<Kept> byCode(String code) throws StoreException {
        return keepsake(code).map(Kept::of);
    }

    /// Whatever is kept under this code, here or at central.
    Optional<Keepsake> keepsake(String code) throws StoreException {
        Optional<Keepsake> here = ports.store().keepsake(code);
        return here.isPresent() ? here : keptAtCentral("keptCode", code).stream().findFirst();
    }

    /// What came out elsewhere counts as printed: here it can only be a reprint.
    private List<Keepsake> keptAtCentral(String by, String value) {
        Reply reply = ports.central().request("case/find", Map.of(by, value), "", ASK);
        if (!(reply instanceof Reply.Answer(Map<String, Object> body))
                || !(body.get("kept") instanceof List<?> kept)) {
            return List.of();
        }
        return kept.stream()
                .filter(Map.class::isInstance)
                .map(k -> (Map<?, ?>) k)
                .map(k ->
                        new Keepsake(
                                text(k, "ownerRef"),
                                text(k, "caseId"),
                                text(k, "code"),
                                text(k, "kind"),
                                text(k, "body"),
                                true))
                .toList();
    }

    /// Documents that never came out on paper.
    int owed(String ownerRef) throws StoreException {
        return (int) of(ownerRef).stream().filter(k -> !k.printed() && !LaidAside.is(k)).count();
    }

    /// Everything of this owner, this machine's documents first.
    List<Scene.OwnedItem> items(String ownerRef) throws StoreException {
        List<Scene.OwnedItem> items = new ArrayList<>();
        Set<String> cases = new LinkedHashSet<>();
        for (Keepsake keepsake : of(ownerRef)) {
            if (LaidAside.is(keepsake)) {
                continue;
            }
            // A document of another machine is listed like one of this machine.
            cases.add(keepsake.caseId());
            items.add(
                    new Scene.OwnedItem(
                            keepsake.caseId(),
                            Kept.of(keepsake).name(),
                            state(keepsake),
                            keepsake.checkCode(),
                            true));
        }
        Reply reply =
                ports.central().request("case/find", Map.of("applicantRef", ownerRef), "", ASK);
        if (reply instanceof Reply.Answer(Map<String, Object> body)
                && body.get("cases") instanceof List<?> found) {
            List<Map<?, ?>> known = new ArrayList<>();
            found.stream().filter(Map.class::isInstance).forEach(c -> known.add((Map<?, ?>) c));
            known.stream()
                    .map(Archive::elsewhere)
                    .filter(item -> !cases.contains(item.caseId()))
                    .forEach(items::add);
            known.forEach(one -> answered(one, items));
        }
        List<Scene.OwnedItem> open = new ArrayList<>(new LaidAside(ports).open(of(ownerRef)));
        open.removeIf(item -> items.stream().anyMatch(i -> i.caseId().equals(item.caseId())));
        open.addAll(items);
        return open;
    }

    /// What was answered to a bad rating stands with the first line of its case.
    private static void answered(Map<?, ?> found, List<Scene.OwnedItem> items) {
        if (!(found.get("rating") instanceof Map<?, ?> rating)) {
            return;
        }
        int stars = rating.get("again") instanceof Number said ? said.intValue() : 0;
        Scene.Reply reply = new Scene.Reply(text(rating, "answer"), stars);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).caseId().equals(text(found, "caseId"))) {
                items.set(i, items.get(i).with(reply));
                return;
            }
        }
    }

    /// The owner rates what was answered; central takes the first rating only.
    void rateReply(String caseId, int level) throws StoreException {
        ports.store()
                .append(
                        List.of(),
                        List.of(
                                new OutboundEvent(
                                        ports.ids().next(),
                                        "case.rated.again",
                                        caseId,
                                        1,
                                        Json.write(Map.of("stars", level)),
                                        ports.central().now())));
        ports.central().nudge();
    }

    private Texts state(Keepsake keepsake) throws StoreException {
        Optional<String> last =
                ports.store().downEvents(keepsake.caseId()).stream()
                        .reduce((_, later) -> later)
                        .map(DownEvent::type);
        if (!keepsake.printed()) {
            return Texts.of("文件还没有取", "The document was not collected yet");
        }
        return last.map(Archive::word).orElse(Texts.of("已打印", "Printed"));
    }

    private static Scene.OwnedItem elsewhere(Map<?, ?> found) {
        String state = text(found, "state");
        Map<String, String> name = new LinkedHashMap<>();
        if (found.get("matterName") instanceof Map<?, ?> names) {
            names.forEach((language, text) -> name.put(language.toString(), text.toString()));
        }
        name.putIfAbsent(Texts.BASE, text(found, "matter"));
        return new Scene.OwnedItem(
                text(found, "caseId"), new Texts(name), word("case." + state), "", false);
    }

    private static String text(Map<?, ?> json, String key) {
        Object value = json.get(key);
        return value == null ? "" : value.toString();
    }

    private static Texts word(String type) {
        return switch (type) {
            case "case.accepted" -> Texts.of("已受理", "Accepted");
            case "case.decided" -> Texts.of("已办结", "Decided");
            case "case.refused" -> Texts.of("未通过", "Refused");
            case "case.paid" -> Texts.of("已缴清", "Paid");
            default -> Texts.of("办理中", "In progress");
        };
    }
}
