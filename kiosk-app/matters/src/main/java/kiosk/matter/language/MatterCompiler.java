package kiosk.matter.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.Audience;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackException;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.Scope;
import kiosk.matter.scenario.ScenarioReader;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// From a matter's file to its model: every key known, every expression type-checked, every text in
/// every language.
public final class MatterCompiler {

    /// As many help; more only make the start longer.
    private static final int SAYINGS_MOST = 60;

    private static final int SAYING_LENGTH = 120;

    private static final Set<String> DEVICES =
            Set.of("idReader", "pad", "receiptPrinter", "a4Printer", "scanner");

    private final Surrounding pack;
    private final Fields fields;

    private MatterCompiler(Surrounding pack, Fields fields) {
        this.pack = pack;
        this.fields = fields;
    }

    /// Compiles the `matter:` of a file.
    public static MatterModel compile(Value file, Surrounding pack) throws PackException {
        Value body = file.fields(Keys.MATTER_FILE).need("matter");
        return new MatterCompiler(pack, body.fields(Keys.MATTER)).model();
    }

    private MatterModel model() throws PackException {
        MatterModel.Head head = head();
        DataReader declared = DataReader.read(fields.need("data"));
        Scope scope = new ScopeBuilder(pack, fields).build(declared.types());
        Expressions expressions = new Expressions(scope);
        Map<String, MatterModel.DataRule> data = declared.rules(expressions);
        CallReader callReader = new CallReader(pack, expressions, data.keySet());
        Map<String, Step.CallRule> calls = new LinkedHashMap<>();
        for (Value value : fields.list("calls")) {
            Step.CallRule call = callReader.declared(value);
            if (calls.put(call.id(), call) != null) {
                throw value.at().refuse("the call '" + call.id() + "' is declared twice");
            }
        }
        Map<String, MatterModel.MaterialRule> materials =
                new MaterialReader(pack, expressions).all(fields.list("materials"));
        StepContext context =
                new StepContext(
                        pack, expressions, data, calls, materials.keySet(), speech(), callReader);
        List<Step> steps = new ArrayList<>();
        for (Value value : fields.need("steps").list()) {
            steps.add(StepReader.read(value, context));
        }
        PathCheck.check(steps, calls, fields.keyAt("steps"));
        return new MatterModel(
                head,
                guide(),
                scope,
                data,
                calls,
                new PolicyReader(fields, expressions, materials.keySet()).policy(),
                materials,
                steps,
                offline(steps),
                assurance(steps),
                ScenarioReader.read(head.id(), fields.list("tests")));
    }

    private MatterModel.Head head() throws PackException {
        Value id = fields.need("id");
        if (!id.text().matches("[a-z][a-z0-9-]{2,48}")) {
            throw id.at().refuse("an id is small letters, digits and hyphens");
        }
        Value version = fields.need("version");
        if (!version.text().matches("\\d+\\.\\d+\\.\\d+")) {
            throw version.at().refuse("a version like 1.4.1 expected");
        }
        Fields code = fields.need("code").fields(Keys.CODE);
        Fields owner = fields.need("owner").fields(Keys.OWNER);
        Set<String> devices = new HashSet<>();
        for (Value device : fields.list("devices")) {
            if (!DEVICES.contains(device.text())) {
                throw device.at().refuse("unknown device; known: " + DEVICES);
            }
            devices.add(device.text());
        }
        return new MatterModel.Head(
                id.text(),
                pack.pack(),
                version.text(),
                code.need("catalog").text(),
                TextValue.read(fields.need("names")),
                TextValue.read(fields.need("summary")),
                TextValue.read(owner.need("name")),
                fields.need("theme").text(),
                fields.texts("keywords"),
                sayings(),
                Set.copyOf(devices),
                fields.texts("lifeEvents"),
                headline(),
                audience());
    }

