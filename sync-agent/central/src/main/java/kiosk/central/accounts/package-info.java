/// Who may enter central's page: users, roles, passwords, one-time codes, sessions.
@NullMarked
package kiosk.central.accounts;

import org.jspecify.annotations.NullMarked;
