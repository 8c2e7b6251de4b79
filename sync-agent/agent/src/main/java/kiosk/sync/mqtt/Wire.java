package kiosk.sync.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.sync.Link.Message;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;

/// Between [Message] and Paho's message.
final class Wire {
    /// Fixed header, packet id, topic length, property length and ids: rather too much.
    private static final int OVERHEAD_BYTES = 64;

    private static final int QOS = 1;

    private Wire() {}

    static MqttMessage toPaho(Message message) {
        MqttProperties properties = new MqttProperties();
        properties.setPayloadFormat(true);
        properties.setContentType(message.contentType());
        if (message.responseTopic() != null) {
            properties.setResponseTopic(message.responseTopic());
        }
        if (message.correlation() != null) {
            properties.setCorrelationData(message.correlation());
        }
        Duration expiry = message.expiry();
        if (expiry != null) {
            properties.setMessageExpiryInterval(Math.max(1, expiry.toSeconds()));
        }
        properties.setUserProperties(said(message.properties()));
        return new MqttMessage(message.payload(), QOS, message.retain(), properties);
    }

    /// User properties.
    static List<UserProperty> said(Map<String, String> properties) {
        List<UserProperty> user = new ArrayList<>();
        properties.forEach((key, value) -> user.add(new UserProperty(key, value)));
        return user;
    }

    static Message fromPaho(String topic, MqttMessage message) {
        MqttProperties properties = message.getProperties();
        Map<String, String> user = new LinkedHashMap<>();
        for (UserProperty property : properties.getUserProperties()) {
            user.put(property.getKey(), property.getValue());
        }
        Long expiry = properties.getMessageExpiryInterval();
        String contentType = properties.getContentType();
        return new Message(
                topic,
                message.getPayload(),
                contentType == null ? "" : contentType,
                properties.getResponseTopic(),
                properties.getCorrelationData(),
                expiry == null ? null : Duration.ofSeconds(expiry),
                message.isRetained(),
                user);
    }

    /// Upper bound of the packet's size.
    static long packetBytes(Message message) {
        long bytes = OVERHEAD_BYTES + (long) message.payload().length;
        bytes += utf8(message.topic()) + utf8(message.contentType());
        bytes += message.responseTopic() == null ? 0 : utf8(message.responseTopic());
        bytes += message.correlation() == null ? 0 : message.correlation().length;
        for (var entry : message.properties().entrySet()) {
            bytes += 5 + utf8(entry.getKey()) + utf8(entry.getValue());
        }
        return bytes;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
