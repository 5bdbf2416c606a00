package org.spaceodt.webex.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificate authorities besides those of the Java runtime: a company's own, in front of which its proxy stands. */
public final class ExtraAuthorities {
    private static final String UNUSABLE = "its certificates cannot be used";

    private ExtraAuthorities() {}

    /**
     * Believes the runtime's authorities and those of a file.
     *
     * @param pem certificates, {@code -----BEGIN CERTIFICATE-----} and so on
     * @throws IOException when the file cannot be read, or has no certificate in it
     */
    public static X509TrustManager from(Path pem) throws IOException {
        try {
            return managerOf(storeOf(pem));
        } catch (GeneralSecurityException e) {
            throw new IOException(UNUSABLE, e);
        }
    }

    /** The same authorities as a key store, of the type that every TLS library reads. */
    public static KeyStore storeOf(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> extra =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (extra.isEmpty()) {
                throw new IOException("there is no certificate in it");
            }
            return withThoseOfTheRuntime(extra);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (CertificateException e) {
            throw new IOException("it is not a PEM file of certificates", e);
        } catch (GeneralSecurityException e) {
            throw new IOException(UNUSABLE, e);
        }
    }

    /** Whom a trust manager believes, as a key store. */
    public static KeyStore storeOf(X509TrustManager trusted) {
        try {
            return storeOf(List.of(trusted.getAcceptedIssuers()));
        } catch (GeneralSecurityException | IOException e) {
            // They were read already.
            throw new IllegalStateException(UNUSABLE, e);
        }
    }

    private static KeyStore withThoseOfTheRuntime(Collection<? extends Certificate> extra)
            throws GeneralSecurityException, IOException {
        List<Certificate> all = new ArrayList<>(List.of(managerOf(null).getAcceptedIssuers()));
        all.addAll(extra);
        return storeOf(all);
    }

    private static KeyStore storeOf(List<? extends Certificate> all) throws GeneralSecurityException, IOException {
        KeyStore together = KeyStore.getInstance("JKS");
        together.load(null, null);
        for (int i = 0; i < all.size(); i++) {
            together.setCertificateEntry("authority" + i, all.get(i));
        }
        return together;
    }

    private static X509TrustManager managerOf(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map((TrustManager manager) -> (X509TrustManager) manager)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }
}
