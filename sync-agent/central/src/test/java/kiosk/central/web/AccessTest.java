package kiosk.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kiosk.central.accounts.Role;
import kiosk.central.accounts.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {
    private Console console;

    @BeforeEach
    void start() throws Exception {
        console = new Console(Clock.systemUTC(), false);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private static String path(Access.Rule rule) {
        return rule.path().replaceAll("\\{[a-z]+}", "77");
    }

    private int ask(Access.Rule rule, Console.In in) throws Exception {
        return rule.method().equals("GET")
                ? console.get(path(rule), in.id()).statusCode()
                : console.post(path(rule), in.id(), Map.of("token", in.token())).statusCode();
    }

    /// Every route by every role, asked over HTTP, is exactly the table.
    @Test
    void everyRouteIsForExactlyItsRoles() throws Exception {
        for (Role role : Role.values()) {
            Console.In in = console.in("u-" + role.key(), role);
            for (Access.Rule rule : Access.RULES) {
                if (!rule.path().equals("/logout")) {
                    int status = ask(rule, in);
                    boolean refused = status == 403;
                    boolean may = rule.kind() != Access.Kind.ROLES || rule.roles().contains(role);
                    assertThat(refused).as("%s as %s: %s", rule, role, status).isEqualTo(!may);
                }
            }
        }
    }

    /// The table itself, by hand: a change here is a decision.
    @Test
    void actsAreForTheseRoles() {
        Map<String, Set<String>> acts = new LinkedHashMap<>();
        Access.RULES.stream()
                .filter(r -> r.method().equals("POST") && r.kind() == Access.Kind.ROLES)
                .filter(r -> !r.path().equals("/account"))
                .forEach(r ->
                        acts.put(
                                r.path(),
                                r.roles().stream()
                                        .map(Role::key)
                                        .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(acts)
                .containsEntry("/cases/{id}/unmask", Set.of("approver", "operator"))
                .containsEntry("/alerts/{id}", Set.of("approver", "operator", "outlet"))
                .containsEntry("/alerts/{id}/close", Set.of("approver", "operator"))
                .containsEntry("/staff", Set.of("operator"))
                .containsEntry("/staff/{no}", Set.of("operator"))
                .containsEntry("/users", Set.of("approver"))
                .containsEntry("/users/{name}", Set.of("approver"))
                .containsEntry("/outlets", Set.of("operator"))
                .containsEntry("/outlets/{id}", Set.of("operator"))
                .containsEntry("/terminals", Set.of("operator"))
                .containsEntry("/terminals/{id}/code", Set.of("operator"))
                .containsEntry("/terminals/{id}/place", Set.of("operator"))
                .containsEntry("/terminals/{id}/suspend", Set.of("operator"))
                .containsEntry("/terminals/{id}/restore", Set.of("operator"))
                .containsEntry("/terminals/{id}/revoke", Set.of("operator"))
                .containsEntry("/ratings/{id}", Set.of("operator", "outlet"))
                .hasSize(16);
    }

    @Test
    void withoutSessionThereIsOnlyTheLogin() throws Exception {
        for (Access.Rule rule : Access.RULES) {
            if (rule.kind() != Access.Kind.PUBLIC) {
                int status = ask(rule, new Console.In("none", "none"));
                assertThat(status).as(rule.path()).isIn(303, 401);
            }
        }
        assertThat(console.get("/login", "").statusCode()).isEqualTo(200);
    }

    @Test
    void halfALoginIsNoLogin() throws Exception {
        console.user("wang", Role.values());
        Step step = console.accounts.login("wang", Console.PASSWORD.toCharArray(), "t");
        String id = ((Step.On) step).id();

        for (String path : List.of("/", "/cases", "/audit", "/api/cases.json", "/account")) {
            var answer = console.get(path, id);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/login/step");
        }
    }
}
