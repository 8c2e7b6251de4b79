package kiosk.matter.journey;

import java.util.Optional;
import kiosk.matter.Bill;
import kiosk.matter.CallRequest;
import kiosk.matter.cel.ExpressionFault;
import kiosk.matter.language.Step;

/// The bill of a pay step, evaluated.
final class Bills {

    private Bills() {}

    static Bill of(Step.Pay step, Known known) {
        return new Bill(
                known.text(step.billKey()),
                known.fen(step.amount()),
                known.fill(step.subject()),
                known.fill(step.account()),
                known.text(step.payInCode()),
                step.methods().stream().map(method -> method(method, known)).toList(),
                must(step.reserve(), known),
                step.release().flatMap(rule -> Calls.request(rule, known)));
    }

    private static Bill.Method method(Step.Method method, Known known) {
        return new Bill.Method(
                method.id(),
                method.name(),
                method.precheck().map(Object::toString).orElse(""),
                known.fill(method.limitText()),
                method.offerInstead());
    }

    /// A call whose inputs are all there by the matter's own order.
    static CallRequest must(Step.CallRule rule, Known known) {
        Optional<CallRequest> request = Calls.request(rule, known);
        return request.orElseThrow(
                () -> new ExpressionFault(rule.operation(), "an input has no value yet"));
    }
}
