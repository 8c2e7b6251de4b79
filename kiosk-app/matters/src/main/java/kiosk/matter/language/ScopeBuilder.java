package kiosk.matter.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.matter.PackException;
import kiosk.matter.Page.Option;
import kiosk.matter.Texts;
import kiosk.matter.cel.Scope;
import kiosk.matter.cel.ValueType;
import kiosk.matter.cel.ValueType.Simple;
import kiosk.matter.department.Signature;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Collects every name the expressions of one matter may use.
final class ScopeBuilder {

    private final Surrounding pack;
    private final Fields matter;
    private final Map<String, ValueType> names = new LinkedHashMap<>();

    ScopeBuilder(Surrounding pack, Fields matter) {
        this.pack = pack;
        this.matter = matter;
    }

    Scope build(Map<String, ValueType> data) throws PackException {
        data.forEach((name, type) -> {
            names.put("data." + name, type);
            names.put(name, type);
        });
        person("applicant");
        names.put("session.assurance", Simple.INT);
        names.put("kiosk.id", Simple.STRING);
        names.put("kiosk.outlet", Simple.STRING);
        names.put("case.id", Simple.STRING);
        names.put("now", Simple.INSTANT);
        names.put("now.date", Simple.DATE);
        names.put("now.month", Simple.MONTH);
        for (String limit : List.of("singleFen", "dayLeftFen", "balanceFen")) {
            names.put("wallet." + limit, Simple.MONEY);
        }
        for (Value call : matter.list("calls")) {
            Fields parts = call.fields();
            names.put("call." + parts.need("id").text() + ".silent", Simple.BOOL);
            answer(
                    "call." + parts.need("id").text(),
                    CallReader.signature(pack, parts.need("use")).out());
        }
        for (Value material : matter.list("materials")) {
            String name = "material." + material.fields().need("id").text();
            names.put(name, Simple.STRING);
            names.put(name + ".till", Simple.DATE);
            names.put(name + ".files", Simple.STRING);
        }
        names.put("material.promised", Simple.STRING);
        for (Value step : matter.need("steps").list()) {
            step(step.fields());
        }
        for (String section : List.of("conditions", "situations")) {
            for (Value item : matter.list(section)) {
                String root = section.substring(0, section.length() - 1);
                names.put(root + "." + item.fields().need("id").text(), Simple.BOOL);
            }
        }
        names.put("agency.acting", Simple.BOOL);
        names.put("principal.name", Simple.STRING);
        names.put("principal.idNo", Simple.ID_NO);
        names.put("deadline.promise", Simple.DATE);
        names.put("deadline.legal", Simple.DATE);
        return new Scope(names, pack.proven());
    }

    private void person(String who) {
        for (String fact : List.of("name", "idNo", "sex", "address")) {
            names.put(who + "." + fact, Simple.STRING);
        }
        names.put(who + ".idNo", Simple.ID_NO);
        names.put(who + ".birth", Simple.DATE);
    }

    private void answer(String prefix, Map<String, ValueType> fields) {
        names.put(prefix + ".ok", Simple.BOOL);
        fields.forEach((field, type) -> names.put(prefix + "." + field, type));
    }

    private void step(Fields step) throws PackException {
        switch (step.text("type", "")) {
            case "identify" -> person(step.text("who", "applicant"));
            case "video" -> {
                names.put("video.ok", Simple.BOOL);
                names.put("video.examiner", Simple.STRING);
            }
            case "deliver" -> deliver(step);
            case "submit" -> {
                if (step.find("cases").isPresent()) {
                    bundle(step);
                } else {
                    Signature signature = CallReader.signature(pack, step.need("to"));
                    answer("call.submit", signature.everything());
                }
            }
            case "pay" -> pay(step);
            default -> {
                // other steps bring no names
            }
        }
    }

    private void bundle(Fields step) throws PackException {
        for (Value item : step.list("cases")) {
            Fields parts = item.fields();
            Value id = parts.need("id");
            if (!id.text().matches("[a-z][A-Za-z0-9]*")
                    || List.of("accepted", "refused").contains(id.text())
                    || names.containsKey("call." + id.text() + ".ok")) {
                throw id.at().refuse("'" + id.text() + "' cannot be the id of a case here");
            }
            Signature signature = CallReader.signature(pack, parts.need("to"));
            answer("call." + id.text(), signature.everything());
            names.put("part." + id.text(), Simple.STRING);
        }
        names.put("part.accepted", Simple.INT);
        names.put("part.refused", Simple.INT);
    }

    private void deliver(Fields step) throws PackException {
        List<Option> ways = new ArrayList<>();
        for (Value way : step.list("ways")) {
            String id = way.fields().need("id").text();
            Texts name = StandardTexts.delivery(id).orElse(StandardTexts.noWord());
            ways.add(new Option(id, name, StandardTexts.noWord()));
        }
        names.put("deliver.way", new ValueType.Choice(ways));
        names.put("deliver.feeFen", Simple.MONEY);
        names.put("deliver.by", Simple.DATE);
    }

    private void pay(Fields step) throws PackException {
        List<Option> methods = new ArrayList<>();
        for (Value method : step.list("methods")) {
            Fields parts = method.fields();
            methods.add(
                    new Option(
                            parts.need("id").text(),
                            TextValue.read(parts.need("name")),
                            StandardTexts.noWord()));
        }
        names.put("pay.method", new ValueType.Choice(methods));
        names.put("pay.flowNo", Simple.STRING);
        names.put("pay.orderNo", Simple.STRING);
        names.put("pay.billKey", Simple.STRING);
        names.put("pay.amountFen", Simple.MONEY);
        names.put("pay.paidAt", Simple.INSTANT);
    }
}
