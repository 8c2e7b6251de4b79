package kiosk.app.tour;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;

/// How somebody behaves who does not touch the glass: waits until the machine listens, says what
/// fits the page, says it again when nothing came of it, and does with card and phone what has to
/// be done.
///
/// Thread rule: the visitor's thread.
final class SpokenManners {

    private static final Duration LISTENS = Duration.ofSeconds(90);
    private static final Duration UNDERSTOOD = Duration.ofSeconds(20);
    private static final Duration NO_EFFECT = Duration.ofSeconds(2);
    private static final String BUBBLE = "#speech";

    /// As many digits are said at a time, and otherwise when they were not understood.
    private static final List<Integer> GROUPS = List.of(4, 2, 3, 6);

    private static final String WRONG = "不对。";
    private static final int SENTENCES_MOST = 60;
    private static final int AGAIN_MOST = 4;

    private final Visitor visitor;
    private final Attention attention;
    private final Throat throat;
    private final Errand errand;
    private final String wish;
    private String last = "";
    private String code = "";

    /// Where in a number the last digits began, and how often from there before.
    private int saidFrom = -1;

    private int tried;

    /// How often a number was begun anew.
    private int anew;

    private int again;
    private int sentences;
    private int repeated;

    /// What a visitor speaks with.
    record Mouth(Throat throat, Attention attention) {}

    /// @param wish the first sentence
    SpokenManners(Visitor visitor, Mouth mouth, Errand errand, String wish) {
        this.visitor = visitor;
        this.attention = mouth.attention();
        this.throat = mouth.throat();
        this.errand = errand;
        this.wish = wish;
    }

    /// From the start page to the start page.
    void walk() throws TourFailure {
        visitor.forgetMessages();
        visitor.in(Scene.Attract.class).look();
        boolean begun = false;
        boolean finished = false;
        while (!begun || !(visitor.scene().place() instanceof Scene.Attract)) {
            if (sentences > SENTENCES_MOST) {
                throw new TourFailure("no end after " + sentences + " sentences");
            }
            finished |=
                    visitor.scene().place() instanceof Scene.AtPage at
                            && at.page() instanceof Page.End;
            var hands = hands(visitor.scene());
            if (hands.isPresent()) {
                hands.get().move();
            } else {
                speak();
            }
            begun |= !(visitor.scene().place() instanceof Scene.Attract);
        }
        if (!finished) {
            throw new TourFailure("the visit was over before its last page");
        }
        attention.tell("sentences said: " + sentences + ", of them again: " + repeated);
    }

    private interface Movement {
        void move() throws TourFailure;
    }

    /// What is done by hand, and what is waited for.
    private Optional<Movement> hands(Scene scene) {
        return switch (scene.place()) {
            case Scene.Leaving _ ->
                    Optional.of(() -> {
                        visitor.look().lift().takeWallet();
                        visitor.in(Scene.Attract.class);
                    });
            case Scene.AtPage(_, _, Work.AwaitCard _) ->
                    Optional.of(() -> {
                        Sight here = visitor.look().sight();
                        visitor.lay(errand.person());
                        visitor.leaves(here, LISTENS);
                    });
            case Scene.AtPage(_, _, Work.Present _) ->
                    Optional.of(() -> {
                        Sight here = visitor.look().sight();
                        visitor.hold(errand.payment(0).wallet());
                        visitor.leaves(here, LISTENS);
                        visitor.takeWallet();
                    });
            case Scene.AtPage(_, _, Work work) when busy(work) ->
                    Optional.of(() -> visitor.leaves(visitor.sight(), LISTENS));
            default -> Optional.empty();
        };
    }

    private static boolean busy(Work work) {
        return work instanceof Work.Asking
                || work instanceof Work.ReadingCard
                || work instanceof Work.Reserving
                || work instanceof Work.Confirming
                || work instanceof Work.HandingIn
                || work instanceof Work.Printing
                || work instanceof Work.Deciding;
    }

    private void speak() throws TourFailure {
        Sight here = visitor.sight();
        if (!attention.listened(LISTENS) && visitor.sight().equals(here)) {
            throw new TourFailure("the machine does not listen at " + here);
        }
        visitor.look();
        if (!visitor.sight().equals(here) || hands(visitor.scene()).isPresent()) {
            return;
        }
        String sentence =
                attention.reads(BUBBLE).contains("请说是") ? "是的。" : sentence(visitor.scene());
        String before = here + sentence + attention.reads(BUBBLE);
        if (before.equals(last)) {
            again++;
            repeated++;
            if (again > AGAIN_MOST) {
                throw new TourFailure("not understood at " + here + " though said again");
            }
        } else {
            again = 0;
        }
        last = before;
        sentences++;
        attention.tell("say a sentence");
        throat.say(sentence);
        attention.unheard(UNDERSTOOD);
        visitor.leaves(here, NO_EFFECT);
    }

    private String sentence(Scene scene) throws TourFailure {
        return switch (scene.place()) {
            case Scene.Attract _, Scene.Home _ -> wish;
            case Scene.AtPage(var page, _, var work) -> sentence(page, work);
            default -> "继续。";
        };
    }

    private String sentence(Page page, Work work) throws TourFailure {
        return switch (page) {
            case Page.Question question -> errand.answer(question.field()).orElse("第一个。");
            case Page.Form form -> field(form);
            case Page.Identify _ when work instanceof Work.ChooseProof -> "短信验证码。";
            case Page.Identify _ when work instanceof Work.AwaitCode -> code();
            case Page.Pay _ when work instanceof Work.ChooseMethod -> errand.payment(0).method();
            case Page.Rate _ -> "不评价。";
            case Page.End _ -> "办完了。";
            default -> "继续。";
        };
    }

    /// The first field that is empty, or not what was said; on when there is none.
    private String field(Page.Form form) throws TourFailure {
        for (var field : form.fields()) {
            var answer = errand.answer(field.name());
            if (answer.isPresent()) {
                String written = digits("#value-" + field.name());
                if (!written.equals(answer.get())) {
                    return rest(answer.get(), written);
                }
            }
        }
        return "继续。";
    }

    private String code() throws TourFailure {
        if (code.isEmpty()) {
            code = visitor.newCode();
        }
        String written = digits("#field-code");
        return written.equals(code) ? "继续。" : rest(code, written);
    }

    /// The next digits, or that those that are there are wrong. Whoever was not understood divides
    /// them in another way, and begins anew when that does not help either.
    private String rest(String number, String written) {
        if (!number.startsWith(written)) {
            return WRONG;
        }
        tried = written.length() == saidFrom ? tried + 1 : 0;
        saidFrom = written.length();
        if (tried == GROUPS.size() && !written.isEmpty()) {
            anew++;
            return WRONG;
        }
        int group = GROUPS.get((tried + anew) % GROUPS.size());
        int end = Math.min(number.length(), saidFrom + group);
        return SpokenChapters.digits(number.substring(saidFrom, end));
    }

    /// What is written there, without the words around it.
    private String digits(String id) throws TourFailure {
        return attention.reads(id).replaceAll("[^0-9]", "");
    }
}
