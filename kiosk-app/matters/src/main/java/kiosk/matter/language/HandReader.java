package kiosk.matter.language;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads the steps in which something changes hands: signing, handing in, a talk with an examiner,
/// delivery.
final class HandReader {

    private HandReader() {}

    static Step sign(StepReader reader, Fields fields, StepContext context) throws PackException {
        boolean both = fields.find("signer").isPresent() && fields.find("signers").isPresent();
        if (both) {
            throw fields.keyAt("signer").refuse("either 'signer' or 'signers'");
        }
        List<String> signers = new ArrayList<>();
        Map<String, Source> idNos = new LinkedHashMap<>();
        for (Value item : fields.list("signers")) {
            if (item.isText()) {
                signers.add(item.text());
            } else {
                Fields parts = item.fields(Keys.SIGNER);
                Value idNo = parts.need("idNo");
                signers.add(parts.need("who").text());
                idNos.put(
                        parts.need("who").text(),
                        Source.read(idNo, context.expressions())
                                .mustGive(ValueType.Simple.ID_NO, idNo));
            }
        }
        if (fields.find("signers").isEmpty()) {
            signers.add(fields.text("signer", "applicant"));
        }
        boolean elsewhere = fields.flag("elsewhere", false);
        for (String signer : signers) {
            if (elsewhere && !signer.equals("applicant") && !idNos.containsKey(signer)) {
                throw fields.need("elsewhere")
                        .at()
                        .refuse(
                                "who may sign elsewhere? write {who: "
                                        + signer
                                        + ", idNo: =…} in signers");
            }
        }
        if (signers.isEmpty() || signers.stream().distinct().count() < signers.size()) {
            throw fields.keyAt("signers").refuse("every signer once, at least one");
        }
        long days = fields.integer("days", 15);
        if (days < 1 || days > 90) {
            throw fields.need("days").at().refuse("1 to 90 days expected");
        }
        return new Step.Sign(
                reader.head(fields, OfflineClass.LOCAL),
                context.text(fields.need("document")),
                context.text(fields.need("text")),
                fields.need("template").text(),
                List.copyOf(signers),
                idNos,
                elsewhere,
                (int) days,
                fields.flag("mustRead", false));
    }

    static Step submit(StepReader reader, Fields fields, StepContext context) throws PackException {
        if (fields.find("cases").isPresent()) {
            return bundle(reader, fields, context);
        }
        fields.need("key");
        return new Step.Submit(
                reader.head(fields, OfflineClass.ONLINE),
                context.callReader().inline(fields, "submit", "to"),
                context.text(fields, "remedy", StandardTexts.askStaff()));
    }

    private static Step bundle(StepReader reader, Fields fields, StepContext context)
            throws PackException {
        for (String key : List.of("to", "in", "key", "timeoutMs", "remedy")) {
            if (fields.find(key).isPresent()) {
                throw fields.keyAt(key).refuse("with 'cases' this belongs into each case");
            }
        }
        List<Step.CaseRule> cases = new ArrayList<>();
        for (Value item : fields.need("cases").list()) {
            Fields parts = item.fields(Keys.SUBMIT_CASE);
            parts.need("key");
            cases.add(
                    new Step.CaseRule(
                            TextValue.read(parts.need("name")),
                            context.callReader().inline(parts, parts.need("id").text(), "to"),
                            context.text(parts, "remedy", StandardTexts.askStaff())));
        }
        if (cases.size() < 2) {
            throw fields.need("cases").at().refuse("a bundle has two cases or more");
        }
        return new Step.Bundle(reader.head(fields, OfflineClass.ONLINE), cases);
    }

    static Step video(StepReader reader, Fields fields, StepContext context) throws PackException {
        long most = fields.integer("maxSec", 300);
        if (most < 30 || most > 1800) {
            throw fields.need("maxSec").at().refuse("30 to 1800 seconds expected");
        }
        long stills = fields.integer("stills", 0);
        if (stills < 0 || stills > 9) {
            throw fields.need("stills").at().refuse("0 to 9 stills expected");
        }
        Optional<Step.Refusal> absent = Optional.empty();
        if (fields.find("absent").isPresent()) {
            Fields parts = fields.need("absent").fields(Keys.REFUSE);
            absent =
                    Optional.of(
                            new Step.Refusal(
                                    parts.need("goto").text(), context.text(parts.need("say"))));
        }
        return new Step.Video(
                reader.head(fields, OfflineClass.ONLINE),
                fields.need("queue").text(),
                context.text(fields.need("purpose")),
                (int) stills,
                Duration.ofSeconds(most),
                absent);
    }

    static Step deliver(StepReader reader, Fields fields, StepContext context)
            throws PackException {
        List<Step.DeliveryRule> ways = new ArrayList<>();
        for (Value item : fields.need("ways").list()) {
            Step.DeliveryRule way = delivery(item, context);
            if (ways.stream().anyMatch(other -> other.id().equals(way.id()))) {
                throw item.at().refuse("the way '" + way.id() + "' stands here twice");
            }
            ways.add(way);
        }
        if (ways.isEmpty()) {
            throw fields.need("ways").at().refuse("at least one way expected");
        }
        return new Step.Deliver(
                reader.head(fields, OfflineClass.LOCAL), context.text(fields.need("what")), ways);
    }

    private static Step.DeliveryRule delivery(Value item, StepContext context)
            throws PackException {
        Fields parts = item.fields(Keys.DELIVERY);
        Value id = parts.need("id");
        Texts name =
                StandardTexts.delivery(id.text())
                        .orElseThrow(() ->
                                id.at()
                                        .refuse(
                                                "post, locker, download, sms or self"
                                                        + " expected"));
        Source fee = Source.constant(0L);
        if (parts.find("fee").isPresent()) {
            Value value = parts.need("fee");
            fee = Source.read(value, context.expressions()).mustGive(ValueType.Simple.MONEY, value);
        }
        long days = parts.integer("days", 0);
        if (days < 0 || days > 90) {
            throw parts.need("days").at().refuse("0 to 90 working days expected");
        }
        List<Step.FieldRule> fields = new ArrayList<>();
        for (Value field : parts.list("fields")) {
            fields.add(FieldReader.read(field, context));
        }
        return new Step.DeliveryRule(
                id.text().toLowerCase(Locale.ROOT),
                parts.find("name").isPresent() ? TextValue.read(parts.need("name")) : name,
                context.text(parts, "note", StandardTexts.noWord()),
                context.condition(parts, "when"),
                fee,
                (int) days,
                fields);
    }
}
