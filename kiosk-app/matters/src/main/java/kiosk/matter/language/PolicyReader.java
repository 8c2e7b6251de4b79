package kiosk.matter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads the rules of a matter that stand beside its steps.
final class PolicyReader {

    /// The condition a `minors:` section makes.
    static final String GUARDIAN = "guardian";

    private final Fields matter;
    private final Expressions expressions;
    private final Set<String> materials;

    PolicyReader(Fields matter, Expressions expressions, Set<String> materials) {
        this.matter = matter;
        this.expressions = expressions;
        this.materials = materials;
    }

    MatterModel.Policy policy() throws PackException {
        return new MatterModel.Policy(
                conditions(),
                situations(),
                agency(),
                recommendations(),
                draft(),
                days("promiseDays"),
                days("legalDays"));
    }

    private List<MatterModel.Condition> conditions() throws PackException {
        List<MatterModel.Condition> conditions = new ArrayList<>();
        for (Value value : matter.list("conditions")) {
            Fields parts = value.fields(Keys.CONDITION);
            boolean stops = parts.flag("stop", true);
            String id = parts.need("id").text();
            if (conditions.stream().anyMatch(other -> other.id().equals(id))) {
                throw parts.need("id").at().refuse("the condition '" + id + "' is there twice");
            }
            conditions.add(
                    new MatterModel.Condition(
                            id,
                            TextValue.read(parts.need("text")),
                            expressions.condition(parts.need("expr")),
                            words(parts, "reason", stops),
                            words(parts, "remedy", stops),
                            stops));
        }
        minors().ifPresent(conditions::add);
        return conditions;
    }

    private TextTemplate words(Fields parts, String key, boolean needed) throws PackException {
        return needed || parts.find(key).isPresent()
                ? TextTemplate.compile(parts.need(key), expressions)
                : TextTemplate.fixed(StandardTexts.noWord());
    }

    /// A minor needs a guardian whose relation a department confirmed.
    private Optional<MatterModel.Condition> minors() throws PackException {
        if (matter.find("minors").isEmpty()) {
            return Optional.empty();
        }
        Fields parts = matter.need("minors").fields(Keys.MINORS);
        Value when = parts.need("when");
        Value relation = parts.need("relation");
        expressions.condition(when);
        expressions.condition(relation);
        return Optional.of(
                new MatterModel.Condition(
                        GUARDIAN,
                        Texts.of("未成年人由监护人陪同", "A minor comes with a guardian"),
                        expressions.compile(
                                "!(" + when.source() + ") || (" + relation.source() + ")",
                                when.textAt()),
                        words(parts, "reason", true),
                        words(parts, "remedy", true),
                        true));
    }

    private List<MatterModel.Situation> situations() throws PackException {
        List<MatterModel.Situation> situations = new ArrayList<>();
        for (Value value : matter.list("situations")) {
            Fields parts = value.fields(Keys.SITUATION);
            situations.add(
                    new MatterModel.Situation(
                            parts.need("id").text(),
                            TextValue.read(parts.need("text")),
                            expressions.condition(parts.need("when")),
                            materials(parts, "materials")));
        }
        return situations;
    }

    private List<String> materials(Fields parts, String key) throws PackException {
        for (Value item : parts.list(key)) {
            if (!materials.contains(item.text())) {
                throw item.at().refuse("there is no material '" + item.text() + "'");
            }
        }
        return parts.texts(key);
    }

    private Optional<MatterModel.Agency> agency() throws PackException {
        if (matter.find("agency").isEmpty()) {
            return Optional.empty();
        }
        Fields parts = matter.need("agency").fields(Keys.AGENCY);
        boolean allowed = parts.need("allowed").flag();
        if (parts.find("acting").isEmpty()) {
            if (parts.find("principal").isPresent() || !materials(parts, "proof").isEmpty()) {
                throw parts.at().refuse("the key 'acting' is missing: when does an agent act?");
            }
            return Optional.empty();
        }
        if (!allowed) {
            throw parts.keyAt("acting").refuse("agency is not allowed here");
        }
        Fields principal = parts.need("principal").fields(Keys.PRINCIPAL);
        return Optional.of(
                new MatterModel.Agency(
                        expressions.condition(parts.need("acting")),
                        source(principal, "name", ValueType.Simple.STRING),
                        source(principal, "idNo", ValueType.Simple.ID_NO),
                        materials(parts, "proof")));
    }

    private Source source(Fields parts, String key, ValueType type) throws PackException {
        return Source.read(parts.need(key), expressions).mustGive(type, parts.need(key));
    }

    private List<MatterModel.Recommend> recommendations() throws PackException {
        List<MatterModel.Recommend> all = new ArrayList<>();
        for (Value value : matter.list("recommend")) {
            Fields parts = value.fields(Keys.RECOMMEND);
            all.add(
                    new MatterModel.Recommend(
                            parts.find("when").isPresent()
                                    ? Optional.of(expressions.condition(parts.need("when")))
                                    : Optional.empty(),
                            parts.need("matter").text(),
                            TextTemplate.compile(parts.need("why"), expressions),
                            parts.need("matter").at()));
        }
        return all;
    }

    private Optional<MatterModel.DraftRule> draft() throws PackException {
        if (matter.find("draft").isEmpty()) {
            return Optional.empty();
        }
        Fields parts = matter.need("draft").fields(Keys.DRAFT);
        long days = parts.integer("days", 15);
        if (days < 1 || days > 90) {
            throw parts.need("days").at().refuse("1 to 90 days expected");
        }
        long most = parts.integer("class", 1);
        if (most < 0 || most > 2) {
            throw parts.need("class").at().refuse("0, 1 or 2 expected: class 3 is never kept");
        }
        return Optional.of(new MatterModel.DraftRule((int) days, (int) most));
    }

    private MatterModel.Days days(String key) throws PackException {
        if (matter.find(key).isEmpty()) {
            return new MatterModel.Days(0, MatterModel.Days.Unit.DAY);
        }
        Fields parts = matter.need(key).fields(Keys.DAYS);
        long n = parts.need("n").integer();
        if (n < 0 || n > 1000) {
            throw parts.need("n").at().refuse("0 to 1000 expected");
        }
        Value unit = parts.need("unit");
        return switch (unit.text()) {
            case "day", "workday", "month" ->
                    new MatterModel.Days(
                            (int) n,
                            MatterModel.Days.Unit.valueOf(unit.text().toUpperCase(Locale.ROOT)));
            default -> throw unit.at().refuse("day, workday or month expected");
        };
    }
}
