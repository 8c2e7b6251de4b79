package kiosk.avatar.helper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;

/// How an engine stands for each language, as its report says it.
record Conditions(Map<Speech.Language, Condition> byLanguage) {

    private static final int AVAILABLE = 0;
    private static final int DEGRADED = 1;
    private static final int ABSENT = 2;
    private static final int REASON_MAX = 500;

    static Conditions of(Function<Speech.Language, Condition> engine) {
        var all = new EnumMap<Speech.Language, Condition>(Speech.Language.class);
        for (var language : Speech.Language.values()) {
            all.put(language, engine.apply(language));
        }
        return new Conditions(all);
    }

    /// What the kiosk says of an engine; waits for nobody.
    static Condition now(Standing standing, Speech.Language language) {
        return switch (standing) {
            case Standing.Loaded(var report) -> told(report, language);
            case Standing.Out(var reason) -> new Condition.Absent(reason);
            case Standing.Coming(var last) when last.length == 0 ->
                    new Condition.Absent("its process is starting");
            case Standing.Coming(var last) ->
                    told(last, language).speaks()
                            ? new Condition.Degraded("its process is starting again")
                            : told(last, language);
        };
    }

    private static Condition told(byte[] report, Speech.Language language) {
        try {
            var told = read(report).byLanguage().get(language);
            return told == null ? new Condition.Absent("it tells nothing of this language") : told;
        } catch (ProtocolException e) {
            return new Condition.Absent("it does not tell how it stands");
        }
    }

    byte[] bytes() {
        return Body.of(out -> {
            out.writeByte(byLanguage.size());
            for (var entry : byLanguage.entrySet()) {
                out.writeUTF(entry.getKey().name());
                write(out, entry.getValue());
            }
        });
    }

    private static void write(DataOutputStream out, Condition condition) throws IOException {
        switch (condition) {
            case Condition.Available() -> out.writeByte(AVAILABLE);
            case Condition.Degraded(var reason) -> {
                out.writeByte(DEGRADED);
                out.writeUTF(shortened(reason));
            }
            case Condition.Absent(var reason) -> {
                out.writeByte(ABSENT);
                out.writeUTF(shortened(reason));
            }
        }
    }

    private static String shortened(String reason) {
        return reason.length() > REASON_MAX ? reason.substring(0, REASON_MAX) : reason;
    }

    static Conditions read(byte[] report) throws ProtocolException {
        return Body.read(
                report,
                in -> {
                    var all = new EnumMap<Speech.Language, Condition>(Speech.Language.class);
                    for (int n = in.readUnsignedByte(); n > 0; n--) {
                        var language = Speech.Language.valueOf(in.readUTF());
                        all.put(language, condition(in));
                    }
                    return new Conditions(all);
                });
    }

    private static Condition condition(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case AVAILABLE -> new Condition.Available();
            case DEGRADED -> new Condition.Degraded(in.readUTF());
            case ABSENT -> new Condition.Absent(in.readUTF());
            default -> throw new ProtocolException("no such condition");
        };
    }
}
