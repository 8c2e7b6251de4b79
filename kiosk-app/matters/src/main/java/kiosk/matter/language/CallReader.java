package kiosk.matter.language;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.CallRequest;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.ValueType;
import kiosk.matter.department.Signature;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads calls of department operations and checks them against the operation's types.
final class CallReader {

    private static final long TIMEOUT_MS = 6000;

    private final Surrounding pack;
    private final Expressions expressions;
    private final Set<String> data;

    CallReader(Surrounding pack, Expressions expressions, Set<String> data) {
        this.pack = pack;
        this.expressions = expressions;
        this.data = data;
    }

    static Signature signature(Surrounding pack, Value use) throws PackException {
        return pack.operation(use.text())
                .orElseThrow(
                        () -> use.at().refuse("no department of the pack offers this operation"));
    }

    /// One of the matter's `calls:`.
    Step.CallRule declared(Value value) throws PackException {
        Fields parts = value.fields(Keys.CALL);
        boolean consent = parts.flag("consent", false);
        return call(parts, parts.need("id").text(), "use", consent);
    }

    /// A call written inside a step: `{use, in, key}` or a submission's `{to, in, key}`.
    Step.CallRule inline(Fields parts, String id, String useKey) throws PackException {
        return call(parts, id, useKey, false);
    }

    private Step.CallRule call(Fields parts, String id, String useKey, boolean consent)
            throws PackException {
        Value use = parts.need(useKey);
        Signature signature = signature(pack, use);
        Map<String, Source> in = inputs(parts, signature, use);
        Texts department =
                pack.department(use.text().substring(0, use.text().indexOf('.')))
                        .orElseThrow(() -> use.at().refuse("no such department"));
        Source key =
                parts.find("key").isPresent()
                        ? Source.read(parts.need("key"), expressions)
                                .mustGive(ValueType.Simple.STRING, parts.need("key"))
                        : Source.constant("");
        Optional<Expression> when = Optional.empty();
        if (parts.find("when").isPresent()) {
            when = Optional.of(expressions.condition(parts.need("when")));
        }
        return new Step.CallRule(
                id,
                use.text(),
                department,
                in,
                out(parts, signature),
                signature.everything(),
                when,
                consent,
                text(parts, "data", consent),
                text(parts, "purpose", consent),
                key,
                timeout(parts),
                onFail(parts),
                certificate(parts, use, signature));
    }

    /// Inputs of the check are fields of the answer. Neither the call nor the check may change
    /// anything: a certificate is not fetched again, and checked as often as it is used.
    private Optional<CallRequest.Certificate> certificate(
            Fields parts, Value use, Signature signature) throws PackException {
        if (parts.find("certificate").isEmpty()) {
            return Optional.empty();
        }
        Fields declared = parts.need("certificate").fields(Keys.CERTIFICATE);
        Value check = declared.need("check");
        Signature checked = signature(pack, check);
        onlyReads(use, signature);
        onlyReads(check, checked);
        Map<String, ValueType> needed = checked.in();
        Fields inputs = declared.need("in").fields(needed.keySet().toArray(new String[0]));
        Map<String, String> in = new LinkedHashMap<>();
        for (String input : needed.keySet()) {
            Value field = inputs.need(input);
            if (!signature.out().containsKey(field.text())) {
                throw field.at().refuse("the answer has no field '" + field.text() + "'");
            }
            ValueType wanted = needed.get(input);
            if (wanted != null && !wanted.accepts(signature.out().get(field.text()).cel())) {
                throw field.at().refuse("must give " + wanted.celName());
            }
            in.put(input, field.text());
        }
        return Optional.of(new CallRequest.Certificate(check.text(), in));
    }

    private static void onlyReads(Value use, Signature signature) throws PackException {
        if (signature.writes()) {
            throw use.at().refuse(use.text() + " changes something: a certificate is only read");
        }
    }

    private Map<String, Source> inputs(Fields parts, Signature signature, Value use)
            throws PackException {
        Map<String, Source> in = new LinkedHashMap<>();
        Fields declared = parts.need("in").fields(signature.in().keySet().toArray(new String[0]));
        for (Map.Entry<String, ValueType> input : signature.in().entrySet()) {
            Optional<Value> value = declared.find(input.getKey());
            if (value.isEmpty()) {
                if (!(input.getValue() instanceof ValueType.Maybe)) {
                    throw declared.at()
                            .refuse(use.text() + " needs the input '" + input.getKey() + "'");
                }
                continue;
            }
            in.put(
                    input.getKey(),
                    Source.read(value.get(), expressions).mustGive(input.getValue(), value.get()));
        }
        return in;
    }

    private Map<String, String> out(Fields parts, Signature signature) throws PackException {
        Map<String, String> out = new LinkedHashMap<>();
        if (parts.find("out").isEmpty()) {
            return out;
        }
        Fields declared = parts.need("out").fields();
        for (String variable : declared.keys()) {
            Value field = declared.need(variable);
            if (!data.contains(variable)) {
                throw declared.keyAt(variable).refuse("there is no variable '" + variable + "'");
            }
            if (!signature.out().containsKey(field.text())) {
                throw field.at().refuse("the answer has no field '" + field.text() + "'");
            }
            out.put(variable, field.text());
        }
        return out;
    }

    private static Texts text(Fields parts, String key, boolean needed) throws PackException {
        if (!needed && parts.find(key).isEmpty()) {
            return StandardTexts.noWord();
        }
        return TextValue.read(parts.need(key));
    }

    private static Duration timeout(Fields parts) throws PackException {
        long ms = parts.integer("timeoutMs", TIMEOUT_MS);
        if (ms < 100 || ms > 60_000) {
            throw parts.keyAt("timeoutMs").refuse("100 to 60000 milliseconds expected");
        }
        return Duration.ofMillis(ms);
    }

    private static Step.OnFail onFail(Fields parts) throws PackException {
        String word = parts.text("onFail", "stop");
        return switch (word) {
            case "ask", "stop", "staff" -> Step.OnFail.valueOf(word.toUpperCase(Locale.ROOT));
            default -> throw parts.keyAt("onFail").refuse("ask, stop or staff expected");
        };
    }
}
