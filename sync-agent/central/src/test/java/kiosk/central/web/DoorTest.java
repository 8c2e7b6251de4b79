package kiosk.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.central.accounts.Role;
import kiosk.central.json.Json;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.StaffTable.Member;
import kiosk.central.store.Tx;
import kiosk.central.store.UploadTable;
import kiosk.central.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What must be refused, and that nothing is changed by it.
class DoorTest {
    private final MovableClock clock = new MovableClock();
    private Console console;
    private String secret;
    private Console.In in;

    @BeforeEach
    void start() throws Exception {
        console = new Console(clock, false);
        Town.fill(console.database, clock);
        secret = console.user("wang", Role.values());
        in = console.in("wang", secret);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private Map<String, String> staff(String token) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", token);
        form.put("no", "2001");
        form.put("name", "赵云");
        form.put("pin", "480152");
        return form;
    }

    private boolean hired() throws Exception {
        return console.database.read(tx -> tx.staff().find("2001")).isPresent();
    }

    private List<String> alerts() throws Exception {
        List<Alert> open = console.database.read(tx -> tx.alerts().open());
        return open.stream().map(Alert::code).toList();
    }

    @Test
    void formOfThisSessionIsTakenAndTerminalsHearOfIt() throws Exception {
        assertThat(console.post("/staff", in.id(), staff(in.token())).statusCode()).isEqualTo(303);

        assertThat(hired()).isTrue();
        assertThat(console.told)
                .hasSize(3)
                .allSatisfy(down -> {
                    assertThat(down.type()).isEqualTo("staff.roster");
                    Map<String, Object> body = Json.ours(down.body());
                    assertThat(Json.whole(body, "version", 0)).isEqualTo(3);
                    assertThat(down.body())
                            .contains("2001")
                            .contains("1002")
                            .doesNotContain("480152");
                });
    }

    @Test
    void formWithoutTokenOrWithAnothersIsRefusedAndAlarmed() throws Exception {
        Console.In other = console.in("li", Role.OPERATOR);

        assertThat(console.post("/staff", in.id(), staff("")).statusCode()).isEqualTo(403);
        assertThat(console.post("/staff", in.id(), staff(other.token())).statusCode())
                .isEqualTo(403);
        assertThat(hired()).isFalse();
        assertThat(alerts()).contains("form.forged");
        assertThat(console.audit()).contains("form.forged refused");
    }

