package kiosk.app.tour;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;
import kiosk.matter.Page;

/// Stands between a scripted customer and the machine: what the customer wants to do is done by
/// touches in the real window, and only what the window makes of the touches reaches the desk.
///
/// Thread rule: one thread, the scenario's; the window's acts wait until it takes them.
final class Fingers implements Visit, PadKeys.Hand {
    private static final int PAGES_MAX = 30;
    private static final Duration MOST = Duration.ofSeconds(15);
    private static final Duration OTHER_PAGE = Duration.ofMillis(400);

    private final Visit desk;
    private final Glass glass;
    private final Queue<Act> touched;
    private final List<Act> reached;
    private final List<String> manners;
    private final PadKeys typing = new PadKeys(this);
    private final Queue<Act> done = new ArrayDeque<>();

    /// @param desk the machine's front
    /// @param touched what the window makes of touches, see [#queued]
    /// @param reached gets what the desk was given
    /// @param manners buttons of the top bar to touch in the hall, before anything else
    Fingers(Visit desk, Stage stage, Queue<Act> touched, List<Act> reached, List<String> manners) {
        this.desk = desk;
        this.glass = new Glass(stage);
        this.touched = touched;
        this.reached = reached;
        this.manners = new ArrayList<>(manners);
    }

    /// What the window stands on: its acts are queued.
    static Visit queued(Visit desk, Queue<Act> into) {
        return new Visit() {
            @Override
            public Scene scene() {
                return desk.scene();
            }

            @Override
            public Runnable onScene(Consumer<Scene> listener) {
                return desk.onScene(listener);
            }

            @Override
            public void act(Act act) {
                into.add(act);
            }
        };
    }

    @Override
    public Scene scene() {
        return desk.scene();
    }

    @Override
    public Runnable onScene(Consumer<Scene> listener) {
        return desk.onScene(listener);
    }

    @Override
    public void act(Act wanted) {
        try {
            if (wanted instanceof Act.ChooseMatter) {
                for (String button : manners) {
                    tap(button);
                }
                manners.clear();
            }
            Scene.Place before = scene().place();
            touches(wanted);
            await(wanted, before);
        } catch (TourFailure e) {
            throw new AssertionError(
                    wanted + " at " + Sight.of(scene()) + ": " + e.getMessage(), e);
        }
    }

