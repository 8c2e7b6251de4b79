package kiosk.central.broker;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.async.Async;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.auth.Authorizer;
import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ClientTlsInformation;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.WillPublishPacket;
import com.hivemq.extension.sdk.api.packets.general.UserProperties;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kiosk.central.broker.Gatekeeper.Verdict;
import kiosk.central.broker.Gatekeeper.Visitor;
import kiosk.sync.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The extension that asks the [Gatekeeper] at each connect, and holds terminals to their branch.
/// Connections over the plain listener, which only demonstrations and tests have, may do
/// everything.
final class Doorway implements ExtensionMain {
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);
    private static final Duration DECIDED_WITHIN = Duration.ofSeconds(15);
    private static final String SERVICES = "central-";

    private final Gatekeeper gate;
    private volatile Optional<ClientService> clients = Optional.empty();

    Doorway(Gatekeeper gate) {
        this.gate = gate;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        clients = Optional.of(Services.clientService());
        Services.securityRegistry()
                .setAuthenticatorProvider(_ -> (SimpleAuthenticator) this::connecting);
        Services.securityRegistry()
                .setAuthorizerProvider(asker ->
                        authorizer(
                                asker.getConnectionInformation(),
                                asker.getClientInformation().getClientId()));
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        clients = Optional.empty();
    }

    /// Ends a client's connection, if it has one.
    void disconnect(String clientId) {
        clients.ifPresent(service -> {
            var _ =
                    service.disconnectClient(clientId)
                            .whenComplete((_, trouble) -> {
                                if (trouble != null) {
                                    LOG.warn("{} not disconnected", clientId, trouble);
                                }
                            });
        });
    }

    private void connecting(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectionInformation connection = input.getConnectionInformation();
        if (connection.getClientTlsInformation().isEmpty()) {
            output.authenticateSuccessfully();
            return;
        }
        Optional<X509Certificate> certificate =
                connection
                        .getClientTlsInformation()
                        .flatMap(ClientTlsInformation::getClientCertificate);
        if (certificate.isEmpty()) {
            output.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED);
            return;
        }
        Visitor visitor = visitor(certificate.get(), input);
        Async<SimpleAuthOutput> later = output.async(DECIDED_WITHIN, TimeoutFallback.FAILURE);
        Thread.ofVirtual().name("gate").start(() -> decide(visitor, later));
    }

    private static Visitor visitor(X509Certificate certificate, SimpleAuthInput input) {
        UserProperties said = input.getConnectPacket().getUserProperties();
        return new Visitor(
                certificate,
                input.getConnectPacket().getClientId(),
                said.getFirst("boot").orElse(""),
                said.getFirst("epoch").orElse(""),
                said.getFirst("former").map(f -> List.of(f.split(",", 16))).orElse(List.of()),
                input.getConnectionInformation()
                        .getInetAddress()
                        .map(InetAddress::getHostAddress)
                        .orElse(""),
                input.getConnectPacket()
                        .getWillPublish()
                        .map(WillPublishPacket::getTopic)
                        .orElse(""));
    }

    private void decide(Visitor visitor, Async<SimpleAuthOutput> later) {
        try {
            switch (gate.admit(visitor)) {
                case Verdict.Terminal _ -> later.getOutput().authenticateSuccessfully();
                case Verdict.Service _ -> service(visitor, later.getOutput());
                case Verdict.Refused(var why, var alsoOut) -> {
                    later.getOutput().failAuthentication(ConnackReasonCode.NOT_AUTHORIZED, why);
                    if (!alsoOut.isEmpty()) {
                        disconnect(alsoOut);
                    }
                }
            }
        } catch (RuntimeException e) {
            // Whatever it is: nobody is let in by mistake.
            LOG.error("not decided", e);
            later.getOutput().failAuthentication(ConnackReasonCode.NOT_AUTHORIZED);
        } finally {
            later.resume();
        }
    }

    private static void service(Visitor visitor, SimpleAuthOutput output) {
        if (visitor.clientId().startsWith(SERVICES)) {
            output.authenticateSuccessfully();
        } else {
            output.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED, "client-id");
        }
    }

    private Authorizer authorizer(ConnectionInformation connection, String clientId) {
        if (connection.getClientTlsInformation().isEmpty() || clientId.startsWith(SERVICES)) {
            return new Everything();
        }
        int dot = clientId.indexOf('.');
        return new Own(
                new Branch(new Topics(clientId.substring(0, dot), clientId.substring(dot + 1))),
                gate);
    }

    /// Central's own links, and everybody on the plain listener.
    private static final class Everything implements PublishAuthorizer, SubscriptionAuthorizer {
        @Override
        public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput out) {
            out.authorizeSuccessfully();
        }

        @Override
        public void authorizeSubscribe(
                SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput out) {
            out.authorizeSuccessfully();
        }
    }

    /// A terminal.
    private record Own(Branch branch, Gatekeeper gate)
            implements PublishAuthorizer, SubscriptionAuthorizer {
        @Override
        public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput out) {
            String topic = input.getPublishPacket().getTopic();
            if (branch.mayPublish(topic, input.getPublishPacket().getRetain())) {
                out.authorizeSuccessfully();
            } else {
                trespassed(topic);
                out.failAuthorization(AckReasonCode.NOT_AUTHORIZED);
            }
        }

        @Override
        public void authorizeSubscribe(
                SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput out) {
            String filter = input.getSubscription().getTopicFilter();
            if (branch.maySubscribe(filter)) {
                out.authorizeSuccessfully();
            } else {
                trespassed(filter);
                out.failAuthorization(SubackReasonCode.NOT_AUTHORIZED);
            }
        }

        private void trespassed(String topic) {
            Thread.ofVirtual().name("gate").start(() -> gate.trespassed(branch.topics(), topic));
        }
    }
}
