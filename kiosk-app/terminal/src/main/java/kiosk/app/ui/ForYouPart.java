package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.visit.Act;
import kiosk.app.visit.ForYou;

/// What may concern the person who is here: whether we may look, or matters, each with its reason.
public final class ForYouPart {

    private ForYouPart() {}

    /// Blocks to stand under one another; none when there is nothing to say.
    ///
    /// @param heading key of the words over the matters
    public static List<Region> of(Setting setting, Host host, ForYou forYou, String heading) {
        var blocks = new ArrayList<Region>();
        if (!forYou.tips().isEmpty()) {
            forYou.tips().forEach(tip -> blocks.add(tip(setting, host, tip)));
            var over = Type.CHOICE.label(setting.get(heading));
            blocks.set(0, together(over, blocks.getFirst()));
        }
        if (forYou.asks()) {
            boolean again = forYou.standing() == ForYou.Standing.UNANSWERED;
            blocks.add(question(setting, host, again ? "foryou.again" : "foryou.ask"));
        } else if (forYou.standing() == ForYou.Standing.LOOKED && forYou.tips().isEmpty()) {
            blocks.add(Note.ok(setting.get("foryou.nothing")));
        }
        return blocks;
    }

    /// Words never stand at the foot of a page without what they are about.
    public static Region together(Region heading, Region first) {
        var box = new VBox(20, heading, first);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static Region tip(Setting setting, Host host, ForYou.Tip tip) {
        String id = tip.matter().id();
        String note = setting.of(tip.blocked().orElse(tip.why()));
        var card =
                ChoiceCard.act(
                        "tip-" + id,
                        Icon.ofTheme(tip.matter().theme()),
                        ChoiceCard.words(setting.of(tip.matter().name()), note),
                        () -> host.act(new Act.ChooseMatter(id)));
        card.setDisable(tip.blocked().isPresent());
        return card;
    }

    /// Yes and no with equal ease.
    private static Region question(Setting setting, Host host, String key) {
        var words = new VBox(4, Type.BODY.label(setting.get(key), "strong"));
        words.getChildren().add(Type.SECOND.label(setting.get(key + ".note"), "ink2"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        var yes =
                Buttons.chip(
                        "foryou-yes",
                        Icon.SEARCH,
                        setting.get(key + ".yes"),
                        () -> host.act(new Act.LookForMe(true)));
        var no =
                Buttons.chip(
                        "foryou-no",
                        setting.get("foryou.no"),
                        () -> host.act(new Act.LookForMe(false)));
        Pane box = setting.landscape() ? line(words, yes, no) : high(words, yes, no);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("card");
        return box;
    }

    private static Pane line(Region words, Region yes, Region no) {
        yes.setMinWidth(Region.USE_PREF_SIZE);
        no.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(24, words, yes, no);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Pane high(Region words, Region yes, Region no) {
        var answers = new FlowPane(16, 16, yes, no);
        answers.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(20, words, answers);
    }
}
