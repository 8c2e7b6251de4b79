package kiosk.central.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kiosk.central.accounts.Accounts;
import kiosk.central.accounts.Passwords;
import kiosk.central.accounts.Role;
import kiosk.central.accounts.Seat;
import kiosk.central.accounts.Step;
import kiosk.central.accounts.Totp;
import kiosk.central.store.AuditTable;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable;
import kiosk.central.store.StorePlace;
import kiosk.central.store.UserTable.User;
import kiosk.central.terminals.CertificateAuthority;
import kiosk.central.terminals.EnrolmentDesk;
import kiosk.central.terminals.TerminalRegistry;

/// Central's page over a store in memory, with users who are in.
final class Console implements AutoCloseable {
    static final String PASSWORD = "four quiet green chairs";

    final Database database;
    final Accounts accounts;
    final List<DownTable.Down> told = new ArrayList<>();
    final List<String> disconnected = new ArrayList<>();
    private final Passwords passwords = new Passwords(1000, new SecureRandom());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Clock clock;
    private final Web web;
    private final String place;

    Console(Clock clock, boolean withoutLogin) throws IOException, CentralStoreException {
        this(clock, withoutLogin, Optional.empty());
    }

    /// One matter is in a pack.
    private static Optional<MatterPages.About> declared(String pack, String matter) {
        return (pack.isEmpty() || pack.equals("suzhou")) && matter.equals("fund-rent")
                ? Optional.of(new MatterPages.About("租房提取", "Rent withdrawal", OptionalInt.of(80)))
                : Optional.empty();
    }

    /// With an authority in this folder, where codes can be made.
    Console(Clock clock, boolean withoutLogin, Optional<Path> authority)
            throws IOException, CentralStoreException {
        this.clock = clock;
        String name = "console-" + UUID.randomUUID();
        this.place = "jdbc:h2:mem:" + name;
        this.database = Database.open(new StorePlace.Memory(name), clock);
        this.accounts = new Accounts(database, passwords, new SecureRandom(), clock);
        Optional<House.Enrolment> enrolment = Optional.empty();
        if (authority.isPresent()) {
            EnrolmentDesk desk =
                    new EnrolmentDesk(
                            database,
                            CertificateAuthority.in(authority.get(), clock),
                            "demo",
                            _ -> {},
                            clock);
            enrolment = Optional.of(new House.Enrolment(desk, "https://central.example:8884"));
        }
        House.Settings settings =
                new House.Settings(
                        "127.0.0.1", 0, Optional.empty(), withoutLogin, Optional.of("setup-code"));
        House house =
                new House(
                        database,
                        accounts,
                        passwords,
                        told::addAll,
                        new TerminalRegistry(
                                database,
                                new TerminalRegistry.Doors(disconnected::add, told::addAll),
                                clock),
                        enrolment,
                        () -> Map.of("events", 3L),
                        settings,
                        clock);
        this.web = new OperatorPages(house, Console::declared, "demo-token").start(_ -> {});
    }

    /// A cookie and the token of its forms.
    record In(String id, String token) {}

    /// Makes a user with these roles and a second factor.
    String user(String name, Role... roles) throws CentralStoreException {
        String secret = Totp.secret(new SecureRandom());
        User user =
                new User(
                        name,
                        name,
                        passwords.encode(PASSWORD.toCharArray()),
                        false,
                        secret,
                        0,
                        Role.write(Set.of(roles)),
                        "",
                        true,
                        clock.instant());
        database.inTransaction(tx -> tx.users().add(user));
        return secret;
    }

    /// Makes a user and logs in.
    In in(String name, Role... roles) throws CentralStoreException {
        String secret = user(name, roles);
        return in(name, secret);
    }

    In in(String name, String secret) throws CentralStoreException {
        Step first = accounts.login(name, PASSWORD.toCharArray(), "test");
        Seat seat = accounts.seat(((Step.On) first).id(), true).orElseThrow();
        Step second = accounts.code(seat, code(secret, clock));
        String id = ((Step.On) second).id();
        return new In(id, accounts.seat(id, true).orElseThrow().session().csrf());
    }

    static String code(String secret, Clock clock) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    /// The first line of an answer to a request under another host name.
    String rawHost(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", web.port())) {
            socket.getOutputStream()
                    .write(
                            ("GET /login HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] line = socket.getInputStream().readNBytes(12);
            return new String(line, StandardCharsets.US_ASCII);
        }
    }

    /// As somebody with the database in hand would.
    void breakAudit() throws SQLException {
        try (Connection connection = DriverManager.getConnection(place)) {
            connection
                    .createStatement()
                    .executeUpdate("update audit set actor = 'nobody' where id = 2");
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    HttpResponse<String> get(String path, String session) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path)).header("Cookie", "yimen=" + session).build(),
                BodyHandlers.ofString());
    }

    /// As a browser sends a form of a page of ours.
    HttpResponse<String> post(String path, String session, Map<String, String> form)
            throws Exception {
        return post(path, session, at("").toString(), form);
    }

    HttpResponse<String> post(String path, String session, String origin, Map<String, String> form)
            throws Exception {
        String body =
                form.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "yimen=" + session)
                        .POST(BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// Acts in the audit, newest first, as `act outcome`.
    List<String> audit() throws CentralStoreException {
        return database
                .read(tx -> tx.audit().find(new AuditTable.Wanted("", "", "", Long.MAX_VALUE), 200))
                .stream()
                .map(r -> r.act().act() + " " + r.act().outcome())
                .toList();
    }

    @Override
    public void close() {
        web.close();
        database.close();
    }
}
