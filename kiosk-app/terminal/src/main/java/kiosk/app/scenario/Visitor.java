package kiosk.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Visit;
import kiosk.matter.IdWay;
import kiosk.matter.Page;

/// A scripted customer: answers what the scenario says and takes the first way on everywhere else.
/// What they do with their hands (cards, phone) happens a moment later, also while the desk waits
/// for it. Goes through simulated time and, in the kill test, through real time.
///
/// Thread rule: one thread.
public final class Visitor {
    private static final int TURNS_MAX = 4000;

    private final Rhythm rhythm;
    private final Hands hands;
    private final String matter;
    private final Answers answers;
    private final List<String> methods;
    private final List<Scene> seen = new ArrayList<>();
    private String saveAt = "";
    private boolean takesUp;
    private boolean gone;
    private int paymentsTried;

    /// Looks at a refusal for a while: a kept receipt may be offered.
    private int patience = 12;

    /// What the customer does with the devices.
    public interface Hands {
        /// Lays the card of `who` (`applicant`, `spouse`) on the reader.
        void layCard(String who);

        void liftCard();

        /// Holds wallet or card to the pad.
        void present(String method);

        /// Reads the one-time code from the phone; empty = asks staff to witness instead.
        String code();
    }

    /// How time passes for the customer.
    public interface Rhythm {
        /// Lets a moment pass.
        void pause();

        /// Looks again and again, also while the desk blocks the caller.
        void watch(Runnable look);

        /// Waits until the machine shows something else than `place`, or a moment has passed.
        void awaitChange(Visit visit, Scene.Place place);
    }

    /// `methods` are tried in order, `ecny` where there are none.
    public Visitor(
            Rhythm rhythm,
            Hands hands,
            String matter,
            Map<String, Object> answers,
            List<String> methods) {
        this.rhythm = rhythm;
        this.hands = hands;
        this.matter = matter;
        this.answers = new Answers(answers);
        this.methods = methods.isEmpty() ? List.of("ecny") : methods;
    }

    /// Lays the matter aside at this step.
    Visitor savingAt(String step) {
        saveAt = step;
        return this;
    }

    /// Comes for what was laid aside, or waits for this person's signature.
    Visitor takingUp() {
        takesUp = true;
        return this;
    }

    /// Every scene the customer acted on or saw change, in order.
    public List<Scene> seen() {
        return seen;
    }

    /// Goes through the matter until the machine stands at its start page again, or `until` says
    /// that it is enough.
    public void go(Visit visit, java.util.function.Predicate<Scene> until) {
        Runnable stop = visit.onScene(seen::add);
        rhythm.watch(() -> look(visit));
        for (int turn = 0; turn < TURNS_MAX; turn++) {
            Scene scene = visit.scene();
            if (until.test(scene)) {
                stop.run();
                gone = true;
                return;
            }
            boolean over = turn > 0 && scene.place() instanceof Scene.Attract;
            if (over) {
                stop.run();
                gone = true;
                return;
            }
            act(visit, scene);
        }
        throw new IllegalStateException("the visitor goes round in circles at " + where(visit));
    }

    private static String where(Visit visit) {
        return visit.scene().place() instanceof Scene.AtPage(Page page, var problems, Work work)
                ? page.frame().step() + " " + problems + " " + work.getClass().getSimpleName()
                : visit.scene().place().getClass().getSimpleName();
    }

    /// Looks at the screen and uses the hands.
    private void look(Visit visit) {
        if (gone) {
            return;
        }
        switch (visit.scene().place()) {
            case Scene.AtPage(Page page, var _, Work work) -> handle(page, work);
            case Scene.Identifying(Work.AwaitCard _) -> hands.layCard("applicant");
            case Scene.Identifying(Work.CardProblem _) -> hands.liftCard();
            case Scene.Leaving _ -> hands.liftCard();
            default -> {
                // Nothing for the hands.
            }
        }
    }

    private void handle(Page page, Work work) {
        switch (work) {
            case Work.AwaitCard _ when page instanceof Page.Identify identify ->
                    hands.layCard(identify.who());
            case Work.CardProblem _ -> hands.liftCard();
            case Work.Present present -> hands.present(present.method());
            default -> {
                // Nothing for the hands.
            }
        }
    }

    private void act(Visit visit, Scene scene) {
        switch (scene.place()) {
            case Scene.Attract _ -> {
                visit.act(new Act.Begin());
                rhythm.awaitChange(visit, scene.place());
            }
            case Scene.Home _ -> {
                visit.act(takesUp ? new Act.MyCases() : new Act.ChooseMatter(matter));
                rhythm.awaitChange(visit, scene.place());
            }
            case Scene.Identifying _ -> rhythm.pause();
            case Scene.Owned owned when takesUp -> {
                visit.act(takeUp(owned));
                rhythm.awaitChange(visit, scene.place());
            }
            case Scene.PutAside aside -> {
                if (aside.work() instanceof Work.Printing) {
                    rhythm.pause();
                } else {
                    visit.act(new Act.Finish());
                }
            }
            case Scene.AtPage(Page page, var _, Work work) -> {
                Optional<Act> act = act(page, work);
                if (act.isPresent()) {
                    visit.act(act.get());
                    rhythm.awaitChange(visit, scene.place());
                } else {
                    rhythm.pause();
                }
            }
            case Scene.Leaving _ -> {
                hands.liftCard();
                rhythm.pause();
                visit.act(new Act.Finish());
            }
            default -> visit.act(new Act.Quit(true));
        }
    }

