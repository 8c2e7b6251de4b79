package kiosk.central.web;

import static kiosk.central.accounts.Role.APPROVER;
import static kiosk.central.accounts.Role.AUDITOR;
import static kiosk.central.accounts.Role.OPERATOR;
import static kiosk.central.accounts.Role.OUTLET;
import static kiosk.central.accounts.Role.VIEWER;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import kiosk.central.accounts.Role;

/// Who may open which page and do what: the one place that says so. A route that is not here cannot
/// be served.
final class Access {
    /// Whom a route is for.
    enum Kind {
        /// Anybody.
        PUBLIC,
        /// Anybody in the middle of a login, or in.
        STEP,
        /// Users in one of the roles.
        ROLES
    }

    /// One route; `path` as it is registered.
    record Rule(String method, String path, Kind kind, Set<Role> roles) {
        boolean allows(Set<Role> has) {
            return kind != Kind.ROLES || !Collections.disjoint(roles, has);
        }
    }

    private static final Role[] ALL = Role.values();

    static final List<Rule> RULES =
            List.of(
                    open("GET", "/login"),
                    open("POST", "/login"),
                    open("GET", "/setup"),
                    open("POST", "/setup"),
                    step("GET", "/login/step"),
                    step("POST", "/login/code"),
                    step("POST", "/login/password"),
                    step("POST", "/logout"),
                    rule("GET", "/account", ALL),
                    rule("POST", "/account", ALL),
                    rule("GET", "/", ALL),
                    rule("GET", "/outlets", ALL),
                    rule("POST", "/outlets", OPERATOR),
                    rule("POST", "/outlets/{id}", OPERATOR),
                    rule("GET", "/terminals", ALL),
                    rule("POST", "/terminals", OPERATOR),
                    rule("GET", "/terminals/{id}", ALL),
                    rule("POST", "/terminals/{id}/code", OPERATOR),
                    rule("POST", "/terminals/{id}/place", OPERATOR),
                    rule("POST", "/terminals/{id}/suspend", OPERATOR),
                    rule("POST", "/terminals/{id}/restore", OPERATOR),
                    rule("POST", "/terminals/{id}/revoke", OPERATOR),
                    rule("GET", "/cases", VIEWER, OUTLET, OPERATOR, APPROVER, AUDITOR),
                    rule("GET", "/cases/{id}", VIEWER, OUTLET, OPERATOR, APPROVER, AUDITOR),
                    rule("POST", "/cases/{id}/unmask", OPERATOR, APPROVER),
                    rule("GET", "/cases/{id}/files/{no}", OPERATOR, APPROVER),
                    rule("GET", "/alerts", ALL),
                    rule("GET", "/calls", ALL),
                    rule("POST", "/alerts/{id}", OUTLET, OPERATOR, APPROVER),
                    rule("POST", "/alerts/{id}/close", OPERATOR, APPROVER),
                    rule("GET", "/ratings", ALL),
                    rule("POST", "/ratings/{id}", OUTLET, OPERATOR),
                    rule("GET", "/matters", ALL),
                    rule("GET", "/days", ALL),
                    rule("GET", "/staff", OPERATOR, APPROVER, AUDITOR),
                    rule("POST", "/staff", OPERATOR),
                    rule("POST", "/staff/{no}", OPERATOR),
                    rule("GET", "/users", APPROVER, AUDITOR),
                    rule("POST", "/users", APPROVER),
                    rule("POST", "/users/{name}", APPROVER),
                    rule("GET", "/audit", AUDITOR),
                    rule("GET", "/api/cases.json", VIEWER, OPERATOR, APPROVER, AUDITOR),
                    rule("GET", "/api/terminals.json", VIEWER, OPERATOR, APPROVER, AUDITOR));

    private Access() {}

    private static Rule open(String method, String path) {
        return new Rule(method, path, Kind.PUBLIC, Set.of());
    }

    private static Rule step(String method, String path) {
        return new Rule(method, path, Kind.STEP, Set.of());
    }

    private static Rule rule(String method, String path, Role... roles) {
        return new Rule(method, path, Kind.ROLES, Set.of(roles));
    }

    /// The rule of a route.
    ///
    /// @throws IllegalArgumentException there is none: a mistake of ours
    static Rule of(String method, String path) {
        return RULES.stream()
                .filter(r -> r.method().equals(method) && r.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule: " + method + " " + path));
    }

    /// Whether these roles may.
    static boolean may(Set<Role> has, String method, String path) {
        return of(method, path).allows(has);
    }
}
