package kiosk.matter.journey;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Bill;
import kiosk.matter.CallRequest;
import kiosk.matter.cel.ExpressionFault;
import kiosk.matter.language.Step;

/// The bill of a pay step, evaluated.
final class Bills {

    private Bills() {}

    static Bill of(Step.Pay step, Known known) {
        List<Bill.Split> splits =
                step.splits().stream()
                        .map(rule ->
                                new Bill.Split(
                                        known.fill(rule.name()),
                                        known.fen(rule.amount()),
                                        known.fill(rule.account()),
                                        known.text(rule.payInCode())))
                        .toList();
        long parts = splits.stream().mapToLong(Bill.Split::amountFen).sum();
        if (!splits.isEmpty() && parts != known.fen(step.amount())) {
            throw new ExpressionFault(step.id(), "the parts do not add up to the amount");
        }
        return new Bill(
                known.text(step.billKey()),
                known.fen(step.amount()),
                known.fill(step.subject()),
                known.fill(step.account()),
                known.text(step.payInCode()),
                step.methods().stream().map(method -> method(method, known)).toList(),
                must(step.reserve(), known),
                step.release().flatMap(rule -> Calls.request(rule, known)),
                splits);
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
