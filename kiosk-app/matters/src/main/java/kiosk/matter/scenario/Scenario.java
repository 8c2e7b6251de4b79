package kiosk.matter.scenario;

import java.util.List;
import java.util.Map;
import kiosk.matter.yaml.At;

/// One entry of a matter's `tests:` (`domain.md` §2.7b): what is given, what is done in order, what
/// must come out. Every word is checked when the pack is read.
///
/// @param matter id of the matter
/// @param name the author's name for it
/// @param at where it stands
/// @param given the world before
/// @param actions what the person and the world do, in order
/// @param expect what must be true at the end: word → value
public record Scenario(
        String matter,
        String name,
        At at,
        Given given,
        List<Action> actions,
        Map<String, Object> expect) {
    public Scenario {
        actions = List.copyOf(actions);
        expect = Map.copyOf(expect);
    }

    /// The world before.
    ///
    /// @param person key of the person who comes (`zhang-san`), or empty
    /// @param wallet wallet on the pad (`type4`), or empty
    /// @param date legal date, or empty for the runner's own
    /// @param rows rows to replace or add: `DEPT.table` → rows (relative dates allowed)
    /// @param dictionaries dictionary entries to replace
    /// @param down departments that do not answer
    /// @param connectors in use
    public record Given(
            String person,
            String wallet,
            String date,
            Map<String, List<Map<String, Object>>> rows,
            Map<String, Map<String, Object>> dictionaries,
            List<String> down,
            List<String> connectors) {
        public Given {
            rows = Map.copyOf(rows);
            dictionaries = Map.copyOf(dictionaries);
            down = List.copyOf(down);
            connectors = List.copyOf(connectors);
        }

        /// The same world with another person.
        public Given as(String other) {
            return new Given(other, wallet, date, rows, dictionaries, down, connectors);
        }
    }

    /// One thing that happens.
    public sealed interface Action {
        /// The person answers: variable → value. Questions not named take the first way on.
        record Answer(Map<String, Object> values) implements Action {}

        /// The person pays with this method.
        record Pay(String method) implements Action {}

        /// Files for materials come in: material → way (`scan`, `upload`); a test file is made up.
        record Take(Map<String, Object> ways) implements Action {}

        /// This signer signs at another terminal.
        record CoSign(String signer) implements Action {}

        /// The journey is laid aside at this step.
        record SaveDraft(String step) implements Action {}

        /// This person takes the draft up.
        record Resume(String person) implements Action {}

        /// Power goes at this point of the journal (`s10.sent`).
        record CutPower(String point) implements Action {}

        /// The network goes after this device event (`tap`).
        record CutNet(String after) implements Action {}

        /// The same matter on this many terminals at once.
        record Parallel(int terminals) implements Action {}

        /// Somebody changes a finished document (`receipt`, `certificate`).
        record Tamper(String document) implements Action {}

        /// A department misbehaves on an operation.
        record Fault(String operation, Map<String, Object> script) implements Action {}
    }
}
