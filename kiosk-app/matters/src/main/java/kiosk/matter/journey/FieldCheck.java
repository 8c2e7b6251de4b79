package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Move.Problem;
import kiosk.matter.Texts;
import kiosk.matter.Withheld;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.Shown;
import kiosk.matter.cel.ValueType;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;
import kiosk.matter.number.BankCardNumber;
import kiosk.matter.number.CitizenNumber;
import kiosk.matter.number.UnifiedSocialCreditCode;

/// Checks what was filled into a form: type, limits, then the author's own checks.
final class FieldCheck {

    private final Fieldset set;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> accepted = new LinkedHashMap<>();

    private FieldCheck(Fieldset set, Known known) {
        this.set = set;
        this.known = known;
    }

    /// Problems, one per field at most.
    static List<Problem> problems(Fieldset set, Map<String, Object> values, Known known) {
        FieldCheck check = new FieldCheck(set, known.copy());
        check.run(values);
        return check.problems;
    }

    private void run(Map<String, Object> values) {
        for (Step.FieldRule rule : set.asked(known)) {
            Object value = values.get(rule.name());
            MatterModel.DataRule data = set.rules().get(rule.name());
            if (data == null) {
                continue;
            }
            if (value == null || value.equals("")) {
                if (rule.required()) {
                    say(rule, missing(data));
                } else if (data.type() instanceof ValueType.Maybe) {
                    known.put(set.root() + "." + rule.name(), data.type(), null);
                }
                continue;
            }
            if (value == Withheld.PIN && bare(data.type()).equals(ValueType.Simple.PIN)) {
                known.put(set.root() + "." + rule.name(), data.type(), value);
                continue;
            }
            Optional<Object> fit = JsonValues.toCel(data.type(), value);
            if (fit.isEmpty() || !plausible(data, fit.get())) {
                say(rule, wrong(data));
                continue;
            }
            accepted.put(rule.name(), fit.get());
            known.put(set.root() + "." + rule.name(), data.type(), value);
        }
        for (Step.FieldRule rule : set.fields()) {
            Object value = accepted.get(rule.name());
            if (value != null) {
                limits(rule, value);
            }
        }
    }

    private void limits(Step.FieldRule rule, Object value) {
        if (value instanceof Long number) {
            Optional<Long> min = rule.min().flatMap(known::value).map(Long.class::cast);
            Optional<Long> max = rule.max().flatMap(known::value).map(Long.class::cast);
            if (rule.check().isEmpty() && max.isPresent() && number > max.get()) {
                say(rule, bound("最多", "At most ", rule, max.get()));
                return;
            }
            if (min.isEmpty() && number == 0 && money(rule)) {
                say(rule, Texts.of("请输入金额", "Enter an amount"));
                return;
            }
            if (min.isPresent() && number < min.get()) {
                say(rule, bound("最少", "At least ", rule, min.get()));
                return;
            }
        }
        if (rule.check().isPresent() && !known.holds(Optional.of(rule.check().get().holds()))) {
            say(rule, known.fill(rule.check().get().message()));
        }
    }

    private boolean money(Step.FieldRule rule) {
        MatterModel.DataRule data = set.rules().get(rule.name());
        return data != null && bare(data.type()).equals(ValueType.Simple.MONEY);
    }

    private Texts bound(String zh, String en, Step.FieldRule rule, long limit) {
        MatterModel.DataRule data = set.rules().get(rule.name());
        ValueType type = data == null ? ValueType.Simple.INT : bare(data.type());
        return Shown.joined(Texts.of(zh, en), Shown.of(type, limit));
    }

    private void say(Step.FieldRule rule, Texts message) {
        problems.add(new Problem(rule.name(), message));
    }

    private boolean plausible(MatterModel.DataRule data, Object value) {
        boolean shape = data.pattern().isEmpty() || String.valueOf(value).matches(data.pattern());
        return shape
                && switch (bare(data.type())) {
                    case ValueType.Simple.ID_NO ->
                            CitizenNumber.isValidOn((String) value, known.today());
                    case ValueType.Simple.USCC -> UnifiedSocialCreditCode.isValid((String) value);
                    case ValueType.Simple.PHONE -> ((String) value).matches("1[3-9]\\d{9}");
                    case ValueType.Simple.BANK_CARD -> BankCardNumber.plausible((String) value);
                    case ValueType.Simple.DIGITS -> ((String) value).matches("\\d{1,40}");
                    case ValueType.Simple.MONEY ->
                            (Long) value >= 0 && (Long) value <= 1_000_000_000_000L;
                    case ValueType.Simple.PIN -> ((String) value).matches("\\d{4,12}");
                    case ValueType.Simple.STRING -> ((String) value).length() <= 200;
                    default -> true;
                };
    }

    private static ValueType bare(ValueType type) {
        return type instanceof ValueType.Maybe maybe ? maybe.type() : type;
    }

    private static Texts missing(MatterModel.DataRule data) {
        return Texts.of("请填写" + data.label().in("zh-Hans"), "Enter: " + data.label().in("en"));
    }

    private static Texts wrong(MatterModel.DataRule data) {
        return switch (bare(data.type())) {
            case ValueType.Simple.ID_NO ->
                    Texts.of("请输入正确的18位身份证号", "Enter a valid 18-digit ID number");
            case ValueType.Simple.PHONE -> Texts.of("请输入11位手机号", "Enter an 11-digit mobile number");
            case ValueType.Simple.BANK_CARD -> Texts.of("请核对银行卡号", "Check the bank card number");
            case ValueType.Simple.MONEY -> Texts.of("请输入金额", "Enter an amount");
            case ValueType.Simple.PIN -> Texts.of("请把密码输完整", "Enter the whole PIN");
            case ValueType.Simple.DATE -> Texts.of("请输入正确的日期", "Enter a valid date");
            default ->
                    Texts.of("请核对" + data.label().in("zh-Hans"), "Check: " + data.label().in("en"));
        };
    }
}
