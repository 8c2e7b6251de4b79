package kiosk.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.accounts.Role;
import kiosk.central.json.Json;
import kiosk.central.store.DownTable.Down;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalActsTest {
    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private Console console;
    private Console.In in;

    @BeforeEach
    void start() throws Exception {
        console = new Console(clock, false, Optional.of(folder));
        Town.fill(console.database, clock);
        in = console.in("wang", Role.OPERATOR);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private HttpResponse<String> post(String path, String... fields) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", in.token());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return console.post(path, in.id(), form);
    }

    private State state(String id) throws Exception {
        return identity(id).state();
    }

    private Identity identity(String id) throws Exception {
        return console.database.read(tx -> tx.identities().find(id).orElseThrow());
    }

    @Test
    void codeSheetIsShownOnceWithTheLineToType() throws Exception {
        HttpResponse<String> sheet =
                post("/terminals", "id", "kiosk-09", "outlet", "sz-gusu", "place", "门厅");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body())
                .containsPattern(
                        "packaging/enrol --central https://central.example:8884 --code"
                                + " [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} --fingerprint"
                                + " [0-9a-f]{20}<");
        assertThat(state("kiosk-09")).isEqualTo(State.EXPECTED);
        assertThat(console.get("/terminals/kiosk-09", in.id()).body())
                .doesNotContain("packaging/enrol");
        assertThat(console.audit()).startsWith("terminal.code ok");
        assertThat(post("/terminals", "id", "kiosk-09", "outlet", "sz-gusu").statusCode())
                .isEqualTo(400);
        assertThat(post("/terminals", "id", "Kiosk 9", "outlet", "sz-gusu").statusCode())
                .isEqualTo(400);
        assertThat(post("/terminals/kiosk-09/code").body()).contains("packaging/enrol");
    }

    @Test
    void suspendRestoreRevokeNeedAReasonAndAreAudited() throws Exception {
        assertThat(post("/terminals/kiosk-01/suspend", "reason", "").statusCode()).isEqualTo(400);
        assertThat(state("kiosk-01")).isEqualTo(State.ENROLLED);

        post("/terminals/kiosk-01/suspend", "reason", "door was open");
        assertThat(state("kiosk-01")).isEqualTo(State.SUSPENDED);
        assertThat(console.disconnected).containsExactly("kiosk-01");
        post("/terminals/kiosk-01/restore", "reason", "looked at it");
        assertThat(state("kiosk-01")).isEqualTo(State.ENROLLED);
        assertThat(post("/terminals/kiosk-01/restore", "reason", "once again").statusCode())
                .isEqualTo(400);
        String[] revoke = {"reason", "was stolen", "confirm", "kiosk-02"};
        assertThat(post("/terminals/kiosk-01/revoke", revoke).statusCode()).isEqualTo(400);
        assertThat(state("kiosk-01")).isEqualTo(State.ENROLLED);
        revoke[3] = "kiosk-01";
        assertThat(post("/terminals/kiosk-01/revoke", revoke).statusCode()).isEqualTo(303);

        assertThat(state("kiosk-01")).isEqualTo(State.REVOKED);
        assertThat(identity("kiosk-01").changedBy()).isEqualTo("wang");
        assertThat(console.audit())
                .startsWith("terminal.revoked ok", "terminal.restored ok", "terminal.suspended ok");
    }

    @Test
    void movedTerminalGetsOutletAndStaffOfItsNewPlace() throws Exception {
        post("/terminals/kiosk-01/place", "outlet", "sz-yuanqu", "place", "北门");

        assertThat(identity("kiosk-01").outlet()).isEqualTo("sz-yuanqu");
        assertThat(console.told)
                .extracting(Down::terminal, Down::type)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("kiosk-01", "terminal.outlet"),
                        org.assertj.core.groups.Tuple.tuple("kiosk-01", "staff.roster"));
        assertThat(console.audit()).startsWith("terminal.moved ok");
        assertThat(post("/terminals/kiosk-01/place", "outlet", "nowhere").statusCode())
                .isEqualTo(400);
    }

    @Test
    void changedOutletIsToldToTheTerminals() throws Exception {
        String[] fields = {
            "nameZh",
            "新区支行",
            "nameEn",
            "New",
            "addressZh",
            "路",
            "addressEn",
            "Road",
            "licence",
            "L-1",
            "latitude",
            "31.309",
            "longitude",
            "120.5",
            "licensed",
            "traffic, fund-balance",
            "scene",
            "emergency"
        };
        assertThat(post("/outlets/sz-gusu", fields).statusCode()).isEqualTo(303);

        Outlet outlet = console.database.read(tx -> tx.outlets().find("sz-gusu").orElseThrow());
        assertThat(outlet.nameZh()).isEqualTo("新区支行");
        assertThat(outlet.latitudeE6()).isEqualTo(31_309_000);
        assertThat(outlet.licensed()).containsExactly("traffic", "fund-balance");
        List<Down> mine =
                console.told.stream().filter(d -> d.terminal().equals("kiosk-01")).toList();
        assertThat(mine)
                .singleElement()
                .satisfies(d ->
                        assertThat(Json.string(Json.ours(d.body()), "nameZh")).isEqualTo("新区支行"))
                .satisfies(d ->
                        assertThat(d.body())
                                .contains(
                                        "\"licensed\":[\"traffic\",\"fund-balance\"]",
                                        "\"scene\":\"emergency\""));
        assertThat(console.audit()).startsWith("outlet.changed ok");
        assertThat(post("/outlets/unknown", fields).statusCode()).isEqualTo(400);
        fields[17] = "No scene";
        assertThat(post("/outlets/sz-gusu", fields).statusCode()).isEqualTo(400);
        fields[17] = "";
        fields[11] = "131.3";
        assertThat(post("/outlets/sz-gusu", fields).statusCode()).isEqualTo(400);
    }

    @Test
    void operatorOfOneOutletActsOnlyThere() throws Exception {
        console.database.inTransaction(tx -> {
            tx.users().change("wang", Role.write(java.util.Set.of(Role.OPERATOR)), "sz-gusu", true);
            return tx;
        });

        assertThat(post("/terminals/kiosk-03/suspend", "reason", "not my own").statusCode())
                .isIn(400, 404);
        assertThat(state("kiosk-03")).isEqualTo(State.ENROLLED);
        assertThat(post("/outlets", "id", "mine", "nameZh", "我的").statusCode()).isEqualTo(400);
        assertThat(post("/terminals/kiosk-01/place", "outlet", "sz-yuanqu").statusCode())
                .isEqualTo(400);
    }
}
