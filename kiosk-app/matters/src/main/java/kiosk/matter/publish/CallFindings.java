package kiosk.matter.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.ValueType;
import kiosk.matter.department.DeclaredDepartment;
import kiosk.matter.language.Step;

/// Every call says what it is for and is consented to where it is about a person; calls, materials
/// and prompts that nothing needs are named.
final class CallFindings {

    private final Desk desk;
    private final List<DeclaredDepartment> departments;
    private final Findings findings;

    CallFindings(Desk desk, List<DeclaredDepartment> departments, Findings findings) {
        this.desk = desk;
        this.departments = departments;
        this.findings = findings;
    }

    void look() throws PackException {
        Set<String> fetched = new HashSet<>();
        Set<String> collected = new HashSet<>();
        for (Step step : desk.steps()) {
            if (step instanceof Step.Fetch fetch) {
                fetched.addAll(fetch.calls());
            }
            if (step instanceof Step.Material material) {
                collected.addAll(material.items());
            }
        }
        for (Step.CallRule call : desk.model().calls().values()) {
            if (!fetched.contains(call.id())) {
                unused(Unused.CALL, call.id());
            } else {
                purpose(call);
            }
        }
        for (String material : desk.model().materials().keySet()) {
            if (!collected.contains(material)) {
                unused(Unused.MATERIAL, material);
            }
        }
        prompts();
    }

    /// What is declared to be named by a step.
    private record Unused(String code, String section, String zh, String en, String step) {
        static final Unused CALL = new Unused("call.unused", "calls", "调用", "call", "fetch");
        static final Unused MATERIAL =
                new Unused("material.unused", "materials", "材料", "material", "material");
    }

    private void unused(Unused what, String id) throws PackException {
        findings.warning(desk.declared(what.section(), id), what.code())
                .say(
                        Texts.of(
                                what.zh() + " " + id + " 没有在任何 " + what.step() + " 步骤里用到。",
                                "The "
                                        + what.en()
                                        + " "
                                        + id
                                        + " stands in no step "
                                        + what.step()
                                        + "."),
                        Texts.of(
                                "加进一个 " + what.step() + " 步骤，或者删去。",
                                "Name it in a step " + what.step() + ", or remove it."));
    }

    private void purpose(Step.CallRule call) throws PackException {
        if (personal(call) && !call.consent()) {
            findings.error(desk.declared("calls", call.id()), "call.consent")
                    .say(
                            Texts.of(
                                    "调用 " + call.id() + " 查询个人信息，但没有征得本人同意。",
                                    "The call "
                                            + call.id()
                                            + " asks for personal data without consent."),
                            Texts.of(
                                    "写上 consent: true、data、purpose，并在前面加 consent 步骤。",
                                    "Write consent: true, data and purpose, and a step consent"
                                            + " before it."));
        } else if (call.purpose().in(Texts.BASE).isBlank()) {
            findings.warning(desk.declared("calls", call.id()), "call.purpose")
                    .say(
                            Texts.of(
                                    "调用 " + call.id() + " 没有写明用途。",
                                    "The call " + call.id() + " does not say what it is for."),
                            Texts.of("写上 purpose 和 data。", "Write purpose and data."));
        }
    }

    /// It is about a person when it is asked by an identity number and by nothing that the person
    /// says or chooses here: who types the number of a decision has asked for it.
    private boolean personal(Step.CallRule call) {
        int dot = call.operation().indexOf('.');
        String name = call.operation().substring(dot + 1);
        boolean byNumber =
                departments.stream()
                        .filter(d -> d.id().equals(call.operation().substring(0, dot)))
                        .flatMap(d -> d.signature(name).stream())
                        .anyMatch(s ->
                                s.in().values().stream()
                                        .map(CallFindings::sure)
                                        .anyMatch(ValueType.Simple.ID_NO::equals));
        return byNumber && !said(call);
    }

    private static ValueType sure(ValueType type) {
        return type instanceof ValueType.Maybe maybe ? maybe.type() : type;
    }

    private boolean said(Step.CallRule call) {
        Set<String> asked = new HashSet<>(desk.origins().by(Origins.Kind.ASKED));
        asked.addAll(desk.origins().by(Origins.Kind.RECORD));
        return desk.uses().all().stream()
                .anyMatch(use ->
                        use.owner().equals(call.id()) && use.must() && asked.contains(use.root()));
    }

    private void prompts() throws PackException {
        if (desk.written().find("speech").isEmpty()) {
            return;
        }
        Set<String> spoken = new HashSet<>();
        for (var step : desk.written().need("steps").list()) {
            var speech = step.fields().find("speech");
            if (speech.isPresent() && !speech.get().isMap()) {
                spoken.add(speech.get().text());
            }
        }
        for (String prompt : desk.written().need("speech").fields().keys()) {
            if (!spoken.contains(prompt)) {
                findings.warning(desk.declared("speech", prompt), "prompt.unused")
                        .say(
                                Texts.of(
                                        "提示语 " + prompt + " 没有步骤用到。",
                                        "No step speaks the prompt " + prompt + "."),
                                Texts.of(
                                        "在步骤里写 speech: " + prompt + "，或者删去。",
                                        "Write speech: " + prompt + " in a step, or remove it."));
            }
        }
    }
}