    /// Once: afterwards there is nothing more to do here.
    private Act takeUp(Scene.Owned owned) {
        takesUp = false;
        return owned.items().stream()
                .filter(item -> item.takeUp() != Scene.TakeUp.NOTHING)
                .findFirst()
                .<Act>map(item -> new Act.TakeUp(item.checkCode()))
                .orElse(new Act.Quit(true));
    }

    private Optional<Act> act(Page page, Work work) {
        if (page.frame().step().equals(saveAt)) {
            saveAt = "";
            return Optional.of(new Act.SaveDraft());
        }
        Optional<Act> byWork = byWork(page, work);
        return byWork.isPresent() ? byWork : byPage(page, work);
    }

    private Optional<Act> byWork(Page page, Work work) {
        return switch (work) {
            case Work.ChooseProof _ when page instanceof Page.Identify identify ->
                    Optional.of(new Act.ChooseWay(proof(identify)));
            case Work.AwaitCode _ -> Optional.of(new Act.OneTimeCode(hands.code(), false));
            case Work.AwaitStaff _ ->
                    Optional.of(new Act.StaffWitness("1001", "246810".toCharArray()));
            case Work.BillRefused _ -> Optional.of(new Act.Quit(true));
            case Work.ChooseMethod _ -> Optional.of(pay());
            case Work.ReceiptKept(String code) -> Optional.of(new Act.Reprint(code));
            case Work.PaperOut _ -> Optional.of(new Act.Answer(Map.of()));
            case Work.PaperFailed _ -> Optional.of(new Act.GoOnWithoutPaper());
            case Work.TakingFiles(var taking, boolean sheet) when !sheet ->
                    Optional.of(
                            taking.files().isEmpty() ? new Act.StopTaking() : new Act.UseFiles());
            case Work.TakingFailed _ -> Optional.of(new Act.Quit(true));
            case Work.Unanswered() -> Optional.of(new Act.Finish());
            case Work.NoLonger _ -> Optional.of(new Act.Answer(Map.of("ask", "again")));
            case Work.NoAnswer _ when page instanceof Page.Fetch ->
                    Optional.of(new Act.Answer(Map.of("ask", "without")));
            default -> Optional.empty();
        };
    }

    private Act pay() {
        if (paymentsTried >= methods.size()) {
            return new Act.Quit(true);
        }
        return new Act.PayWith(methods.get(paymentsTried++));
    }

    private IdWay proof(Page.Identify page) {
        return page.ways().contains(IdWay.ID_CARD_SMS_CODE) && !hands.code().isEmpty()
                ? IdWay.ID_CARD_SMS_CODE
                : IdWay.ID_CARD_STAFF_WITNESS;
    }

    private Optional<Act> byPage(Page page, Work work) {
        if (!(work instanceof Work.None) && !(work instanceof Work.Next)) {
            return Optional.empty();
        }
        if (page instanceof Page.Stopped stopped
                && stopped.billKey().isPresent()
                && patience-- > 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (page) {
                    case Page.Question question -> answers.question(question);
                    case Page.Consent _ -> new Act.Consent(answers.agrees());
                    case Page.Form form -> answers.form(form);
                    case Page.Entries list -> answers.entries(list);
                    case Page.Place place -> answers.place(place);
                    case Page.Guide guide when guide.mustRead() ->
                            new Act.Answer(Map.of("read", true));
                    case Page.Deliver deliver -> answers.deliver(deliver);
                    case Page.Materials materials -> answers.materials(materials);
                    case Page.Pick pick -> answers.pick(pick.rows());
                    case Page.Plot plot -> answers.pick(plot.rows());
                    case Page.Sign sign -> sign(sign);
                    case Page.Rate _ -> new Act.Rate(5, Set.of());
                    case Page.End _ -> new Act.Finish();
                    case Page.Stopped _ -> new Act.Quit(true);
                    default -> new Act.Answer(Map.of());
                });
    }

    /// Who is here signs; for who is not, a slip is taken along.
    private static Act sign(Page.Sign page) {
        if (page.toRead()) {
            return new Act.Answer(Map.of("read", true));
        }
        boolean here =
                page.signatories().stream()
                        .filter(one -> one.who().equals(page.signer()))
                        .allMatch(Page.Signatory::here);
        return here ? new Act.Sign(new byte[] {1, 2, 3}) : new Act.SignElsewhere(page.signer());
    }
}
