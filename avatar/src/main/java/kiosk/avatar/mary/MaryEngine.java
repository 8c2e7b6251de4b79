package kiosk.avatar.mary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kiosk.avatar.models.ModelException;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// MaryTTS 5.2 with the voice cmu-slt-hsmm in this process. It is given words and does not read
/// text, so of its modules only those that are needed start. The phonemes' times are those of the
/// very sound that is made: the synthesiser writes them into the document it is given.
///
/// Thread rule: any thread; one clause at a time.
final class MaryEngine implements Synthesis {

    private static final String VOICE = "cmu-slt-hsmm";
    private static final String NAMESPACE = "http://mary.dfki.de/2002/MaryXML";
    private static final String TIMED = "ACOUSTPARAMS";
    private static final String JAVA_VERSION = "java.version";

    /// About 4 dB less, so that it is as loud as the natural voice.
    private static final float LOUDNESS = 0.63f;

    /// It puts all that is spoken into its log.
    private static final String ITS_LOG = "marytts";

    private final LocalMaryInterface times;
    private final LocalMaryInterface sound;

    private MaryEngine() throws MaryConfigurationException {
        times = new LocalMaryInterface();
        times.setLocale(Locale.US);
        times.setVoice(VOICE);
        times.setInputType("WORDS");
        times.setOutputType(TIMED);
        sound = new LocalMaryInterface();
        sound.setLocale(Locale.US);
        sound.setVoice(VOICE);
        sound.setInputType(TIMED);
        sound.setOutputType("AUDIO");
    }

    /// Starts and says one sentence to itself, since the first takes ten times as long.
    static Synthesis start() throws ModelException {
        if (LoggerFactory.getLogger(ITS_LOG).isErrorEnabled()) {
            throw new ModelException("the log of MaryTTS, which says what is spoken, is not off");
        }
        // sound only in memory, no service, no tests of its own at the start
        System.setProperty("synthesis.audiostore", "ram");
        System.setProperty("server", "commandline");
        System.setProperty("modules.poweronselftest", "false");
        String version = System.getProperty(JAVA_VERSION, "");
        try {
            if (!version.matches("\\d+\\.\\d.*")) {
                // it reads a number out of the first three signs and dies of "25"
                System.setProperty(JAVA_VERSION, Runtime.version().feature() + ".0");
            }
            var engine = new MaryEngine();
            engine.say(MaryWords.of("Welcome to the bank, please take your card."), 1);
            return engine;
        } catch (MaryConfigurationException | SynthesisException | IOException e) {
            throw new ModelException("MaryTTS does not start", e);
        } catch (IllegalArgumentException e) {
            throw new ModelException("MaryTTS has no voice " + VOICE, e);
        } finally {
            System.setProperty(JAVA_VERSION, version);
        }
    }

    @Override
    public synchronized Spoken say(List<MaryWords.Word> words, double pace)
            throws SynthesisException, IOException {
        var timed = times.generateXML(document(words, pace));
        try (var stream = sound.generateAudio(timed)) {
            int rate = Math.round(stream.getFormat().getSampleRate());
            return new Spoken(samples(stream), rate, sounds(timed));
        }
    }

    private static Document document(List<MaryWords.Word> words, double pace) {
        var document = empty();
        var root = child(document, document, "maryxml");
        root.setAttribute("version", "0.5");
        root.setAttribute("xml:lang", "en-US");
        var parent = child(document, child(document, root, "p"), "s");
        if (pace != 1) {
            parent = child(document, parent, "prosody");
            parent.setAttribute("rate", Math.round(pace * 100) + "%");
        }
        for (var word : words) {
            var token = child(document, parent, "t");
            token.setTextContent(word.said());
            if (!word.sound().isEmpty()) {
                token.setAttribute("ph", word.sound());
            }
        }
        return document;
    }

    private static Document empty() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element child(Document document, Node parent, String name) {
        var made = document.createElementNS(NAMESPACE, name);
        parent.appendChild(made);
        return made;
    }

    private static short[] samples(AudioInputStream stream) throws IOException {
        byte[] raw = new byte[Math.toIntExact(stream.getFrameLength() * Short.BYTES)];
        int length = 0;
        int n = stream.read(raw, 0, raw.length);
        while (n > 0) {
            length += n;
            n = stream.read(raw, length, raw.length - length);
        }
        short[] pcm = new short[length / Short.BYTES];
        for (int i = 0; i < pcm.length; i++) {
            int sample = (raw[2 * i] & 0xFF) | raw[2 * i + 1] << 8;
            pcm[i] = (short) Math.round(sample * LOUDNESS);
        }
        return pcm;
    }

    /// In the order of the document: the phonemes of a word stand below it, pauses between words.
    private static List<Spoken.Sound> sounds(Document timed) {
        var all = new ArrayList<Spoken.Sound>();
        var elements = timed.getElementsByTagNameNS(NAMESPACE, "*");
        int word = Spoken.PAUSE;
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            switch (element.getLocalName()) {
                case "t" -> word++;
                case "ph" ->
                        all.add(
                                new Spoken.Sound(
                                        element.getAttribute("p"), word, millis(element, "d")));
                case "boundary" ->
                        all.add(new Spoken.Sound("_", Spoken.PAUSE, millis(element, "duration")));
                default -> {}
            }
        }
        return List.copyOf(all);
    }

    private static double millis(Element element, String attribute) {
        String written = element.getAttribute(attribute);
        return written.isEmpty() ? 0 : Double.parseDouble(written);
    }
}
