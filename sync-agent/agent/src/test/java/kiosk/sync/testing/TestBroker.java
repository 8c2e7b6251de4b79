package kiosk.sync.testing;

/// A broker that tests can stop and start.
public interface TestBroker {
    String uri();

    void stop();

    void start();
}
