package kiosk.matter.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.Surroundings;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.cel.Variables;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Source;
import kiosk.matter.language.Step;
import org.jspecify.annotations.Nullable;

/// Everything known at one point of the path: fills up while the path is walked from its start.
final class Known implements Variables, Surroundings {

    private final MatterModel model;
    private final JourneyFacts facts;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final AnswerTimes times = new AnswerTimes();
    private final Map<String, Texts> sources = new LinkedHashMap<>();
    private final Happened happened = new Happened();
    private final Set<String> asking = new HashSet<>();
    private Instant now;
    private Optional<Texts> note = Optional.empty();

    Known(MatterModel model, JourneyFacts facts) {
        this.model = model;
        this.facts = facts;
        this.now = facts.now();
        values.put("case.id", facts.caseId());
        values.put("session.assurance", 1L);
        facts.kiosk().forEach((name, value) -> values.put("kiosk." + name, value));
        clock(facts.now());
    }

    /// A copy to try values on.
    Known copy() {
        Known copy = new Known(model, facts);
        copy.values.putAll(values);
        copy.sources.putAll(sources);
        copy.times.copyFrom(times);
        copy.happened.copyFrom(happened);
        copy.note = note;
        copy.clock(now);
        return copy;
    }

    /// Time stands still from one event to the next.
    void clock(Instant instant) {
        now = instant;
        values.put("now", instant);
        values.put("now.date", today().toString());
        values.put("now.month", YearMonth.from(today()).toString());
    }

    /// Who took part, what was agreed to.
    Happened happened() {
        return happened;
    }

    JourneyFacts facts() {
        return facts;
    }

    /// Keeps a JSON-like value under a dotted name, if it fits the name's type.
    boolean put(String name, @Nullable Object json) {
        return put(name, model.scope().type(name).orElse(ValueType.Simple.ANY), json);
    }

    /// The same for a name whose type the matter's own names do not tell.
    boolean put(String name, ValueType type, @Nullable Object json) {
        Optional<Object> value = JsonValues.toCel(type, json);
        value.ifPresent(fit -> values.put(name, fit));
        return value.isPresent();
    }

    /// Keeps a value that expressions gave, as it is.
    void keep(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    void putData(String variable, Object json) {
        put("data." + variable, json);
    }

    /// A variable that a department gave.
    void putSourced(String variable, Object json, Texts department) {
        if (put("data." + variable, json)) {
            sources.put(variable, department);
        }
    }

    /// When calls were answered.
    AnswerTimes times() {
        return times;
    }

    /// Which department gave a variable.
    Optional<Texts> sourceOf(String variable) {
        return Optional.ofNullable(sources.get(variable));
    }

    /// Forgets the names of one root: an entry that is no longer looked at.
    void forget(String root) {
        values.keySet().removeIf(name -> name.startsWith(root + "."));
    }

    void note(Texts said) {
        note = Optional.of(said);
    }

    /// What was said is heard once, on the page it led to.
    void hush() {
        note = Optional.empty();
    }

    /// What was said when a consent was refused.
    Optional<Texts> note() {
        return note;
    }

    @Override
    public Optional<Object> find(String name) {
        Object value = values.get(name);
        if (value != null) {
            return Optional.of(value);
        }
        boolean asked = name.endsWith(".ok") || name.endsWith(".silent");
        if ((name.startsWith("call.") && asked) || name.equals("video.ok")) {
            return Optional.of(false);
        }
        Optional<Object> derived = derived(name);
        if (derived.isPresent()) {
            return derived;
        }
        String variable = name.startsWith("data.") ? name.substring(5) : name;
        MatterModel.DataRule rule = model.data().get(variable);
        if (rule == null) {
            return Optional.empty();
        }
        Object answered = values.get("data." + variable);
        return answered != null ? Optional.of(answered) : preset(rule);
    }

    private Optional<Object> derived(String name) {
        if (!asking.add(name)) {
            return Optional.empty(); // asks for itself
        }
        try {
            return new Derived(model.policy(), this).find(name);
        } finally {
            asking.remove(name);
        }
    }

    private Optional<Object> preset(MatterModel.DataRule rule) {
        if (rule.preset().isEmpty() || !asking.add(rule.name())) {
            return Optional.empty();
        }
        try {
            return rule.preset().get().value(this, this);
        } finally {
            asking.remove(rule.name());
        }
    }

    /// Whether an optional condition holds; not known yet counts as no.
    boolean holds(Optional<Expression> condition) {
        return condition.isEmpty() || condition.get().holds(this, this).orElse(false);
    }

    Texts fill(TextTemplate template) {
        return template.fill(this, this);
    }

    Optional<Object> value(Source source) {
        return source.value(this, this);
    }

    /// Text of a source, or empty text.
    String text(Source source) {
        return value(source).map(String::valueOf).orElse("");
    }

    /// Keeps the values a person gave to the fields asked.
    void fill(Fieldset set, Map<String, Object> values) {
        for (Step.FieldRule rule : set.asked(this)) {
            Object value = values.get(rule.name());
            if (value != null && !value.equals("")) {
                putData(rule.name(), value);
            }
        }
    }

    long fen(Source source) {
        return value(source).map(Long.class::cast).orElse(0L);
    }

    /// All values as a JSON-like tree, variables with their defaults.
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((name, value) -> plant(tree, name, value));
        model.data()
                .keySet()
                .forEach(name ->
                        find("data." + name)
                                .ifPresent(value -> plant(tree, "data." + name, value)));
        return tree;
    }

    @SuppressWarnings("unchecked") // inner nodes of the tree are made here
    private static void plant(Map<String, Object> tree, String name, Object value) {
        Object json = JsonValues.toJson(value);
        int dot = name.indexOf('.');
        if (json == null || name.equals("now") || name.startsWith("now.")) {
            return;
        }
        if (dot < 0) {
            tree.put(name, json);
            return;
        }
        Object branch = tree.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<>());
        if (branch instanceof Map<?, ?>) {
            plant((Map<String, Object>) branch, name.substring(dot + 1), value);
        }
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now, facts.zone());
    }

    @Override
    public @Nullable Object entry(String dictionary, String key) {
        return dictionary(dictionary).get(key);
    }

    @Override
    public Map<String, Object> dictionary(String name) {
        return facts.dictionaries().getOrDefault(name, Map.of());
    }

    @Override
    public long serial(String series) {
        throw new UnsupportedOperationException("only departments have series");
    }
}
