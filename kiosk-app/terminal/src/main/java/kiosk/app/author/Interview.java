package kiosk.app.author;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.scenario.Booth;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.IdWay;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// A matter page by page in a text terminal: the author answers, cards and phones move by
/// themselves.
final class Interview {
    private static final int TURNS_MAX = 2000;

    private final Booth booth;
    private final String matter;
    private final Console console;
    private final PagesInText pages;
    private boolean finished;
    private boolean gone;

    Interview(Booth booth, String matter, Console console) {
        this.booth = booth;
        this.matter = matter;
        this.console = console;
        this.pages = new PagesInText(console);
    }

    /// @return whether the matter came to its end
    boolean hold() {
        booth.visit().act(new Act.SetLanguage(console.language()));
        for (int turn = 0; turn < TURNS_MAX && !gone; turn++) {
            Scene scene = booth.visit().scene();
            if (turn > 0 && scene.place() instanceof Scene.Attract) {
                return finished;
            }
            act(scene).ifPresentOrElse(booth.visit()::act, booth::pause);
        }
        return finished;
    }

    private Optional<Act> act(Scene scene) {
        return switch (scene.place()) {
            case Scene.Attract _ -> Optional.of(new Act.Begin());
            case Scene.Home _ -> Optional.of(home());
            case Scene.AtPage(Page page, var problems, Work work) -> {
                problems.forEach(problem -> console.say("  ! " + text(problem.say())));
                Optional<Act> byWork = byWork(page, work);
                yield byWork.isPresent() || !(work instanceof Work.None) ? byWork : asked(page);
            }
            case Scene.Leaving _ -> Optional.of(new Act.Finish());
            default -> Optional.of(new Act.Quit(true));
        };
    }

    private Act home() {
        if (finished) {
            return new Act.Finish();
        }
        return new Act.ChooseMatter(matter);
    }

    private Optional<Act> byWork(Page page, Work work) {
        return switch (work) {
            case Work.ChooseProof _ when page instanceof Page.Identify identify -> {
                console.say(console.in("  （身份证已读，短信验证）", "  (card read, code by phone)"));
                yield Optional.of(
                        new Act.ChooseWay(
                                identify.ways().contains(IdWay.ID_CARD_SMS_CODE)
                                        ? IdWay.ID_CARD_SMS_CODE
                                        : IdWay.ID_CARD_STAFF_WITNESS));
            }
            case Work.AwaitCode _ -> Optional.of(new Act.OneTimeCode("123456", false));
            case Work.AwaitStaff _ ->
                    Optional.of(new Act.StaffWitness("1001", "246810".toCharArray()));
            case Work.ChooseMethod(Optional<Texts> declined) when page instanceof Page.Pay pay -> {
                declined.ifPresent(why -> console.say("  ! " + text(why)));
                yield pages.pay(pay).or(this::quit);
            }
            case Work.BillRefused(var _, Texts say) -> {
                console.say("  ! " + text(say));
                yield quit();
            }
            case Work.PaperOut(String no, String code) -> {
                console.say(console.in("  已打印 ", "  printed ") + no + " " + code);
                yield Optional.of(new Act.Answer(Map.of()));
            }
            case Work.PaperFailed _ -> Optional.of(new Act.GoOnWithoutPaper());
            case Work.NoAnswer(Texts say) when page instanceof Page.Fetch -> {
                console.say("  ! " + text(say));
                yield Optional.of(new Act.Answer(Map.of("ask", "without")));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Act> asked(Page page) {
        return switch (page) {
            case Page.End end -> {
                finished = true;
                console.say("== " + text(end.summary()));
                yield Optional.of(new Act.Finish());
            }
            case Page.Stopped stopped -> {
                console.say("== " + text(stopped.reason()));
                console.say("   " + text(stopped.remedy()) + "  [" + stopped.condition() + "]");
                yield quit();
            }
            // The machine is at work.
            case Page.Fetch _, Page.Submit _, Page.Print _, Page.Wait _, Page.HandIns _ ->
                    Optional.empty();
            case Page.Identify _, Page.Pay _ -> Optional.empty();
            case Page.Rate _ -> {
                console.say(console.in("  评价：5", "  rating: 5"));
                yield Optional.of(new Act.Rate(5, Set.of()));
            }
            default -> pages.answer(page).or(this::quit);
        };
    }

    private Optional<Act> quit() {
        gone = true;
        return Optional.of(new Act.Quit(true));
    }

    private String text(Texts texts) {
        return texts.in(console.language());
    }
}
