package kiosk.sync.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Checksum of a row's columns, in order: damage inside an encrypted page shows here only.
final class RowSum {
    private RowSum() {}

    static int of(Object... columns) {
        CRC32C crc = new CRC32C();
        for (Object column : columns) {
            crc.update(column.toString().getBytes(StandardCharsets.UTF_8));
            crc.update(0);
        }
        return (int) crc.getValue();
    }
}
