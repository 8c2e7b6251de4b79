package kiosk.avatar.helper.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kiosk.avatar.espeak.EspeakVoice;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.local.LocalEars;
import kiosk.avatar.hearing.microphone.ServerMicrophone;
import kiosk.avatar.helper.EarsEngine;
import kiosk.avatar.helper.Engine;
import kiosk.avatar.helper.EngineSettings;
import kiosk.avatar.helper.PresenceEngine;
import kiosk.avatar.helper.RemoteEars;
import kiosk.avatar.helper.RemotePresence;
import kiosk.avatar.helper.Serving;
import kiosk.avatar.helper.VoiceEngine;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.mary.MaryVoice;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.presence.BlazeFace;
import kiosk.avatar.presence.CameraSource;
import kiosk.avatar.presence.Presence;
import kiosk.avatar.presence.PresenceEvent;
import kiosk.avatar.voice.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The process of the native engines; [kiosk.avatar.helper.HelperProcess] starts it. Ends when its
/// standard input does, so with the kiosk, however that ended.
public final class HelperMain {

    private static final Logger LOG = LoggerFactory.getLogger(HelperMain.class);
    private static final int BROKEN = 70;

    private HelperMain() {}

    public static void main(String[] args) {
        run(engines(EngineSettings.of(args)), args);
    }

    /// Serves these engines until the kiosk is gone, and ends the process; never returns.
    public static void run(List<Engine> engines, String[] args) {
        int code = BROKEN;
        try {
            Thread.setDefaultUncaughtExceptionHandler(HelperMain::broke);
            var out = Pipes.take();
            var leftOut = EngineSettings.leftOut(args);
            Serving.serve(
                    System.in,
                    out,
                    engines.stream().filter(e -> !leftOut.contains(e.name())).toList());
            code = 0;
        } catch (IOException e) {
            LOG.warn("the kiosk cannot be understood", e);
        } finally {
            // no orderly end: a native call under way would keep it, and there is nothing to save
            Runtime.getRuntime().halt(code);
        }
    }

    /// An engine that is half broken is no engine: the kiosk starts a whole one.
    private static void broke(Thread thread, Throwable e) {
        LOG.error("{} broke: {}", thread.getName(), e.getClass().getName());
        Runtime.getRuntime().halt(BROKEN);
    }

    private static List<Engine> engines(EngineSettings settings) {
        var all = new ArrayList<Engine>();
        all.add(new VoiceEngine(EngineSettings.ESPEAK, () -> EspeakVoice.find(new MandarinText())));
        var natural =
                new VoiceEngine(
                        EngineSettings.KOKORO,
                        () ->
                                KokoroVoice.load(
                                        settings.models(),
                                        settings.speakers(),
                                        settings.threads()));
        all.add(natural);
        // behind the natural one, which it asks; loads nothing until that does not speak
        all.add(
                new VoiceEngine(
                        EngineSettings.MARY,
                        () -> MaryVoice.when(() -> !natural.speaks(Speech.Language.ENGLISH))));
        if (settings.hearing().listening()) {
            all.add(new EarsEngine(RemoteEars.NAME, () -> ears(settings)));
        }
        settings.camera()
                .ifPresent(device ->
                        all.add(
                                new PresenceEngine(
                                        RemotePresence.NAME,
                                        events -> presence(settings, device, events))));
        return all;
    }

    private static Presence presence(
            EngineSettings settings, Path device, Consumer<PresenceEvent> events)
            throws ModelException {
        return Presence.watch(BlazeFace.load(settings.models()), CameraSource.of(device), events);
    }

    private static Ears ears(EngineSettings settings) {
        var microphone = ServerMicrophone.orComputer(settings.hearing().device(), System.getenv());
        return LocalEars.load(settings.models(), microphone, settings.threads());
    }
}
