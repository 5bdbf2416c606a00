package org.spaceodt.app.listen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;

/**
 * The certificate of a server and its key, as PEM files: the certificate, and behind it those between it and the root; the key in PKCS #8,
 * not encrypted. Both are read again while the server runs, so that a renewed certificate needs no restart.
 */
public record CertificateFiles(Path certificate, Path key) {
    private static final String NAMED = "quarkus.tls.door.";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([A-Za-z0-9+/=\\s]*)-----END [A-Z ]*PRIVATE KEY-----");

    /** @throws UsageError when they cannot be used, and why */
    public Map<String, String> properties(int port, Messages messages) throws UsageError {
        check(messages);
        return Map.of(
                NAMED + "key-store.pem.door.cert",
                plain(certificate),
                NAMED + "key-store.pem.door.key",
                plain(key),
                "quarkus.http.tls-configuration-name",
                "door",
                "quarkus.http.ssl-port",
                String.valueOf(port),
                "quarkus.http.insecure-requests",
                "disabled");
    }

    /** A dollar sign would begin an expression. */
    private static String plain(Path file) {
        return file.toAbsolutePath().normalize().toString().replace("$", "$$");
    }

    private void check(Messages messages) throws UsageError {
        X509Certificate first = certificate(messages);
        Matcher pem = PEM.matcher(text(key, messages));
        if (!pem.find() || !pem.group(1).isEmpty()) {
            throw new UsageError(messages.get("tls.key", key.toString()));
        }
        try {
            PrivateKey secret = KeyFactory.getInstance(first.getPublicKey().getAlgorithm())
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(2))));
            if (!fit(secret, first.getPublicKey())) {
                throw new UsageError(messages.get("tls.pair", key.toString(), certificate.toString()));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The key of another algorithm, too.
            throw new UsageError(messages.get("tls.pair", key.toString(), certificate.toString()));
        }
    }

    private X509Certificate certificate(Messages messages) throws UsageError {
        String text = text(certificate, messages);
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("none"));
        } catch (GeneralSecurityException e) {
            throw new UsageError(messages.get("tls.certificate", certificate.toString()));
        }
    }

    private static String text(Path file, Messages messages) throws UsageError {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UsageError(messages.get("tls.unreadable", file.toString()));
        }
    }

    /** Whether what one of them signs, the other knows. */
    private static boolean fit(PrivateKey secret, PublicKey known) throws GeneralSecurityException {
        String algorithm =
                switch (known.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> known.getAlgorithm();
                };
        byte[] message = {1, 2, 3};
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(secret);
        signing.update(message);
        byte[] signed = signing.sign();
        Signature knowing = Signature.getInstance(algorithm);
        knowing.initVerify(known);
        knowing.update(message);
        return knowing.verify(signed);
    }
}
