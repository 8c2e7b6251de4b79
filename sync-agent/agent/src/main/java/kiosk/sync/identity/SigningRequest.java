package kiosk.sync.identity;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// A request for a certificate (PKCS #10), signed with the key it is for.
///
/// @param commonName as it stands there: nothing is said yet about whether it is allowed
/// @param key EC P-256; the request proves that its sender has the other half
public record SigningRequest(String commonName, PublicKey key, byte[] der) {
    private static final int BYTES_MAX = 4096;
    private static final int FIELD_BITS = 256;
    private static final String KIND = "CERTIFICATE REQUEST";

    /// Makes one.
    public static SigningRequest of(KeyPair pair, String commonName) {
        try {
            var name = new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            byte[] der =
                    new JcaPKCS10CertificationRequestBuilder(name, pair.getPublic())
                            .build(signer)
                            .getEncoded();
            return new SigningRequest(commonName, pair.getPublic(), der);
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("every Java signs with ECDSA", e);
        }
    }

    /// Reads one and checks that it was signed with its own key.
    ///
    /// @throws IdentityException too large, damaged, another kind of key, or not its own signature
    public static SigningRequest read(String pem) throws IdentityException {
        byte[] der = Pem.der(KIND, pem);
        if (der.length > BYTES_MAX) {
            throw new IdentityException("a request of more than 4 KiB is none of ours");
        }
        try {
            var request = new JcaPKCS10CertificationRequest(der);
            PublicKey key = request.getPublicKey();
            if (!(key instanceof ECPublicKey ec)
                    || ec.getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
                throw new IdentityException("the key is not of the kind EC P-256");
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new IdentityException("the request is not signed with its own key");
            }
            return new SigningRequest(
                    Names.common(request.getSubject().getEncoded()), key, der.clone());
        } catch (IOException
                | PKCSException
                | OperatorCreationException
                | java.security.GeneralSecurityException
                | RuntimeException e) {
            // RuntimeException: the library's word for bytes that are no such structure.
            throw new IdentityException("the request cannot be read", e);
        }
    }

    /// As text.
    public String pem() {
        return Pem.text(KIND, der);
    }

    @Override
    public String toString() {
        return "SigningRequest[" + commonName + "]";
    }
}
