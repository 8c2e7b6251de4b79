package kiosk.central.accounts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody is on central's page. Which page asks for which role is said in one place:
/// `kiosk.central.web.Access`.
public enum Role {
    /// Looks at everything without personal data.
    VIEWER,
    /// Looks after the terminals of an outlet.
    OUTLET,
    /// Looks after all terminals, cases and staff accounts.
    OPERATOR,
    /// Decides who may do what.
    APPROVER,
    /// Reads what was done.
    AUDITOR;

    /// All of them.
    public static Set<Role> all() {
        return EnumSet.allOf(Role.class);
    }

    /// From names with commas; unknown names are nothing.
    public static Set<Role> read(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            if (("," + names + ",").contains("," + role.key() + ",")) {
                roles.add(role);
            }
        }
        return roles;
    }

    /// Names with commas.
    public static String write(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(","));
    }

    /// Its name in the store and in word files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
