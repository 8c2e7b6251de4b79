package kiosk.matter.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every mapping of the language and the keys it may hold: what the readers accept, and what the
/// written reference of the language must describe.
///
/// Mappings whose keys are the author's own names (variables, tables, inputs) are not here.
public enum Keys {
    PACK_FILE("pack file", "pack"),
    PACK(
            "pack",
            "id",
            "version",
            "region",
            "issuer",
            "names",
            "validFrom",
            "validTo",
            "minKiosk",
            "requires",
            "matters",
            "departments",
            "connectors",
            "dictionaries",
            "templates",
            "ratings",
            "themes",
            "lifeEvents",
            "profile",
            "uses",
            "look",
            "scenes"),
    PACK_LOOK("look", "main", "pressed", "ground"),
    SCENE_FILE("scene file", "scene"),
    SCENE(
            "scene",
            "id",
            "names",
            "outfit",
            "backdrop",
            "greeting",
            "headline",
            "voices",
            "when",
            "ordered"),
    OUTFIT("outfit", "person", "cut", "mood", "coat", "shade", "trim", "trimShade", "knot"),
    BACKDROP("backdrop", "motif", "top", "bottom", "arch", "inside"),
    SCENE_VOICES("voices", "mandarin", "english"),
    SCENE_WHEN("when of a scene", "days", "weekdays", "hours"),
    RATING_SET("rating set", "1", "2", "3", "4", "5"),
    RATING_REASON("rating reason", "id", "text"),
    DICTIONARY_FILE("dictionary file", "dictionaries"),
    TEXT("text", "zh-Hans", "zh-Hant", "en"),
    TYPE("type of an input, output or column", "enum", "list"),

    DEPARTMENT_FILE("department file", "department"),
    DEPARTMENT("department", "id", "names", "tables", "operations"),
    TABLE("table", "key", "columns", "seed"),
    OPERATION(
            "operation", "in", "out", "key", "read", "refuse", "set", "insert", "answer", "later"),
    OPERATION_REFUSE("refusal of an operation", "when", "code", "say", "alarm"),
    OPERATION_LATER("later", "after", "use", "in"),

    CONNECTOR_FILE("connector file", "connector"),
    CONNECTOR("connector", "id", "serves", "by", "operations"),
    CONNECTOR_OPERATION("operation of a connector", "use", "in", "codes", "out", "news"),

    GROUP_FILE("group file", "group"),
    GROUP("group", "id", "names", "devices", "abilities", "identify", "connectors"),

    MATTER_FILE("matter file", "matter"),
    MATTER(
            "matter",
            "id",
            "code",
            "version",
            "names",
            "summary",
            "keywords",
            "sayings",
            "owner",
            "theme",
            "type",
            "serverType",
            "useLevel",
            "areas",
            "handleArea",
            "topics",
            "lifeEvents",
            "headline",
            "visits",
            "depth",
            "legalDays",
            "promiseDays",
            "law",
            "fee",
            "results",
            "consult",
            "complaint",
            "assurance",
            "agency",
            "minors",
            "devices",
            "conditions",
            "situations",
            "data",
            "calls",
            "materials",
            "steps",
            "offline",
            "rating",
            "speech",
            "recommend",
            "draft",
            "tests"),
    CODE("code", "catalog", "task", "handleItem"),
    OWNER("owner", "deptUscc", "name"),
    DAYS("promiseDays", "n", "unit", "text", "law"),
    LAW("law", "name", "article"),
    FEE("fee", "name", "text", "compute"),
    RESULT("results", "name", "type", "template", "copies"),
    OFFLINE("offline", "class", "before", "note"),
    RATING("rating", "channel", "set"),
    CONDITION("conditions", "id", "text", "expr", "reason", "remedy", "stop"),
    SITUATION("situations", "id", "text", "when", "materials"),
    AGENCY("agency", "allowed", "acting", "principal", "proof"),
    PRINCIPAL("principal", "name", "idNo"),
    MINORS("minors", "when", "relation", "reason", "remedy"),
    RECOMMEND("recommend", "when", "matter", "why"),
    DRAFT("draft", "days", "class"),
    DATA(
            "data",
            "type",
            "label",
            "values",
            "pattern",
            "when",
            "default",
            "class",
            "evidence",
            "entry"),
    ENTRY_DATA("entry", "type", "label", "values", "pattern", "optional", "class"),
    OPTION("values", "label", "note"),
    CALL(
            "calls",
            "id",
            "use",
            "in",
            "out",
            "when",
            "consent",
            "data",
            "purpose",
            "timeoutMs",
            "onFail",
            "certificate"),
    CERTIFICATE("certificate", "check", "in"),
    MATERIAL(
            "materials",
            "id",
            "name",
            "need",
            "ways",
            "note",
            "by_law",
            "formats",
            "pages",
            "sample",
            "standard",
            "promise",
            "lateDays"),
    PAGES("pages", "max"),

