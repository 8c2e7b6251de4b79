package kiosk.app.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Lack;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.StoreException;

/// The matter cannot go on: says why and what to do, prints that on request, and offers the kept
/// receipt of a bill that is paid already.
final class StoppedDriver implements PageDriver {
    private static final String ENGLISH = "en";

    /// The government service hotline, the same everywhere.
    private static final String COMPLAINT_LINE = "12345";

    private final Counter counter;
    private final Page.Stopped page;
    private boolean printing;

    StoppedDriver(Counter counter, Page.Stopped page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        counter.show(new Scene.Work.None());
        page.billKey()
                .ifPresent(key -> {
                    String owner = counter.ports().terminal().owners().bill(key);
                    counter.effect(() -> receipts(owner), this::offer);
                });
    }

    private List<Keepsake> receipts(String owner) throws StoreException {
        return new Archive(counter.ports()).of(owner);
    }

    private void offer(List<Keepsake> receipts) {
        receipts.stream()
                .findFirst()
                .ifPresent(
                        receipt -> counter.show(new Scene.Work.ReceiptKept(receipt.checkCode())));
    }

    @Override
    public void act(Act act) {
        if (printing) {
            return;
        }
        switch (act) {
            case Act.PrintRefusal(), Act.PrintAgain() -> print(Optional.empty());
            case Act.Reprint(String code) -> print(Optional.of(code));
            case Act.Answer _, Act.GoOnWithoutPaper() -> counter.leave();
            default -> {
                // Does not fit this page.
            }
        }
    }

    private void print(Optional<String> code) {
        printing = true;
        counter.show(new Scene.Work.Printing());
        counter.caseEffect(() -> printNow(code), this::printed);
    }

    private record Attempt(Optional<Kept> kept, Press.Result result) {}

    private Attempt printNow(Optional<String> code) throws StoreException {
        Printery printery = new Printery(counter.file());
        Optional<Kept> kept =
                code.isPresent()
                        ? new Archive(counter.ports()).byCode(code.get())
                        : Optional.of(
                                printery.issue(
                                        page.frame().step() + "-refusal", "refusal", fields()));
        return new Attempt(
                kept,
                kept.isPresent()
                        ? printery.print(kept.get())
                        : new Press.Result.Failed(
                                Texts.of("没有找到这份票据", "This receipt was not found")));
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reason", page.reason().in(Texts.BASE));
        fields.put("reasonEn", page.reason().in(ENGLISH));
        fields.put("remedy", page.remedy().in(Texts.BASE));
        fields.put("remedyEn", page.remedy().in(ENGLISH));
        List<String> lacks =
                page.lacks().stream()
                        .filter(lack -> !lack.id().equals(page.condition()))
                        .map(this::line)
                        .toList();
        if (!lacks.isEmpty()) {
            fields.put("lacks", lacks);
        }
        fields.put("complaint", COMPLAINT_LINE);
        return fields;
    }

    private String line(Lack lack) {
        String language = counter.sitting().language();
        return lack.what().in(language)
                + (language.equals(ENGLISH) ? ": " : "：")
                + lack.remedy().in(language);
    }

    private void printed(Attempt attempt) {
        printing = false;
        String code = attempt.kept().map(Kept::code).orElse("");
        counter.show(
                switch (attempt.result()) {
                    case Press.Result.OnPaper() ->
                            new Scene.Work.PaperOut(
                                    attempt.kept().map(k -> k.frame().documentNo()).orElse(""),
                                    code);
                    case Press.Result.Failed(var say) -> new Scene.Work.PaperFailed(code, say);
                });
    }

    @Override
    public boolean busy() {
        return printing;
    }
}
