package kiosk.app.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kiosk.avatar.voice.Utterance;

/// What she says, each sentence on a line; the word that is heard stands out while it is heard.
///
/// The text is one node and stays as it is: a word is shown by its colour, a ground and a line, so
/// nothing is laid out anew and a screen reader reads the whole. Where nothing may move, no word is
/// shown.
///
/// Thread rule: toolkit thread only.
public final class Captions extends TextFlow {

    private final String speech;
    private final Text text = new Text();
    private final Path ground = new Path();
    private final Path line = new Path();
    private final Supplier<Optional<Utterance.Word>> heard;
    private Optional<Utterance.Word> shown = Optional.empty();

    /// @param speech her sentences
    /// @param heard the word of `speech` that is heard now
    public Captions(String speech, Setting setting, Supplier<Optional<Utterance.Word>> heard) {
        this.speech = speech;
        this.heard = heard;
        text.setText(sentences(speech));
        text.getStyleClass().add("bubble-text");
        setLineSpacing(setting.elder() ? -6 : 2);
        ground.getStyleClass().add("caption-ground");
        line.getStyleClass().add("caption-line");
        text.selectionFillProperty().bind(line.fillProperty());
        for (var mark : new Path[] {ground, line}) {
            mark.setManaged(false);
            mark.setVisible(false);
            getChildren().add(mark);
        }
        getChildren().add(text);
        if (!setting.still()) {
            var timer = new Beat();
            sceneProperty()
                    .subscribe(scene -> {
                        if (scene == null) {
                            timer.stop();
                        } else {
                            timer.start();
                        }
                    });
        }
    }

    /// Each sentence begins a line.
    static String sentences(String speech) {
        return speech.replaceAll("([。？！])(?=[^”」）])", "$1\n")
                .replaceAll("([.?!]) (?=[A-Z])", "$1\n");
    }

    /// Where the sign at `at` of the speech stands in its lines.
    static int place(String speech, String lines, int at) {
        int there = 0;
        for (int i = 0; i < at; i++) {
            there = next(speech, lines, i, there) + 1;
        }
        return at < speech.length() ? next(speech, lines, at, there) : lines.length();
    }

    /// Steps over a break that was put in before sign `i`.
    private static int next(String speech, String lines, int i, int there) {
        boolean added = lines.charAt(there) == '\n' && !Character.isWhitespace(speech.charAt(i));
        return added ? there + 1 : there;
    }

    private void show(Optional<Utterance.Word> word) {
        shown = word;
        ground.setVisible(word.isPresent());
        line.setVisible(word.isPresent());
        if (word.isEmpty()) {
            text.setSelectionStart(-1);
            text.setSelectionEnd(-1);
            return;
        }
        int from = place(speech, text.getText(), Math.clamp(word.get().from(), 0, speech.length()));
        int last = Math.clamp(word.get().to() - 1L, 0, Math.max(0, speech.length() - 1));
        int to = Math.max(from, place(speech, text.getText(), last) + 1);
        text.setSelectionStart(from);
        text.setSelectionEnd(to);
        ground.getElements().setAll(getRangeShape(from, to, false));
        line.getElements().setAll(getUnderlineShape(from, to));
    }

    private final class Beat extends AnimationTimer {
        @Override
        public void handle(long nanos) {
            var now = heard.get();
            if (!now.equals(shown)) {
                show(now);
            }
        }
    }
}
