package kiosk.central.testing;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kiosk.central.CentralServer;
import kiosk.central.terminals.EnrolmentDesk;
import kiosk.central.terminals.EnrolmentDesk.Answer;
import kiosk.sync.Topics;
import kiosk.sync.identity.Identity;
import kiosk.sync.identity.MutualTls;
import kiosk.sync.identity.SigningRequest;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.NoDelayTlsSockets;
import kiosk.sync.mqtt.PahoLink;

/// A machine with a key of its own and, once enrolled, a certificate.
public record Device(String id, Identity identity) {

    /// Enrols with a fresh code at this central; its outlet is `o-1`.
    public static Device enrolled(CentralServer central, String id) throws Exception {
        KeyPair pair = pair();
        EnrolmentDesk.CodeSheet sheet =
                central.enrolment().newCode(new EnrolmentDesk.Order(id, "o-1", "hall", "amy"));
        Answer answer =
                central.enrolment()
                        .enrol(sheet.code(), SigningRequest.of(pair, "demo/" + id).pem(), "SN-1");
        if (!(answer instanceof Answer.Enrolled(var _, List<X509Certificate> chain))) {
            throw new IllegalStateException("not enrolled: " + answer);
        }
        return new Device(id, new Identity(pair, chain, List.of(chain.getLast())));
    }

    /// EC P-256.
    public static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /// Its link; not started.
    public PahoLink link(URI broker, String boot, String epoch, String... former) {
        return link(
                LinkSettings.terminal(broker, new Topics("demo", id), boot)
                        .withStore(epoch, List.of(former)));
    }

    /// A link with other settings; not started.
    public PahoLink link(LinkSettings settings) {
        return new PahoLink(
                settings.withBackoff(Duration.ofMillis(50), Duration.ofMillis(200)),
                new NoDelayTlsSockets(() -> MutualTls.client(identity, Clock.systemUTC())),
                new SecureRandom());
    }

    /// Connects as a terminal does.
    public TestTerminal connect(URI broker, String boot, String epoch, String... former)
            throws InterruptedException {
        return new TestTerminal(new Topics("demo", id), link(broker, boot, epoch, former));
    }

    /// Whether this link is up within so long.
    public static boolean comesUp(PahoLink link, Duration within) throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        link.onState(connected -> {
            if (connected) {
                up.countDown();
            }
        });
        link.start();
        return up.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}
