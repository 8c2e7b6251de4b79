package kiosk.sync.mqtt;

import java.lang.reflect.Field;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.internal.MqttConnectionState;

/// Keeps Paho 1.2.5 from using topic aliases (traps P1 and P2): it takes them as soon as a broker
/// offers them, has no option against it, and after a refused or repeated publish sends an alias
/// that the broker never learned: disconnect, reconnect, the same again, for ever.
///
/// The one reflection in this house: the number to set is public, the object that holds it is a
/// private field of the client, and there is no other way to it.
final class AliasGuard {
    private static final String FIELD = "mqttConnection";

    private final Field connection;

    /// @throws IllegalStateException when this Paho has no such field: better at start than at the
    ///   first reconnect
    AliasGuard() {
        try {
            connection = MqttAsyncClient.class.getDeclaredField(FIELD);
            connection.setAccessible(true);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Paho without field " + FIELD + ": check P1 anew", e);
        }
    }

    /// To be called after each CONNACK and before the first publish.
    void forbidAliases(MqttAsyncClient client) {
        state(client).setOutgoingTopicAliasMaximum(0);
    }

    /// What Paho will use now.
    int aliasMaximum(MqttAsyncClient client) {
        return state(client).getOutgoingTopicAliasMaximum();
    }

    private MqttConnectionState state(MqttAsyncClient client) {
        try {
            MqttConnectionState state = (MqttConnectionState) connection.get(client);
            if (state == null) {
                throw new IllegalStateException("Paho without connection state: check P1 anew");
            }
            return state;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Paho's field " + FIELD + " is closed", e);
        }
    }
}