    private List<String> sayings() throws PackException {
        List<Value> all = fields.list("sayings");
        if (all.size() > SAYINGS_MOST) {
            throw fields.keyAt("sayings").refuse("at most " + SAYINGS_MOST + " sayings expected");
        }
        List<String> sayings = new ArrayList<>();
        for (Value one : all) {
            String text = one.text().strip();
            if (text.isEmpty() || text.length() > SAYING_LENGTH) {
                throw one.at()
                        .refuse("a sentence of at most " + SAYING_LENGTH + " characters expected");
            }
            sayings.add(text);
        }
        return List.copyOf(sayings);
    }

    private int headline() throws PackException {
        long place = fields.integer("headline", 0);
        if (place < 0 || place > 9) {
            throw fields.keyAt("headline").refuse("a place from 1 to 9 expected");
        }
        return (int) place;
    }

    /// Both when the file does not say.
    private Set<Audience> audience() throws PackException {
        Set<Audience> audience = EnumSet.noneOf(Audience.class);
        for (Value word : fields.list("serverType")) {
            audience.add(
                    switch (word.text()) {
                        case "person" -> Audience.PERSON;
                        case "legal" -> Audience.LEGAL;
                        default -> throw word.at().refuse("person or legal expected");
                    });
        }
        return audience.isEmpty() ? Set.of(Audience.values()) : Set.copyOf(audience);
    }

    private MatterModel.Guide guide() throws PackException {
        List<Texts> fees = new ArrayList<>();
        for (Value fee : fields.list("fee")) {
            Fields parts = fee.fields(Keys.FEE);
            fees.add(TextValue.read(parts.need("text")));
        }
        List<String> laws = new ArrayList<>();
        for (Value law : fields.list("law")) {
            Fields parts = law.fields(Keys.LAW);
            laws.add("《" + parts.need("name").text() + "》" + parts.text("article", ""));
        }
        Fields promise = fields.need("promiseDays").fields(Keys.DAYS);
        Map<Integer, List<Page.Option>> reasons = Map.of();
        if (fields.find("rating").isPresent()) {
            Value set = fields.need("rating").fields(Keys.RATING).need("set");
            reasons =
                    pack.ratingSet(set.text())
                            .orElseThrow(() -> set.at().refuse("no such rating set in the pack"));
        }
        return new MatterModel.Guide(
                fees,
                TextValue.read(promise.need("text")),
                laws,
                fields.text("consult", ""),
                fields.text("complaint", "12345"),
                reasons);
    }

    private Map<String, Texts> speech() throws PackException {
        Map<String, Texts> speech = new LinkedHashMap<>();
        Optional<Value> declared = fields.find("speech");
        if (declared.isPresent()) {
            Fields all = declared.get().fields();
            for (String id : all.keys()) {
                speech.put(id, TextValue.read(all.need(id)));
            }
        }
        return speech;
    }

    private OfflineClass offline(List<Step> steps) throws PackException {
        OfflineClass worst = OfflineClass.LOCAL;
        for (Step step : steps) {
            OfflineClass found = step.head().offline();
            worst = found.compareTo(worst) > 0 ? found : worst;
            if (step instanceof Step.Submit || step instanceof Step.Bundle) {
                break;
            }
        }
        Optional<Value> declared = fields.find("offline");
        if (declared.isPresent()) {
            Value word = declared.get().fields(Keys.OFFLINE).need("class");
            if (!word.text().equalsIgnoreCase(worst.name())) {
                throw word.at().refuse("the steps make this matter " + worst);
            }
        }
        return worst;
    }

    private Assurance assurance(List<Step> steps) throws PackException {
        Assurance highest = Assurance.L1;
        for (Step step : steps) {
            if (step instanceof Step.Identify identify && identify.who().equals("applicant")) {
                highest = identify.level().compareTo(highest) > 0 ? identify.level() : highest;
            }
        }
        Optional<Value> declared = fields.find("assurance");
        if (declared.isPresent() && !declared.get().text().equals(highest.name())) {
            throw declared.get().at().refuse("the steps ask for " + highest);
        }
        return highest;
    }
}
