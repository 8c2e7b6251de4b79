package kiosk.avatar.helper;

import java.util.concurrent.CountDownLatch;
import kiosk.avatar.voice.Speech;

/// A kiosk that has a helper, tells its number while it is at a clause that never ends, and waits
/// to be killed.
public final class SampleKiosk {

    private SampleKiosk() {}

    public static void main(String[] args) throws InterruptedException {
        var helper = new HelperProcess(SampleEngines.launch());
        helper.start();
        Until.isTrue(() -> helper.standing(SampleEngines.TONE) instanceof Standing.Loaded);
        var voice = new RemoteVoice(helper, SampleEngines.TONE, l -> "tone/" + l);
        Thread.startVirtualThread(() -> voice.say(new Speech("hang", Speech.Language.MANDARIN, 1)));
        Until.isTrue(() -> helper.busy(SampleEngines.TONE));
        System.out.println(helper.pid().orElseThrow());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
