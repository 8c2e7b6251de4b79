package kiosk.matter.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kiosk.matter.Draft;
import kiosk.matter.Event;
import kiosk.matter.Retention;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// What of a journey may be laid aside.
final class Drafting {

    private final MatterModel model;
    private final Ledger ledger;
    private final Standing standing;
    private final List<Draft.Saved> saved = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    Drafting(MatterModel model, Ledger ledger, Standing standing) {
        this.model = model;
        this.ledger = ledger;
        this.standing = standing;
    }

    static Retention retention(MatterModel model) {
        Map<String, Integer> classes = new LinkedHashMap<>();
        List<String> evidence = new ArrayList<>();
        model.data()
                .forEach((name, rule) -> {
                    classes.put(name, rule.dataClass());
                    if (rule.evidence()) {
                        evidence.add(name);
                    }
                });
        return new Retention(classes, Set.copyOf(evidence));
    }

    /// SHA-256 of what a signature stands under.
    static String digest(Object basis) {
        try {
            byte[] text = String.valueOf(basis).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Optional<Draft> draft(
            CompiledMatter matter, String caseId, UnaryOperator<String> ref, Instant now) {
        Optional<MatterModel.DraftRule> rule = model.policy().draft();
        Map<String, String> owners = owners(ref);
        boolean under = ledger.attempts() > 0 || !ledger.news().isEmpty() || handedIn();
        if (rule.isEmpty() || under || !owners.containsKey("applicant")) {
            return Optional.empty();
        }
        for (Step step : standing.path()) {
            Optional<Entry> entry = ledger.entry(step.id());
            if (entry.isPresent()) {
                save(step, entry.get(), rule.get().dataClass());
            } else if (step instanceof Step.Entries list) {
                entries(list, now, rule.get().dataClass());
            }
        }
        LocalDate until =
                LocalDate.ofInstant(now, standing.known().facts().zone())
                        .plusDays(rule.get().days());
        return Optional.of(
                new Draft(
                        matter.id(),
                        matter.pack(),
                        matter.version(),
                        caseId,
                        owners,
                        now,
                        until,
                        saved,
                        left));
    }

    private boolean handedIn() {
        return ledger.work().values().stream().anyMatch(Work.Outcomes.class::isInstance)
                || ledger.entries().values().stream()
                        .map(Entry::event)
                        .anyMatch(event ->
                                event instanceof Event.Paid
                                        || event instanceof Event.Submitted
                                        || event instanceof Event.SubmitRefused
                                        || event instanceof Event.Printed);
    }

    private Map<String, String> owners(UnaryOperator<String> ref) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Entry entry : ledger.entries().values()) {
            if (entry.event() instanceof Event.Identified who
                    && who.facts().get("idNo") instanceof String idNo) {
                owners.put(who.who(), ref.apply(idNo));
            }
        }
        return owners;
    }

    private void save(Step step, Entry entry, int most) {
        switch (step) {
            case Step.Sign _ ->
                    ledger.work(step.id(), Work.Signatures.class)
                            .ifPresent(made ->
                                    made.made()
                                            .forEach(one ->
                                                    keep(
                                                            new Event.Signed(
                                                                    step.id(),
                                                                    one.signer(),
                                                                    one.hash()),
                                                            one.at(),
                                                            digest(entry.basis()))));
            case Step.Entries list -> {
                entries(list, entry.at(), most);
                if (may(list.field(), most)) {
                    keep(entry.event(), entry.at(), "");
                }
            }
            case Step.Pick _, Step.Plot _, Step.Review _ -> left.add(step.id());
            default -> {
                if (entry.event() instanceof Event.Answered answered) {
                    answered(answered, entry, most);
                } else {
                    left.add(step.id());
                }
            }
        }
    }

    private void entries(Step.Entries step, Instant at, int most) {
        if (!may(step.field(), most)) {
            left.add(step.id());
            return;
        }
        List<Map<String, Object>> entries =
                ledger.work(step.id(), Work.Entries.class)
                        .map(Work.Entries::entries)
                        .orElse(List.of());
        for (int i = 0; i < entries.size(); i++) {
            keep(new Event.EntryOpened(step.id(), i), at, "");
            keep(new Event.Answered(step.id(), entries.get(i)), at, "");
        }
    }

    private void answered(Event.Answered answered, Entry entry, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        answered.values()
                .forEach((name, value) -> {
                    if (!model.data().containsKey(name) || may(name, most)) {
                        values.put(name, value);
                    }
                });
        if (values.size() < answered.values().size()) {
            left.add(answered.step());
        }
        keep(new Event.Answered(answered.step(), values), entry.at(), "");
    }

    private boolean may(String variable, int most) {
        return retention(model).inDraft(variable, most);
    }

    private void keep(Event event, Instant at, String basis) {
        saved.add(new Draft.Saved(event, at, basis));
    }
}
