package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Move.Problem;
import kiosk.matter.Texts;
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

    private final MatterModel model;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> accepted = new LinkedHashMap<>();

    private FieldCheck(MatterModel model, Known known) {
        this.model = model;
        this.known = known;
    }

    /// Problems, one per field at most.
    static List<Problem> problems(
            Step.Form form, Map<String, Object> values, MatterModel model, Known known) {
        FieldCheck check = new FieldCheck(model, known.copy());
        check.run(form, values);
        return check.problems;
    }

    /// Fields a person fills: those that apply and that no department filled.
    static List<Step.FieldRule> asked(Step.Form form, MatterModel model, Known known) {
        return shown(form, model, known).stream()
                .filter(rule -> known.sourceOf(rule.name()).isEmpty())
                .toList();
    }

    /// Fields that apply.
    static List<Step.FieldRule> shown(Step.Form form, MatterModel model, Known known) {
        return form.fields().stream()
                .filter(rule -> {
                    MatterModel.DataRule data = model.data().get(rule.name());
                    return data != null && known.holds(data.when());
                })
                .toList();
    }

    private void run(Step.Form form, Map<String, Object> values) {
        for (Step.FieldRule rule : asked(form, model, known)) {
            Object value = values.get(rule.name());
            MatterModel.DataRule data = model.data().get(rule.name());
            if (data == null) {
                continue;
            }
            if (value == null || value.equals("")) {
                if (rule.required()) {
                    say(rule, missing(data));
                }
                continue;
            }
            Optional<Object> fit = JsonValues.toCel(data.type(), value);
            if (fit.isEmpty() || !plausible(data, fit.get())) {
                say(rule, wrong(data));
                continue;
            }
            accepted.put(rule.name(), fit.get());
            known.putData(rule.name(), fit.get());
        }
        for (Step.FieldRule rule : form.fields()) {
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
            if (min.isPresent() && number < min.get()) {
                say(rule, bound("最少", "At least ", rule, min.get()));
                return;
            }
        }
        if (rule.check().isPresent() && !known.holds(Optional.of(rule.check().get().holds()))) {
            say(rule, known.fill(rule.check().get().message()));
        }
    }

    private Texts bound(String zh, String en, Step.FieldRule rule, long limit) {
        ValueType type = model.scope().type(rule.name()).orElse(ValueType.Simple.INT);
        return Shown.joined(Texts.of(zh, en), Shown.of(type, limit));
    }

    private void say(Step.FieldRule rule, Texts message) {
        problems.add(new Problem(rule.name(), message));
    }

    private boolean plausible(MatterModel.DataRule data, Object value) {
        boolean shape = data.pattern().isEmpty() || String.valueOf(value).matches(data.pattern());
        return shape
                && switch (data.type()) {
                    case ValueType.Simple.ID_NO ->
                            CitizenNumber.isValidOn((String) value, known.today());
                    case ValueType.Simple.USCC -> UnifiedSocialCreditCode.isValid((String) value);
                    case ValueType.Simple.PHONE -> ((String) value).matches("1[3-9]\\d{9}");
                    case ValueType.Simple.BANK_CARD -> BankCardNumber.plausible((String) value);
                    case ValueType.Simple.DIGITS -> ((String) value).matches("\\d{1,40}");
                    case ValueType.Simple.MONEY ->
                            (Long) value > 0 && (Long) value <= 1_000_000_000_000L;
                    case ValueType.Simple.STRING -> ((String) value).length() <= 200;
                    default -> true;
                };
    }

    private static Texts missing(MatterModel.DataRule data) {
        return Texts.of("请填写" + data.label().in("zh-Hans"), "Enter: " + data.label().in("en"));
    }

    private static Texts wrong(MatterModel.DataRule data) {
        return switch (data.type()) {
            case ValueType.Simple.ID_NO ->
                    Texts.of("请输入正确的18位身份证号", "Enter a valid 18-digit ID number");
            case ValueType.Simple.PHONE -> Texts.of("请输入11位手机号", "Enter an 11-digit mobile number");
            case ValueType.Simple.BANK_CARD -> Texts.of("请核对银行卡号", "Check the bank card number");
            case ValueType.Simple.MONEY -> Texts.of("请输入金额", "Enter an amount");
            case ValueType.Simple.DATE -> Texts.of("请输入正确的日期", "Enter a valid date");
            default ->
                    Texts.of("请核对" + data.label().in("zh-Hans"), "Check: " + data.label().in("en"));
        };
    }
}
