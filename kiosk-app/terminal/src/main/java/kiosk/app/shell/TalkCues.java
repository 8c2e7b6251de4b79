package kiosk.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kiosk.app.talk.Answer;
import kiosk.app.talk.Conversation;
import kiosk.app.talk.Ear;
import kiosk.app.talk.Senses;
import kiosk.app.ui.Captions;
import kiosk.app.ui.Employee;
import kiosk.app.ui.FxThread;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;
import kiosk.avatar.face.Mood;

/// Voice and ears of the window: says the page, lets the conversation know of it, and shows how
/// listening stands.
///
/// Thread rule: toolkit thread only.
final class TalkCues {

    private static final double DOOR_TOP = 64;

    private final SpeechCues speech;
    private final Conversation conversation;
    private final GlassPage page;
    private final Runnable redraw;
    private Optional<GlassPage.Glass> glass = Optional.empty();
    private Optional<ListenChip> chip = Optional.empty();
    private Optional<Answer> drawn = Optional.empty();
    private Mood mood = Mood.CALM;
    private boolean telling;

    /// @param redraw puts bubble and buttons up anew
    TalkCues(Visit visit, Senses senses, Runnable redraw) {
        this.redraw = redraw;
        speech = new SpeechCues(senses.mouthpiece());
        page = new GlassPage(visit, () -> glass.orElseThrow());
        conversation = new Conversation(senses, speech, FxThread::later);
        conversation.onChange(this::changed);
    }

    /// This is on the glass now.
    ///
    /// @param words of the page, or of what lies over it
    void shown(GlassPage.Glass now, String words) {
        glass = Optional.of(now);
        telling = true;
        boolean served = SpeechCues.served(now.scene().place());
        var where =
                now.scene().place() instanceof Scene.Attract
                        ? Conversation.Where.DOOR
                        : served ? Conversation.Where.VISIT : Conversation.Where.CLOSED;
        boolean other = conversation.page(page, where, now.key(), now.setting().words());
        Runnable said = () -> FxThread.later(() -> conversation.said(now.key()));
        boolean says = speech.shown(now.scene(), words, said);
        if (other && !says) {
            said.run();
        }
        telling = false;
        FxThread.later(this::changed);
    }

    /// Somebody came near and was greeted.
    void greeted() {
        conversation.arrived();
    }

    /// A finger is on the glass.
    ///
    /// @param on what it touched
    void touched(Node on) {
        for (Node node = on; node != null; node = node.getParent()) {
            if ("toggle-listening".equals(node.getId()) || "toggle-voice".equals(node.getId())) {
                return;
            }
        }
        speech.touched();
        conversation.touched();
    }

    /// What she does on this page, or answers instead.
    Employee employee(Employee onPage) {
        drawn = conversation.answer();
        mood = mood();
        if (drawn.isPresent()) {
            return Employee.says(mood, drawn.get().shown());
        }
        return mood == Mood.CALM ? onPage : onPage.in(mood);
    }

    /// Calm stands for the page's own mood.
    private Mood mood() {
        return switch (conversation.ear()) {
            case Ear.Understanding _ -> Mood.THINKING;
            case Ear.Listening _ -> Mood.LISTENING;
            default -> conversation.answer().isPresent() ? Mood.LISTENING : Mood.CALM;
        };
    }

    /// What stands in the bubble, its words shown as they are heard.
    Captions captions(Setting setting, String words) {
        return speech.captions(setting, words);
    }

    /// The buttons of her stage.
    List<TouchPane> buttons(Setting setting) {
        var all = new ArrayList<TouchPane>();
        chip = Optional.empty();
        listening(setting).ifPresent(all::add);
        speech.button(setting, redraw).ifPresent(all::add);
        return all;
    }

    /// Where a page takes the whole window, listening is shown over it.
    Optional<Region> over(Setting setting) {
        return listening(setting)
                .map(made -> {
                    var over = new StackPane(made);
                    StackPane.setAlignment(made, Pos.TOP_CENTER);
                    StackPane.setMargin(made, new Insets(DOOR_TOP, 0, 0, 0));
                    made.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
                    over.setPrefSize(setting.sizes().width(), setting.sizes().height());
                    over.setPickOnBounds(false);
                    return over;
                });
    }

    /// Shows and switches listening; nothing on a machine that does not hear.
    Optional<TouchPane> listening(Setting setting) {
        if (conversation.ear() instanceof Ear.Absent) {
            return Optional.empty();
        }
        var made = new ListenChip(setting, conversation::button);
        made.show(conversation.ear());
        chip = Optional.of(made);
        return Optional.of(made.node());
    }

    private void changed() {
        if (telling) {
            return; // the page is being put up
        }
        boolean bubble = !conversation.answer().equals(drawn) || mood() != mood;
        boolean absent = conversation.ear() instanceof Ear.Absent;
        if (bubble || absent == chip.isPresent()) {
            redraw.run();
        }
        chip.ifPresent(c -> c.show(conversation.ear()));
    }
}
