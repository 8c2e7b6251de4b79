package kiosk.app.tour;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.stage.Stage;
import kiosk.app.bench.DemoCentral;
import kiosk.app.bench.Hands;
import kiosk.app.bench.Sheet;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;
import kiosk.app.visit.staff.StaffAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scripted visitor goes through the matters in the real window and keeps what there was to see.
///
/// Thread rule: [#run] on a thread of its own, never the toolkit's.
public final class Tour {
    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final Duration BACK_TO_START = Duration.ofSeconds(150);
    private static final Duration NUDGE = Duration.ofMillis(700);

    /// The sink of `packaging/lib/sound.sh` into which the kiosk speaks.
    private static final String HALL = "hall";

    private static final List<String> BOOKS = List.of("cases.json", "terminals.json");

    private final Visit visit;
    private final Stage stage;
    private final TourSettings settings;
    private final Diary diary;

    /// A tour through what stands in this window.
    public Tour(Visit visit, Stage stage, TourSettings settings) {
        this.visit = visit;
        this.stage = stage;
        this.settings = settings;
        this.diary = new Diary(settings.dir());
    }

    /// Goes on the tour.
    ///
    /// @return 0 when every chapter went as it should, else 1; the summary says more
    public int run() {
        try (var watch = new SceneWatch(visit);
                var hands = Hands.at(settings.controlPort());
                var central = new DemoCentral(settings.centralBase())) {
            var glass = new Glass(stage);
            diary.fact("window", glass.size());
            var visitor = new Visitor(glass, watch, hands, central, diary);
            Set<Path> old = new HashSet<>(hands.sheets(0).stream().map(Sheet::picture).toList());
            tell(visitor, hands, watch, glass);
            books(hands, central, old);
            diary.close();
            return diary.clean() ? 0 : 1;
        } catch (TourFailure | IOException e) {
            LOG.error("the tour broke off", e);
            return 1;
        }
    }

    private void tell(Visitor visitor, Hands hands, SceneWatch watch, Glass glass)
            throws TourFailure, IOException {
        if (settings.mouth().isEmpty()) {
            tell(Chapters.all(), visitor, hands, watch);
            return;
        }
        String sink = settings.mouth().get();
        var replies = new Replies();
        try (var throat = Throat.into(sink, settings.dir().resolve("said"));
                var _ = Earshot.between(sink, HALL, replies)) {
            var mouth = new SpokenManners.Mouth(throat, new Attention(glass, watch, diary));
            tell(new SpokenChapters(mouth).all(), visitor, hands, watch);
        }
        diary.fact("end of what is said to the first sound of her answer", replies.told());
    }

    private void tell(List<Chapter> chapters, Visitor visitor, Hands hands, SceneWatch watch)
            throws TourFailure, IOException {
        for (Chapter chapter : chapters) {
            go(chapter, visitor, hands, watch);
        }
    }

    private void go(Chapter chapter, Visitor visitor, Hands hands, SceneWatch watch)
            throws TourFailure, IOException {
        diary.chapter(chapter.name());
        long before = debits(hands);
        try {
            chapter.story().tell(visitor);
            long debited = debits(hands) - before;
            if (debited != chapter.debits()) {
                diary.failed(debited + " debits on the pad, expected " + chapter.debits());
            }
        } catch (TourFailure e) {
            diary.failed(String.valueOf(e.getMessage()));
            visitor.shot("failed");
            backToStart(hands, watch);
        }
        diary.chapterEnds();
    }

    private static long debits(Hands hands) throws IOException {
        return hands.state().payments().stream()
                .filter(payment -> payment.state().equals("PAID"))
                .count();
    }

    /// Whatever went wrong: empty hands, and the next chapter begins at the greeting.
    private void backToStart(Hands hands, SceneWatch watch) throws TourFailure, IOException {
        hands.liftCard();
        hands.untap();
        boolean back =
                watch.await(
                        () -> {
                            boolean there = watch.scene().place() instanceof Scene.Attract;
                            if (!there) {
                                visit.act(new Act.Staff(new StaffAct.Leave()));
                                visit.act(new Act.Quit(true));
                                visit.act(new Act.Finish());
                            }
                            return there;
                        },
                        BACK_TO_START,
                        NUDGE);
        if (!back) {
            throw new TourFailure("the kiosk did not come back to its greeting");
        }
    }

    /// What was left behind: paper, and what central knows.
    private void books(Hands hands, DemoCentral central, Set<Path> old)
            throws TourFailure, IOException {
        diary.chapter("papers and central's books");
        int receipts = 0;
        int pages = 0;
        for (Sheet sheet : hands.sheets(0)) {
            if (old.contains(sheet.picture())) {
                continue;
            }
            boolean receipt = sheet.kind() == Sheet.Kind.RECEIPT;
            String name =
                    receipt
                            ? "receipt-%02d".formatted(++receipts)
                            : "certificate-%02d".formatted(++pages);
            diary.paper(name + ".png", Files.readAllBytes(sheet.picture()));
            String ending = receipt ? ".txt" : ".pdf";
            diary.paper(name + ending, Files.readAllBytes(sheet.original()));
        }
        for (String book : BOOKS) {
            diary.paper(book, central.text("/api/" + book).getBytes(StandardCharsets.UTF_8));
        }
        diary.fact("receipts", receipts);
        diary.fact("certificate pages", pages);
        diary.fact("debits on the pad", debits(hands));
        diary.fact("cases at central", cases(central));
        if (receipts == 0 || pages == 0) {
            diary.failed("no receipt or no certificate came out");
        }
        diary.chapterEnds();
    }

    private static int cases(DemoCentral central) throws IOException {
        var tree = new ObjectMapper().readTree(central.text("/api/cases.json"));
        return tree.isArray() ? tree.size() : tree.path("cases").size();
    }
}
