package kiosk.central.broker;

import kiosk.sync.Topics;

/// The topics one terminal may use.
record Branch(Topics topics) {

    /// Up, not retained; its own state, retained or not.
    boolean mayPublish(String topic, boolean retained) {
        return topic.equals(topics.state())
                || (!retained && topic.startsWith(topics.base() + "up/") && plain(topic));
    }

    /// Down, no shared subscription.
    boolean maySubscribe(String filter) {
        return filter.startsWith(topics.base() + "down/");
    }

    private static boolean plain(String topic) {
        return topic.indexOf('+') < 0 && topic.indexOf('#') < 0 && topic.indexOf('\0') < 0;
    }
}