    @Test
    void formFromAnotherOriginIsRefused() throws Exception {
        for (String origin : List.of("https://evil.example", "null", "")) {
            HttpResponse<String> answer =
                    console.post("/staff", in.id(), origin, staff(in.token()));
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(console.post("/login", "", "https://evil.example", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(hired()).isFalse();
        assertThat(alerts()).contains("form.forged");
    }

    @Test
    void actsAreNoLinks() throws Exception {
        for (String path : List.of("/alerts/1", "/staff/1001", "/logout", "/cases/x/unmask")) {
            assertThat(console.get(path, in.id()).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(console.accounts.seat(in.id(), true)).isPresent();
    }

    @Test
    void anotherHostNameIsRefused() throws Exception {
        String page = console.get("/login", "").body();
        assertThat(page).contains("name=\"password\"");
        assertThat(console.rawHost("evil.example:80")).startsWith("HTTP/1.1 403");
    }

    @Test
    void endedSessionSeesAndChangesNothing() throws Exception {
        clock.advance(Duration.ofMinutes(16));

        assertThat(console.get("/cases", in.id()).statusCode()).isEqualTo(303);
        HttpResponse<String> answer = console.post("/staff", in.id(), staff(in.token()));
        assertThat(answer.headers().firstValue("Location")).contains("/login?ended=1");
        assertThat(hired()).isFalse();
    }

    @Test
    void pagesThatAskByThemselvesKeepNoSessionAlive() throws Exception {
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(4));
            console.get("/?auto=1", in.id());
        }
        assertThat(console.get("/", in.id()).statusCode()).isEqualTo(303);
    }

    @Test
    void pinNeedsTheSecondFactorAgain() throws Exception {
        clock.advance(Duration.ofMinutes(6));
        Map<String, String> form = staff(in.token());
        form.put("code", "000000");
        assertThat(console.get("/staff", in.id()).body()).contains("name=\"code\"");
        assertThat(console.post("/staff", in.id(), form).statusCode()).isEqualTo(400);
        assertThat(hired()).isFalse();
        form.put("code", Console.code(secret, clock));
        assertThat(console.post("/staff", in.id(), form).statusCode()).isEqualTo(303);
        assertThat(hired()).isTrue();
    }

    @Test
    void simplePinsAreRefused() throws Exception {
        for (String pin : List.of("123456", "111111", "121212", "98765", "654321", "12345a")) {
            Map<String, String> form = staff(in.token());
            form.put("pin", pin);
            assertThat(console.post("/staff", in.id(), form).statusCode()).as(pin).isEqualTo(400);
        }
        assertThat(hired()).isFalse();
    }

    @Test
    void resetPinIsAnotherPin() throws Exception {
        Member before = console.database.read(tx -> tx.staff().find("1001")).orElseThrow();
        Map<String, String> form = staff(in.token());
        form.put("active", "on");
        form.put("badge", "BADGE-1001");
        assertThat(console.post("/staff/1001", in.id(), form).statusCode()).isEqualTo(303);

        Member after = console.database.read(tx -> tx.staff().find("1001")).orElseThrow();
        assertThat(after.hash()).isNotEqualTo(before.hash()).hasSize(64);
        assertThat(after.badge()).hasSize(64);
        assertThat(console.audit()).first().isEqualTo("staff.changed ok");
    }

    @Test
    void unmaskingNeedsAReasonAndEndsByItself() throws Exception {
        String path = "/cases/01993f2a-7c1e-7000-8000-000000000000";
        assertThat(console.post(path + "/unmask", in.id(), form("reason", "x")).statusCode())
                .isEqualTo(400);
        assertThat(console.get(path, in.id()).body()).doesNotContain(Town.ID_NO);
        console.post(path + "/unmask", in.id(), form("reason", "asked at the counter"));
        assertThat(console.get(path, in.id()).body()).contains(Town.ID_NO);
        clock.advance(Duration.ofMinutes(11));
        assertThat(console.get(path, in.id()).body()).doesNotContain(Town.ID_NO);
        assertThat(console.audit()).contains("case.unmask ok", "case.seen ok");
    }

    @Test
    void aCustomersFileIsSeenOnlyWithThePersonAndEachLookIsRemembered() throws Exception {
        String id = "01993f2a-7c1e-7000-8000-000000000000";
        String path = "/cases/" + id;
        console.database.inTransaction(tx -> {
            Instant now = clock.instant();
            tx.uploads()
                    .open(
                            new UploadTable.Link(
                                    "U1", "t-1", id, "m1", "发票", "Invoice", "jpg", 3, now, true));
            tx.uploads()
                    .add(
                            new UploadTable.Arrived(
                                    "U1", 1, "a.jpg", "image/jpeg", "0".repeat(64), 1, "", now),
                            "picture".getBytes(StandardCharsets.UTF_8));
            return 0;
        });
        assertThat(console.get(path, in.id()).body()).contains("发票").doesNotContain("/files/0");
        assertThat(console.get(path + "/files/0", in.id()).statusCode()).isEqualTo(404);

        console.post(path + "/unmask", in.id(), form("reason", "asked at the counter"));
        assertThat(console.get(path, in.id()).body()).contains(path + "/files/0");
        assertThat(console.get(path + "/files/0", in.id()).body()).isEqualTo("picture");
        assertThat(console.get(path + "/files/1", in.id()).statusCode()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(11));
        assertThat(console.get(path + "/files/0", in.id()).statusCode()).isEqualTo(404);
        assertThat(console.audit()).contains("case.file ok");
        assertThat(console.audit()).first().isEqualTo("case.file refused");
    }

    @Test
    void aPdfOfACustomerIsSavedAndOnlyPicturesAreShownInASandbox() throws Exception {
        String id = "01993f2a-7c1e-7000-8000-000000000000";
        console.database.inTransaction(tx -> {
            Instant now = clock.instant();
            tx.uploads()
                    .open(
                            new UploadTable.Link(
                                    "U1", "t-1", id, "m1", "发票", "Invoice", "pdf", 3, now, true));
            sends(tx, 1, "1.pdf", "application/pdf");
            sends(tx, 2, "2.png", "image/png");
            return 0;
        });
        console.post("/cases/" + id + "/unmask", in.id(), form("reason", "asked at the counter"));

        HttpHeaders pdf = console.get("/cases/" + id + "/files/0", in.id()).headers();
        assertThat(pdf.firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(".pdf");
        assertThat(pdf.firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("sandbox")
                .contains("default-src 'none'");
        HttpHeaders picture = console.get("/cases/" + id + "/files/1", in.id()).headers();
        assertThat(picture.firstValue("Content-Disposition")).contains("inline");
        assertThat(picture.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
    }

    private void sends(Tx tx, long no, String name, String type) {
        tx.uploads()
                .add(
                        new UploadTable.Arrived(
                                "U1", no, name, type, "0".repeat(64), 1, "", clock.instant()),
                        new byte[] {1});
    }

    private Map<String, String> form(String key, String value) {
        return Map.of("token", in.token(), key, value);
    }

    @Test
    void guessedPasswordsLockAndAlarm() throws Exception {
        for (int i = 0; i < 5; i++) {
            console.post("/login", "", Map.of("name", "wang", "password", "guess " + i));
        }
        HttpResponse<String> right =
                console.post(
                        "/login?lang=en", "", Map.of("name", "wang", "password", Console.PASSWORD));
        assertThat(right.body()).contains("Too many wrong tries");
        assertThat(right.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("yimen");
        assertThat(alerts()).contains("login.locked");
    }

    @Test
    void sessionCookieIsOutOfReachForScripts() throws Exception {
        clock.advance(Duration.ofSeconds(30));
        HttpResponse<String> answer =
                console.post("/login", "", Map.of("name", "wang", "password", Console.PASSWORD));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(c ->
                        assertThat(c)
                                .startsWith("yimen=")
                                .contains("HttpOnly")
                                .contains("SameSite=Strict"));
    }

    @Test
    void brokenAuditIsShown() throws Exception {
        assertThat(console.get("/audit?lang=en", in.id()).body())
                .contains("The chain of rows is whole");
        console.database.inTransaction(tx -> {
            tx.audit().add(new Act("x", "y", "z", "", "ok", ""), clock.instant());
            return 1;
        });
        console.breakAudit();
        assertThat(console.get("/audit?lang=en", in.id()).body()).contains("tampered with");
    }

    @Test
    void nobodyChangesTheirOwnRolesAndNewUsersChangeTheirPassword() throws Exception {
        assertThat(console.post("/users/wang", in.id(), form("role.auditor", "on")).statusCode())
                .isEqualTo(400);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", in.token());
        form.put("name", "zhao");
        form.put("display", "赵云");
        form.put("role.viewer", "on");
        String page = console.post("/users", in.id(), form).body();
        String given = page.replaceAll("(?s).*<code id=\"given\">([^<]+)<.*", "$1");
        HttpResponse<String> step =
                console.post("/login", "", Map.of("name", "zhao", "password", given));
        String id =
                step.headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow()
                        .replaceAll("yimen=([0-9a-f]+);.*", "$1");
        assertThat(console.get("/login/step?lang=en", id).body()).contains("Choose your own");
    }
}
