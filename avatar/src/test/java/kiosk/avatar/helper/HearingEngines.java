package kiosk.avatar.helper;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kiosk.avatar.espeak.EspeakVoice;
import kiosk.avatar.hearing.local.LocalEars;
import kiosk.avatar.hearing.microphone.RecordedMicrophone;
import kiosk.avatar.hearing.microphone.Resampler;
import kiosk.avatar.helper.cli.HelperMain;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.voice.Speech;

/// The real engines in a real helper; its ears hear a sentence of its own voice, over and over.
public final class HearingEngines {

    private static final Speech WISH = new Speech("我要交罚款。", Speech.Language.MANDARIN, 1);

    private HearingEngines() {}

    public static void main(String[] args) {
        var settings = EngineSettings.of(args);
        var voice = new AtomicReference<KokoroVoice>();
        HelperMain.run(
                List.of(
                        new VoiceEngine(
                                EngineSettings.ESPEAK, () -> EspeakVoice.find(new MandarinText())),
                        new VoiceEngine(
                                EngineSettings.KOKORO,
                                () -> {
                                    voice.set(
                                            KokoroVoice.load(
                                                    settings.models(),
                                                    settings.speakers(),
                                                    settings.threads()));
                                    return voice.get();
                                }),
                        new EarsEngine(RemoteEars.NAME, () -> ears(settings, voice.get()))),
                args);
    }

    private static LocalEars ears(EngineSettings settings, KokoroVoice voice) {
        var wish = voice.say(WISH).orElseThrow();
        var microphone = new RecordedMicrophone(Resampler.all(wish.pcm(), wish.rate()));
        return LocalEars.load(settings.models(), microphone, settings.threads());
    }
}
