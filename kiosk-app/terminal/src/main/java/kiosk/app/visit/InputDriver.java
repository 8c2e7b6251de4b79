package kiosk.app.visit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kiosk.device.CodeScanner.ScanOutcome;
import kiosk.matter.ConsentItem;
import kiosk.matter.Event;
import kiosk.matter.Page;
import kiosk.matter.number.PersonalMask;

/// Pages that only wait for the customer: guide, question, form, list, place, pick, delivery,
/// consent, review, signature, rating.
final class InputDriver implements PageDriver {
    private static final java.time.Duration SCAN = java.time.Duration.ofSeconds(30);
    private static final int PNG_BYTES_MAX = 200 * 1024;
    private static final int WORDS_MAX = 200;

    private final Counter counter;
    private final Page page;
    private kiosk.device.Cancel scanning = new kiosk.device.Cancel();

    InputDriver(Counter counter, Page page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        counter.show(new Scene.Work.None());
    }

    @Override
    public void act(Act act) {
        String step = page.frame().step();
        switch (act) {
            case Act.Answer(Map<String, Object> values) -> {
                scanning.request();
                counter.apply(new Event.Answered(step, values));
            }
            case Act.Consent(boolean given) when page instanceof Page.Consent consent ->
                    counter.apply(
                            given
                                    ? new Event.Consented(step, calls(consent))
                                    : new Event.ConsentRefused(step));
            case Act.Rate(int level, Set<String> reasons, String words)
                    when page instanceof Page.Rate ->
                    counter.apply(new Event.Rated(step, level, reasons, plain(words)));
            case Act.Sign(byte[] png)
                    when page instanceof Page.Sign sign && png.length <= PNG_BYTES_MAX ->
                    sign(new Event.Signed(step, sign.signer(), hash(sign, png)));
            case Act.Scan(String field, boolean start) -> scan(field, start);
            case Act.OpenEntry(int index) when page instanceof Page.Entries ->
                    counter.apply(new Event.EntryOpened(step, index));
            case Act.RemoveEntry(int index) when page instanceof Page.Entries ->
                    counter.apply(new Event.EntryRemoved(step, index));
            default -> {
                // Does not fit this page.
            }
        }
    }

    /// What the person wrote, without numbers of people.
    private static String plain(String words) {
        return PersonalMask.words(words, WORDS_MAX);
    }

    /// A signature for a case elsewhere is kept where that case finds it.
    private void sign(Event.Signed event) {
        counter.caseEffect(
                () -> {
                    var asked = LaidAside.asked(counter.file());
                    if (asked.isPresent()) {
                        new LaidAside(counter.ports()).signed(counter.file(), asked.get(), event);
                    }
                    return event;
                },
                counter::apply);
    }

    private static Set<String> calls(Page.Consent consent) {
        return consent.items().stream().map(ConsentItem::call).collect(Collectors.toSet());
    }

    private void scan(String field, boolean start) {
        scanning.request();
        if (!start) {
            counter.show(new Scene.Work.None());
            return;
        }
        kiosk.device.Cancel cancel = new kiosk.device.Cancel();
        scanning = cancel;
        counter.cancel().onRequest(cancel::request);
        counter.show(new Scene.Work.Scanning(field));
        counter.effect(
                () -> counter.ports().devices().scanner().scan(SCAN, cancel),
                outcome -> scanned(field, outcome));
    }

    private void scanned(String field, ScanOutcome outcome) {
        counter.show(new Scene.Work.None());
        if (outcome instanceof ScanOutcome.Scanned(String text)) {
            counter.apply(
                    new Event.Answered(page.frame().step(), Map.of(field, ScannedText.of(text))));
        }
    }

    /// SHA-256 over the text that was shown and the strokes.
    private static String hash(Page.Sign sign, byte[] png) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(sign.documentText().byLanguage())
                    .forEach((language, text) ->
                            digest.update(
                                    (language + "\n" + text + "\n")
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(png));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
