package kiosk.device.ipp;

import java.time.Duration;
import kiosk.device.Cancel;
import kiosk.device.LineException;

/// The way to a printer: one request out, one answer back.
///
/// Thread rule: one thread at a time.
public interface IppChannel extends AutoCloseable {

    /// Sends a message and a document behind it, and waits for the answer.
    ///
    /// @throws LineException no answer: perhaps it never arrived, perhaps it was done
    byte[] exchange(Request request, Duration atMost, Cancel cancel) throws LineException;

    @Override
    void close();

    /// What goes out.
    ///
    /// @param document empty where the operation has none
    record Request(byte[] message, byte[] document) {
        public Request {
            message = message.clone();
            document = document.clone();
        }

        @Override
        public byte[] message() {
            return message.clone();
        }

        @Override
        public byte[] document() {
            return document.clone();
        }
    }
}
