package kiosk.avatar.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.dialog.Situation.Role;
import kiosk.avatar.dialog.Situation.Weight;

/// Which button of the page is meant: by what stands on it, by its place, over all that was heard.
final class Choosing {

    private static final double CERTAIN = 0.8;
    private static final double LIKELY = 0.6;
    private static final double APART = 0.12;
    private static final int SHOWN_MOST = 4;

    private static final Pattern REFUSED =
            Pattern.compile("不要|不想|不办|不查|不用|不需要|别|don't|do not|not |no ");
    private static final Pattern AROUND =
            Pattern.compile("^(?:选择|点击|点一下|按一下|选|点|按)|(?:的)?(?:那个|这个|那一个|这一个|按钮|选项|这项|那项|的)$");

    private record Scored(Choice choice, double score) {}

    private Choosing() {}

    /// The button whose words were said exactly, in the likeliest guess that does.
    static Optional<Decision> exact(List<Said> heard, List<Choice> choices) {
        for (Said said : heard) {
            List<Choice> same = choices.stream().filter(choice -> same(said, choice)).toList();
            if (same.size() == 1) {
                return Optional.of(press(same.getFirst()));
            }
        }
        return Optional.empty();
    }

    private static boolean same(Said said, Choice choice) {
        String core = Numbers.plain(said.core());
        return choice.names().stream()
                .map(Said::plain)
                .anyMatch(name ->
                        !name.isEmpty()
                                && (name.equals(said.text()) || Numbers.plain(name).equals(core)));
    }

    /// By its place among the options: only where somebody says nothing but the place.
    static Optional<Decision> placed(List<Said> heard, List<Choice> choices) {
        List<Choice> options = choices.stream().filter(c -> c.role() == Role.OPTION).toList();
        for (Said said : heard) {
            OptionalInt place = Places.of(said.core(), options.size());
            if (place.isPresent()) {
                return Optional.of(press(options.get(place.getAsInt())));
            }
        }
        return Optional.empty();
    }

    /// By words that are part of it, or sound like it.
    static Optional<Decision> alike(List<Said> heard, List<Choice> choices) {
        if (heard.isEmpty() || negated(heard.getFirst())) {
            return Optional.empty();
        }
        List<Scored> scored = new ArrayList<>();
        for (Choice choice : choices) {
            double score = score(heard, choice);
            if (score >= LIKELY) {
                scored.add(new Scored(choice, score));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        Scored best = scored.getFirst();
        List<Choice> near =
                scored.stream()
                        .filter(one -> one.score() > best.score() - APART)
                        .limit(SHOWN_MOST)
                        .map(Scored::choice)
                        .toList();
        if (near.size() > 1) {
            return Optional.of(new Decision.WhichPress(near));
        }
        return Optional.of(
                best.score() >= CERTAIN
                        ? press(best.choice())
                        : new Decision.ConfirmPress(best.choice()));
    }

    /// Whether somebody says what is not wanted.
    static boolean refused(Said said) {
        return REFUSED.matcher(said.core()).lookingAt();
    }

    private static boolean negated(Said said) {
        return refused(said) || said.core().startsWith("不");
    }

    /// Half by the best guess, half by all of them.
    private static double score(List<Said> heard, Choice choice) {
        double most = heard.stream().mapToDouble(Said::weight).max().orElse(1);
        double all = heard.stream().mapToDouble(Said::weight).sum();
        double best = 0;
        double sum = 0;
        for (Said said : heard) {
            double alike =
                    choice.names().stream()
                            .mapToDouble(name -> Alike.of(bare(said), name))
                            .max()
                            .orElse(0);
            best = Math.max(best, alike * (most > 0 ? Math.sqrt(said.weight() / most) : 1));
            sum += all > 0 ? alike * said.weight() / all : alike / heard.size();
        }
        return (best + sum) / 2;
    }

    private static Said bare(Said said) {
        String bare = AROUND.matcher(said.core()).replaceAll("");
        return bare.isEmpty() ? said : new Said(said.text(), bare, said.weight());
    }

    /// Never without a yes of its own when it binds.
    static Decision press(Choice choice) {
        return choice.weight() == Weight.BINDING
                ? new Decision.ConfirmPress(choice)
                : new Decision.Press(choice.id());
    }
}
