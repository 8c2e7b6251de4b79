package kiosk.app.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.matter.Event;
import kiosk.matter.Page;
import kiosk.matter.Piece;
import kiosk.matter.Texts;

/// How each material comes in; files come from a phone or a scanner while the page stands.
final class MaterialsDriver implements PageDriver {
    static final String SCAN = "scan";
    static final String UPLOAD = "upload";

    private static final int QUIET_S = 180;
    private static final Duration SHEET = Duration.ofSeconds(60);

    private final Counter counter;
    private final Page.Materials page;
    private final Uploads uploads;
    private Optional<Scene.Taking> taking = Optional.empty();
    private boolean asking;
    private int quiet;

    MaterialsDriver(Counter counter, Page.Materials page) {
        this.counter = counter;
        this.page = page;
        this.uploads = new Uploads(counter.ports());
    }

    @Override
    public void enter() {
        counter.show(new Scene.Work.None());
    }

    @Override
    public void act(Act act) {
        String step = page.frame().step();
        switch (act) {
            case Act.Answer(var ways) when taking.isEmpty() ->
                    counter.apply(new Event.Answered(step, ways));
            case Act.Take(String material, String way) when !asking -> take(material, way);
            case Act.UseFiles() -> use();
            case Act.DropFile(String file) when !asking -> drop(file);
            case Act.StopTaking() -> stop();
            case Act.DropMaterial(String material) when taking.isEmpty() ->
                    counter.apply(new Event.MaterialDropped(step, material));
            default -> {
                // Does not fit this page.
            }
        }
    }

    private void take(String id, String way) {
        Optional<Page.MaterialLine> line =
                page.items().stream()
                        .filter(item -> item.id().equals(id) && item.open().contains(way))
                        .findFirst();
        if (line.isEmpty()) {
            return;
        }
        if (way.equals(UPLOAD)) {
            ask(() -> uploads.open(counter.file().id(), line.get()));
        } else if (way.equals(SCAN)) {
            scan(id);
        }
    }

    private void ask(java.util.concurrent.Callable<Uploads.Said> question) {
        asking = true;
        counter.effect(
                question,
                said -> {
                    asking = false;
                    switch (said) {
                        case Uploads.Said.Open(Scene.Taking now) -> show(now);
                        case Uploads.Said.No(Texts say) -> failed(say);
                    }
                });
    }

    private void show(Scene.Taking now) {
        int before = taking.map(t -> t.files().size()).orElse(-1);
        quiet = before == now.files().size() ? quiet : 0;
        taking = Optional.of(now);
        counter.show(new Scene.Work.TakingFiles(now, false));
    }

    /// One sheet after the other; each lies with those before.
    private void scan(String material) {
        Scene.Taking before =
                taking.filter(now -> now.material().equals(material) && now.way().equals(SCAN))
                        .orElseGet(() -> Scene.Taking.scanning(material));
        taking = Optional.of(before);
        counter.show(new Scene.Work.TakingFiles(before, true));
        Optional<PaperScanner> scanner = counter.ports().devices().papers();
        if (scanner.isEmpty()) {
            stop();
            return;
        }
        asking = true;
        counter.effect(
                () -> scanner.get().scan(SHEET, counter.cancel()),
                scanned -> {
                    asking = false;
                    switch (scanned) {
                        case PaperScanner.Scanned.Sheet(Scene.TakenFile sheet) -> {
                            List<Scene.TakenFile> files = new ArrayList<>(before.files());
                            files.add(sheet);
                            show(before.with(files));
                        }
                        case PaperScanner.Scanned.Nothing(Texts say) -> failed(say);
                    }
                });
    }

    private void drop(String file) {
        taking.ifPresent(now -> {
            if (now.way().equals(UPLOAD)) {
                ask(() -> uploads.drop(now, file));
            } else {
                show(now.with(now.files().stream().filter(f -> !f.id().equals(file)).toList()));
            }
        });
    }

    /// What has come is what is handed in; a phone may have sent something a moment ago.
    private void use() {
        Optional<Scene.Taking> now = taking;
        if (now.isEmpty() || asking) {
            return;
        }
        if (now.get().way().equals(SCAN)) {
            taken(now.get());
            return;
        }
        asking = true;
        counter.effect(
                () -> uploads.keep(now.get()),
                said -> {
                    asking = false;
                    switch (said) {
                        case Uploads.Said.Open(Scene.Taking files) -> taken(files);
                        case Uploads.Said.No(Texts say) -> failed(say);
                    }
                });
    }

    private void failed(Texts say) {
        taking = Optional.empty();
        counter.show(new Scene.Work.TakingFailed(say));
    }

    private void taken(Scene.Taking files) {
        if (files.files().isEmpty()) {
            show(files);
            return;
        }
        taking = Optional.empty();
        counter.show(new Scene.Work.None());
        List<Piece> pieces = files.files().stream().map(Scene.TakenFile::piece).toList();
        counter.apply(
                new Event.MaterialTaken(
                        page.frame().step(), files.material(), files.way(), pieces));
    }

    private void stop() {
        Optional<Scene.Taking> now = taking;
        taking = Optional.empty();
        counter.show(new Scene.Work.None());
        now.filter(one -> one.way().equals(UPLOAD))
                .ifPresent(one ->
                        counter.effect(
                                () -> {
                                    uploads.discard(one);
                                    return one;
                                },
                                _ -> {}));
    }

    @Override
    public void tick() {
        quiet++;
        boolean link = taking.filter(now -> now.way().equals(UPLOAD)).isPresent();
        if (link && !asking) {
            ask(() -> uploads.look(taking.orElseThrow()));
        }
    }

    /// Somebody is busy with a phone meanwhile; after a while of nothing the page may time out.
    @Override
    public boolean busy() {
        return taking.isPresent() && quiet < QUIET_S;
    }
}
