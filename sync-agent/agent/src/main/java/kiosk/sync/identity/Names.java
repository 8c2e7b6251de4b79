package kiosk.sync.identity;

import java.util.regex.Pattern;
import kiosk.sync.Topics;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// Common names: `tenant/terminal` for terminals.
public final class Names {
    private static final Pattern TERMINAL = Pattern.compile("[a-z0-9-]{1,40}/[a-z0-9-]{1,40}");

    private Names() {}

    /// The name of a terminal.
    public static String of(String tenant, String terminal) {
        Topics checked = new Topics(tenant, terminal);
        return checked.tenant() + "/" + checked.terminal();
    }

    /// Tenant and terminal of a common name.
    ///
    /// @throws IdentityException the name is not a terminal's
    public static Topics terminal(String commonName) throws IdentityException {
        if (!TERMINAL.matcher(commonName).matches()) {
            throw new IdentityException("the name is not tenant/terminal");
        }
        int slash = commonName.indexOf('/');
        return new Topics(commonName.substring(0, slash), commonName.substring(slash + 1));
    }

    /// The one common name of an encoded subject, empty when it has none or several.
    static String common(byte[] subject) {
        RDN[] names = X500Name.getInstance(subject).getRDNs(BCStyle.CN);
        return names.length == 1 && !names[0].isMultiValued()
                ? IETFUtils.valueToString(names[0].getFirst().getValue())
                : "";
    }
}
