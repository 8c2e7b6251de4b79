package kiosk.device;

import java.time.Duration;

/// An open byte line to a device: serial, TCP or in memory.
///
/// Thread rule: one thread, the device's owner; [#close] may come from any thread and ends a
/// blocked read with [LineException].
public interface Line extends AutoCloseable {

    /// Reads what is there, up to `into.length` bytes, waiting at most `atMost` for the first byte.
    ///
    /// @return the number of bytes, 0 when nothing came in time
    /// @throws LineException the line is gone (unplugged, peer closed)
    int read(byte[] into, Duration atMost) throws LineException;

    /// Writes all bytes.
    ///
    /// @throws LineException the line is gone
    void write(byte[] bytes) throws LineException;

    @Override
    void close();

    /// Opens a fresh line for each (re)connect; the path may point elsewhere after an unplug.
    interface Source {
        /// @throws LineException not there, or held by somebody else
        Line open() throws LineException;
    }
}
