package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Terminals as central last heard of them, and their devices.
public final class TerminalTable {
    private final Sql sql;

    TerminalTable(Sql sql) {
        this.sql = sql;
    }

    /// Where a terminal lives in the topic tree.
    public record Address(String tenant, String shard, String id) {}

    /// One terminal.
    ///
    /// @param state `online`, `offline`, `unknown`
    /// @param reported JSON the terminal last reported
    public record Terminal(
            Address address,
            String state,
            Instant firstSeen,
            Instant lastSeen,
            String epoch,
            String bootId,
            long outboxDepth,
            boolean simulated,
            String reported,
            long downLast,
            long downAcked) {}

    /// One device.
    public record Device(
            String terminal,
            String device,
            String state,
            String detail,
            boolean simulated,
            Instant at) {}

    /// Heard from it: makes the row if there is none.
    public void heard(Address address, Instant now) {
        int known =
                sql.update(
                        "update terminals set last_seen = ?, state = 'online' where id = ? and"
                                + " last_seen <= ?",
                        now,
                        address.id(),
                        now);
        if (known == 0) {
            sql.update(
                    "insert into terminals values (?, ?, ?, 'online', ?, ?, '', '', 0, false,"
                            + " '{}', 0, 0) on conflict do nothing",
                    address.id(),
                    address.tenant(),
                    address.shard(),
                    now,
                    now);
        }
    }

    /// What `sync/hello` says.
    public void hello(String id, String epoch, String bootId) {
        sql.update("update terminals set epoch = ?, boot_id = ? where id = ?", epoch, bootId, id);
    }

    /// What the terminal reports of itself.
    public void reported(String id, String json, long outboxDepth, boolean simulated) {
        sql.update(
                "update terminals set reported = ?, outbox_depth = ?, simulated = ? where id = ?",
                json,
                outboxDepth,
                simulated,
                id);
    }

    /// A heartbeat.
    public void beat(String id, long outboxDepth) {
        sql.update("update terminals set outbox_depth = ? where id = ?", outboxDepth, id);
    }

    /// Birth and death messages.
    public void state(String id, String state) {
        sql.update("update terminals set state = ? where id = ?", state, id);
    }

    /// A device's state, unless a newer one is known.
    public void device(Device device) {
        sql.update(
                "insert into terminal_devices values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                device.terminal(),
                device.device(),
                device.state(),
                device.detail(),
                device.simulated(),
                device.at());
        sql.update(
                "update terminal_devices set state = ?, detail = ?, simulated = ?, at = ? where"
                        + " terminal = ? and device = ? and at <= ?",
                device.state(),
                device.detail(),
                device.simulated(),
                device.at(),
                device.terminal(),
                device.device(),
                device.at());
    }

    /// One terminal.
    public Optional<Terminal> find(String id) {
        return sql.one("select * from terminals where id = ?", TerminalTable::terminal, id);
    }

    /// All terminals by id.
    public List<Terminal> all() {
        return sql.list("select * from terminals order by id", TerminalTable::terminal);
    }

    /// All devices by terminal.
    public List<Device> devices() {
        return sql.list(
                "select * from terminal_devices order by terminal, device",
                row ->
                        new Device(
                                row.text("terminal"),
                                row.text("device"),
                                row.text("state"),
                                row.text("detail"),
                                row.flag("simulated"),
                                row.at("at")));
    }

    private static Terminal terminal(Sql.Columns row) throws java.sql.SQLException {
        return new Terminal(
                new Address(row.text("tenant"), row.text("shard"), row.text("id")),
                row.text("state"),
                row.at("first_seen"),
                row.at("last_seen"),
                row.text("epoch"),
                row.text("boot_id"),
                row.whole("outbox_depth"),
                row.flag("simulated"),
                row.text("reported"),
                row.whole("down_last"),
                row.whole("down_acked"));
    }
}