    private void await(Act wanted, Scene.Place before) {
        if (wanted instanceof Act.OpenEntry) {
            return; // adding leads to an empty entry of its own number
        }
        long end = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < end) {
            Optional<Act> made =
                    drain().stream().filter(act -> act.getClass() == wanted.getClass()).findFirst();
            if (made.isPresent()) {
                AsTouched.check(wanted, made.get(), before);
                return;
            }
            pause();
        }
        throw new AssertionError("no " + wanted + " came of the touches at " + Sight.of(scene()));
    }

    /// Lets what was touched so far reach the desk; what came since the last time somebody asked.
    private List<Act> drain() {
        take();
        List<Act> now = List.copyOf(done);
        done.clear();
        return now;
    }

    private void take() {
        for (Act act = touched.poll(); act != null; act = touched.poll()) {
            desk.act(act);
            done.add(act);
            reached.add(act);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
    }

    // ---- one act, in touches

    private void touches(Act wanted) throws TourFailure {
        done.clear();
        switch (wanted) {
            case Act.ChooseMatter(String id) -> tap("#tile-" + id);
            case Act.ChooseWay(var way) -> choose("#option-" + way.name());
            case Act.PayWith(String method) -> choose("#option-" + method);
            case Act.OneTimeCode(String code, var _) -> {
                typing.type(code);
                next();
            }
            case Act.StaffWitness(String number, char[] pin) -> {
                typing.type(number);
                next();
                typing.type(String.valueOf(pin));
                next();
            }
            case Act.Sign _ -> {
                for (List<Point2D> stroke : Signature.on(resting("#signature-pad").place())) {
                    glass.stroke(stroke);
                }
                next();
            }
            case Act.Rate(int level, var _, var _) -> {
                tap("#rate-" + level);
                next();
            }
            case Act.Quit _ when scene().place() instanceof Scene.AtPage -> {
                tap("#action-quit");
                tap("#overlay-leave");
            }
            case Act.OpenEntry _ -> tap("#action-add");
            case Act.Answer(Map<String, Object> values) -> answer(values);
            case Act.Begin _, Act.Consent _, Act.Finish _, Act.Quit _ -> next();
            default -> throw new TourFailure("no touches for " + wanted);
        }
    }

    private void answer(Map<String, Object> values) throws TourFailure {
        if (!(scene().place() instanceof Scene.AtPage(Page page, var _, var _))) {
            next();
            return;
        }
        if (page instanceof Page.Sign) {
            readToTheEnd();
            return;
        }
        switch (page) {
            case Page.Question question -> tap("#option-" + values.get(question.field()));
            case Page.Form form -> fields(form.fields(), values);
            case Page.Pick _, Page.Plot _ -> tap("#option-" + values.get("row"));
            case Page.Deliver deliver -> {
                tap("#option-" + values.get("way"));
                for (var way : deliver.ways()) {
                    if (way.id().equals(values.get("way")) && !way.fields().isEmpty()) {
                        next();
                        fields(way.fields(), values);
                    }
                }
            }
            case Page.Place place -> place(place, values);
            default -> {
                // Read, and gone on.
            }
        }
        next();
    }

    /// Page by page, until the pen is there.
    private void readToTheEnd() throws TourFailure {
        for (int page = 0; page < PAGES_MAX && unread(); page++) {
            next();
        }
    }

    private boolean unread() {
        return scene().place() instanceof Scene.AtPage(Page.Sign sign, var _, var _)
                && sign.toRead();
    }

    private void place(Page.Place page, Map<String, Object> values) throws TourFailure {
        String code = String.valueOf(values.get(page.field()));
        for (String at : page.divisions().way(page.within(), code)) {
            tap("#place-" + at);
        }
        if (page.street().isPresent()) {
            next();
            fields(page.street().stream().toList(), values);
        }
    }

    private void fields(List<Page.Field> fields, Map<String, Object> values) throws TourFailure {
        for (Page.Field field : fields) {
            Object value = values.get(field.name());
            boolean there = field.value().filter(now -> now.equals(value)).isPresent();
            if (value == null || there || field.source().isPresent()) {
                continue;
            }
            tap("#field-" + field.name());
            fill(field, value);
        }
    }

    private void fill(Page.Field field, Object value) throws TourFailure {
        switch (field.kind()) {
            case YES_NO -> tap("#option-" + (Boolean.TRUE.equals(value) ? "yes" : "no"));
            case CHOICE -> tap("#option-" + value);
            case MONEY -> {
                long fen = ((Number) value).longValue();
                typing.type(
                        fen % 100 == 0
                                ? fen / 100 + ""
                                : "%d.%02d".formatted(fen / 100, fen % 100));
            }
            case DATE -> date(field, LocalDate.parse(value.toString()));
            default -> typing.type(value.toString());
        }
    }

    private void date(Page.Field field, LocalDate wanted) throws TourFailure {
        LocalDate at =
                field.value()
                        .map(value -> LocalDate.parse(value.toString()))
                        .orElse(LocalDate.ofInstant(scene().shell().now(), ScenarioDay.ZONE));
        for (var unit : List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS)) {
            LocalDate from = at;
            long steps = steps(unit, from, wanted);
            for (long i = 0; i < Math.abs(steps); i++) {
                tap("#date-" + ScenarioDay.name(unit) + (steps > 0 ? "-plus" : "-minus"));
                at = at.plus(Long.signum(steps), unit);
            }
        }
        if (at.equals(field.value().map(v -> LocalDate.parse(v.toString())).orElse(at))) {
            tap("#date-day-plus");
            tap("#date-day-minus");
        }
    }

    private static long steps(ChronoUnit unit, LocalDate from, LocalDate to) {
        return switch (unit) {
            case YEARS -> to.getYear() - from.getYear();
            case MONTHS -> to.getMonthValue() - from.getMonthValue();
            default -> to.getDayOfMonth() - from.getDayOfMonth();
        };
    }

    private void next() throws TourFailure {
        tap("#action-primary");
    }

    /// Some choices act at once, some want to be confirmed.
    private void choose(String id) throws TourFailure {
        Scene.Place before = scene().place();
        tap(id);
        long end = System.nanoTime() + OTHER_PAGE.toNanos();
        while (System.nanoTime() < end) {
            take();
            if (!scene().place().equals(before)) {
                return;
            }
            pause();
        }
        if (sees("#action-primary")) {
            next();
        }
    }

    // ---- one touch

    private void tap(String id) throws TourFailure {
        touch(id);
    }

    @Override
    public void touch(String id) throws TourFailure {
        glass.touch(resting(id).middle());
        take();
    }

    @Override
    public boolean sees(String id) throws TourFailure {
        return glass.find(id).stream().anyMatch(Glass.Target::live);
    }

    /// The one node of this id that can be touched, once it stands still; looked for on the next
    /// pages of a list too.
    private Glass.Target resting(String id) throws TourFailure {
        long end = System.nanoTime() + MOST.toNanos();
        List<Glass.Target> seen = new ArrayList<>();
        long turned = System.nanoTime();
        while (System.nanoTime() < end) {
            take();
            List<Glass.Target> live = glass.find(id).stream().filter(Glass.Target::live).toList();
            if (live.size() == 1) {
                if (!seen.isEmpty() && seen.getLast().sameAs(live.getFirst())) {
                    return live.getFirst();
                }
                seen.add(live.getFirst());
            } else if (System.nanoTime() - turned > OTHER_PAGE.toNanos()
                    && !id.equals("#page-next")
                    && glass.find(id).stream().anyMatch(target -> !target.shown())
                    && sees("#page-next")) {
                tap("#page-next");
                turned = System.nanoTime();
            }
            pause();
        }
        throw new TourFailure(id + " could not be touched");
    }
}