    STEP("every step", "id", "type", "when", "title", "speech", "goto", "offline"),
    GOTO("goto", "when", "to"),
    CHECK("check", "expr", "message"),
    STEP_NOTICE("step notice", "mustRead"),
    STEP_CHOOSE("step choose", "ask", "help"),
    STEP_IDENTIFY("step identify", "level", "ways", "who", "check"),
    STEP_CONSENT("step consent", "calls", "text", "refuse"),
    REFUSE("refuse of a consent", "goto", "say"),
    STEP_FETCH("step fetch", "calls"),
    STEP_FORM("step form", "fields"),
    FIELD(
            "fields",
            "optional",
            "hint",
            "default",
            "min",
            "max",
            "quick",
            "check",
            "message",
            "ways"),
    STEP_LIST("step list", "ask", "entry", "fields", "summary", "min", "max", "check", "message"),
    STEP_PICK("step pick", "source", "columns", "into", "empty"),
    COLUMN("columns", "field", "label"),
    EMPTY("empty", "reason", "remedy"),
    STEP_DIVISION("step division", "ask", "within", "depth", "help"),
    STEP_ADDRESS("step address", "ask", "within", "depth", "help", "street"),
    STEP_MAP("step map", "source", "columns", "into", "empty", "layer", "shape", "rules"),
    MAP_RULE("rules of a map", "when", "text"),
    STEP_MATERIAL("step material", "items"),
    STEP_COMPUTE("step compute", "set"),
    STEP_REVIEW("step review", "rows", "amount", "warn", "whatNext"),
    ROW("rows", "field", "label", "value", "when", "edit", "source"),
    AMOUNT("amount", "label", "fen", "edit"),
    WARN("warn", "when", "text"),
    STEP_PAY("step pay", "bill", "methods", "reserve", "release"),
    BILL("bill", "key", "code", "amount", "subject", "account", "split"),
    SPLIT("split", "name", "amount", "account", "code"),
    METHOD("methods", "id", "name", "precheck", "limits", "offer"),
    STEP_CALL("reserve and release", "use", "in", "key", "timeoutMs"),
    STEP_SIGN(
            "step sign",
            "document",
            "text",
            "template",
            "signer",
            "signers",
            "elsewhere",
            "days",
            "mustRead"),
    SIGNER("signers", "who", "idNo"),
    STEP_SUBMIT("step submit", "to", "in", "key", "timeoutMs", "remedy", "cases"),
    SUBMIT_CASE("cases", "id", "name", "to", "in", "key", "timeoutMs", "when", "remedy"),
    STEP_WAIT("step wait", "until", "maxSec", "leave"),
    STEP_VIDEO("step video", "queue", "purpose", "stills", "maxSec", "absent"),
    STEP_PRINT("step print", "template", "tray", "fields", "alt"),
    STEP_DELIVER("step deliver", "what", "ways"),
    DELIVERY("ways of a delivery", "id", "name", "note", "when", "fee", "days", "fields"),
    STEP_RATE("step rate"),
    STEP_END("step end", "take", "say"),
    SAY("say", "when", "text"),

    TEST("tests", "name", "given", "do", "expect"),
    GIVEN("given", "person", "wallet", "date", "rows", "dict", "down", "connectors"),
    DO(
            "do",
            "answer",
            "pay",
            "take",
            "cosign",
            "saveDraft",
            "resume",
            "cutPowerAt",
            "cutNetAfter",
            "parallel",
            "tamper",
            "fault"),
    FAULT("fault", "at", "delay", "down", "refuse", "doneButAnswerLost", "twice"),
    EXPECT(
            "expect",
            "state",
            "stoppedAt",
            "reason",
            "documents",
            "data",
            "debits",
            "withdrawals",
            "cases",
            "material",
            "way",
            "materials",
            "lacks",
            "parts",
            "recommended",
            "blockedBeforeDebit",
            "offered",
            "then",
            "reservationHeld",
            "secondSees",
            "verify",
            "receipts",
            "certificates",
            "changedField",
            "page");

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> keys;

    Keys(String place, String... keys) {
        this.place = place;
        this.keys = List.of(keys);
    }

    /// The mapping as the reference names it.
    public String place() {
        return place;
    }

    /// Its keys, in the order of the reference.
    public List<String> keys() {
        return keys;
    }

    /// These keys, and those every step has.
    public static String[] ofStep(Keys own) {
        List<String> all = new ArrayList<>(STEP.keys);
        all.addAll(own.keys);
        return all.toArray(new String[0]);
    }

    /// Keys of a step type, or empty where there is no such type.
    public static Optional<Keys> step(String type) {
        for (Keys keys : values()) {
            if (keys.place.equals("step " + type)) {
                return Optional.of(keys);
            }
        }
        return Optional.empty();
    }

    /// All step types, for messages.
    public static String stepTypes() {
        List<String> types = new ArrayList<>();
        for (Keys keys : values()) {
            if (keys.place.startsWith("step ")) {
                types.add(keys.place.substring(5));
            }
        }
        return String.join(", ", types);
    }
}
