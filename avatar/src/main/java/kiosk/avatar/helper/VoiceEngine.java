package kiosk.avatar.helper;

import java.io.IOException;
import java.util.Optional;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A [Voice] as an engine of the helper; [RemoteVoice] is its other end.
public final class VoiceEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceEngine.class);

    private final String name;
    private final Loading loading;
    private volatile Optional<Voice> voice = Optional.empty();
    private volatile String trouble = "it is not loaded";

    /// Makes the voice.
    @FunctionalInterface
    public interface Loading {
        /// @throws ModelException when it is not installed; the message says what is missing
        Voice load() throws ModelException;
    }

    public VoiceEngine(String name, Loading loading) {
        this.name = name;
        this.loading = loading;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void load() {
        try {
            voice = Optional.of(loading.load());
            LOG.info("{}: {}", name, conditions().byLanguage());
        } catch (ModelException e) {
            trouble = e.getMessage() == null ? "it does not load" : e.getMessage();
            LOG.warn("{} is absent: {}", name, trouble);
        }
    }

    private Conditions conditions() {
        var now = voice;
        return Conditions.of(language ->
                now.map(v -> v.condition(language)).orElseGet(() -> new Condition.Absent(trouble)));
    }

    /// False too as long as it is not loaded.
    public boolean speaks(Speech.Language language) {
        return voice.map(v -> v.condition(language).speaks()).orElse(false);
    }

    @Override
    public byte[] report() {
        return conditions().bytes();
    }

    @Override
    public void answer(byte[] question, Reply reply) throws IOException {
        if (voice.isPresent() && said(voice.get(), question, reply)) {
            reply.done();
        } else {
            reply.failed();
        }
    }

    private static boolean said(Voice voice, byte[] question, Reply reply) throws IOException {
        var clause = Sounds.question(question);
        var said =
                voice.say(
                        clause,
                        part -> {
                            reply.part(Sounds.answer(part));
                            return reply.wanted();
                        });
        return said == Voice.Said.WHOLE;
    }
}
