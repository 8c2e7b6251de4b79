package kiosk.app.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.device.Cancel;
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

    /// So many looks without an answer, and another way is offered.
    private static final int SILENT_MOST = 4;

    private static final Texts NO_LINE =
            Texts.of(
                    "现在连不上网，手机传不过来。请换一种方式，或者过一会儿再试",
                    "There is no network now, so nothing can come from a phone. Choose another way,"
                            + " or try again later");
    private static final Texts RENEWED =
            Texts.of(
                    "刚才的码过期了，已经换了新的。请用手机再扫一次，照片要重新传",
                    "The code before has ended. Here is a new one: scan it again, and send the"
                            + " pictures once more");
    private static final Texts ONCE_MORE =
            Texts.of(
                    "网络断了一下，请再点一次。已经传来的还在",
                    "The network paused. Please touch once more; what came is kept");

    private final Counter counter;
    private final Page.Materials page;
    private final Uploads uploads;
    private Optional<Scene.Taking> taking = Optional.empty();

    /// Links this page let go of, by material; central may have kept their files all the same.
    private final Map<String, Scene.Taking> letGo = new LinkedHashMap<>();

    private Optional<Texts> notice = Optional.empty();
    private boolean asking;

    /// Whoever stopped hears nothing more of what was asked before.
    private int turn;

    private Cancel scanning = new Cancel();
    private int silent;
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
            case Act.Answer(var ways) when taking.isEmpty() -> {
                letGo.values().forEach(this::discard);
                counter.apply(new Event.Answered(step, ways));
            }
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
        notice = Optional.empty();
        if (way.equals(UPLOAD)) {
            open(line.get());
        } else if (way.equals(SCAN)) {
            scan(id);
        }
    }

    private void open(Page.MaterialLine line) {
        counter.show(new Scene.Work.None());
        Optional<Scene.Taking> before = Optional.ofNullable(letGo.get(line.id()));
        ask(
                () ->
                        before.filter(link -> !uploads.discard(link)).isPresent()
                                ? new Uploads.Said.Silent()
                                : uploads.open(counter.file().id(), line),
                _ -> failed(line.id(), NO_LINE));
    }

    /// Asks central; `silence` is what to do when no answer comes.
    private void ask(Callable<Uploads.Said> question, Consumer<Uploads.Said.Silent> silence) {
        heard(
                question,
                said -> {
                    switch (said) {
                        case Uploads.Said.Open(Scene.Taking now) -> came(now);
                        case Uploads.Said.Over _ -> renew();
                        case Uploads.Said.Silent none -> silence.accept(none);
                        case Uploads.Said.No(Texts say) -> failed(material(), say);
                    }
                });
    }

    /// An answer that comes after the person stopped shows nothing, and its link is given back.
    private void heard(Callable<Uploads.Said> question, Consumer<Uploads.Said> then) {
        asking = true;
        int mine = turn;
        counter.effect(
                question,
                said -> {
                    if (mine == turn) {
                        asking = false;
                        then.accept(said);
                    } else if (said instanceof Uploads.Said.Open(Scene.Taking link)) {
                        discard(link);
                    }
                });
    }

    private String material() {
        return taking.map(Scene.Taking::material).orElse("");
    }

    /// The link ended while somebody was busy with a phone: another code stands there at once.
    private void renew() {
        Optional<Page.MaterialLine> line =
                page.items().stream().filter(item -> item.id().equals(material())).findFirst();
        taking = Optional.empty();
        notice = Optional.of(RENEWED);
        line.ifPresent(this::open);
    }

    private void came(Scene.Taking now) {
        silent = 0;
        letGo.remove(now.material());
        boolean more = taking.filter(t -> t.files().size() < now.files().size()).isPresent();
        if (more || notice.filter(ONCE_MORE::equals).isPresent()) {
            notice = Optional.empty();
        }
        show(now.saying(notice));
    }

    /// A moment without network loses nothing; a longer one, and another way is better.
    private void unheard() {
        if (++silent >= SILENT_MOST) {
            failed(material(), NO_LINE);
        }
    }

    private void onceMore() {
        notice = Optional.of(ONCE_MORE);
        taking.ifPresent(now -> show(now.saying(notice)));
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
        int mine = turn;
        Cancel cancel = new Cancel();
        scanning = cancel;
        counter.cancel().onRequest(cancel::request);
        counter.effect(
                () -> scanner.get().scan(SHEET, cancel),
                scanned -> {
                    if (mine != turn) {
                        return;
                    }
                    asking = false;
                    switch (scanned) {
                        case PaperScanner.Scanned.Sheet(Scene.TakenFile sheet) -> {
                            List<Scene.TakenFile> files = new ArrayList<>(before.files());
                            files.add(sheet);
                            show(before.with(files));
                        }
                        case PaperScanner.Scanned.Nothing(Texts say) -> failed(material, say);
                    }
                });
    }

    private void drop(String file) {
        taking.ifPresent(now -> {
            if (now.way().equals(UPLOAD)) {
                ask(() -> uploads.drop(now, file), _ -> onceMore());
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
        heard(
                () -> uploads.keep(now.get()),
                said -> {
                    switch (said) {
                        case Uploads.Said.Open(Scene.Taking files) -> taken(files);
                        case Uploads.Said.Over _ -> renew();
                        case Uploads.Said.Silent _ -> {
                            onceMore();
                            unheard();
                        }
                        case Uploads.Said.No(Texts say) -> failed(material(), say);
                    }
                });
    }

    private void failed(String material, Texts say) {
        Optional<Scene.Taking> now = taking;
        taking = Optional.empty();
        now.ifPresent(this::giveBack);
        silent = 0;
        counter.show(new Scene.Work.TakingFailed(material, say));
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
        turn++;
        asking = false;
        scanning.request();
        counter.show(new Scene.Work.None());
        now.ifPresent(this::giveBack);
    }

    /// Central may not hear it now: it is said again before the same paper comes another time.
    private void giveBack(Scene.Taking link) {
        if (link.way().equals(UPLOAD)) {
            letGo.put(link.material(), link);
            discard(link);
        }
    }

    private void discard(Scene.Taking link) {
        counter.effect(
                () -> {
                    uploads.discard(link);
                    return link;
                },
                _ -> {});
    }

    @Override
    public void tick() {
        quiet++;
        boolean link = taking.filter(now -> now.way().equals(UPLOAD)).isPresent();
        if (link && !asking) {
            Scene.Taking now = taking.orElseThrow();
            ask(() -> uploads.look(now), _ -> unheard());
        }
    }

    /// Somebody is busy with a phone meanwhile; after a while of nothing the page may time out.
    @Override
    public boolean busy() {
        return taking.isPresent() && quiet < QUIET_S;
    }
}
