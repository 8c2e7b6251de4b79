package kiosk.central.identity;

/// Sends short messages.
@FunctionalInterface
public interface SmsGateway {
    /// Hands a message over for delivery; does not wait for it to arrive.
    void send(String phone, String text);
}
