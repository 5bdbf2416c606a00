package org.spaceodt.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.TestKeys;

/** What is said of the way to a server and cannot be is exit code 2, in a sentence that says why. */
class DoorOptionsTest {
    @TempDir
    static Path folder;

    private static Path certificate;
    private static Path key;

    @BeforeAll
    static void keys() throws IOException, InterruptedException, GeneralSecurityException {
        TestKeys keys = TestKeys.in(Files.createDirectory(folder.resolve("keys")));
        certificate = keys.certificate();
        key = keys.key();
    }

    private static Finished serve(String language, String... options) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .run(Stream.concat(Stream.of("serve", "--port", "0", "--token", "any"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static String refused(String... options) {
        Finished run = serve("en", options);
        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(2);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr().lines()).hasSize(1);
        return run.stderr();
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "odt.example.com",
                "ftp://odt.example.com",
                "https://",
                "https://odt.example.com/path",
                "https://odt.example.com?x=1",
                "https://odt.example.com#x",
                "https://ana@odt.example.com",
                "https://odt.example.com:0",
                "https://odt.example.com:99999",
                "https://odt_example",
                "https://odt.example.com,https://evil.example.com",
                "https://*.example.com",
                "https://odt.example.com\nx",
                "null",
                ""
            })
    void aPublicAddressThatIsNone(String url) {
        assertThat(refused("--public-url", url)).contains("--public-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example.com",
                "10.0.0",
                "10.0.0.0/x",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.256",
                "fd00::/129",
                "fd00::1::2",
                ":",
                "*",
                "10.0.0.1,10.0.0.2",
                "0x7f000001"
            })
    void aProxyThatIsNoAddress(String proxy) {
        assertThat(refused("--trusted-proxy", proxy)).contains("--trusted-proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "x", "", "9000x", "127.0.0.1:", "127.0.0.1:0"})
    void aPortForProbesThatIsNone(String port) {
        assertThat(refused("--management-port=" + port)).containsPattern("--(management-port|host)");
    }

    @Test
    void theCertificateWithoutTheKeyAndTheKeyWithoutTheCertificate() {
        assertThat(refused("--tls-certificate", certificate.toString())).contains("--tls-key");
        assertThat(refused("--tls-key", key.toString())).contains("--tls-certificate");
    }

    @Test
    void filesThatAreNotThere() {
        assertThat(refused("--tls-certificate", "none.pem", "--tls-key", key.toString()))
                .contains("none.pem");
        assertThat(refused("--tls-certificate", certificate.toString(), "--tls-key", folder.toString()))
                .contains(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nbm9uc2Vuc2U=\n-----END CERTIFICATE-----\n"
            })
    void aCertificateThatIsNone(String text) throws IOException {
        assertThat(refused("--tls-certificate", file("no.pem", text).toString(), "--tls-key", key.toString()))
                .contains("no.pem", "BEGIN CERTIFICATE");
    }

    @ParameterizedTest
    @CsvSource({"'',BEGIN PRIVATE KEY", "nonsense,BEGIN PRIVATE KEY", "RSA,openssl pkcs8", "ENCRYPTED,openssl pkcs8"})
    void aKeyThatIsNoneOrOfAnotherForm(String kind, String said) throws IOException {
        String text = kind.matches("[A-Z]+") ? Files.readString(key).replace("PRIVATE", kind + " PRIVATE") : kind;
        assertThat(refused(
                        "--tls-certificate",
                        certificate.toString(),
                        "--tls-key",
                        file("no.key", text).toString()))
                .contains("no.key", said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519", "none"})
    void aKeyOfAnotherCertificate(String algorithm) throws IOException, GeneralSecurityException {
        byte[] other = algorithm.equals("none")
                ? new byte[] {1, 2, 3}
                : KeyPairGenerator.getInstance(algorithm)
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded();
        Path file = file(
                "other.key",
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(other)
                        + "\n-----END PRIVATE KEY-----\n");
        assertThat(refused("--tls-certificate", certificate.toString(), "--tls-key", file.toString()))
                .contains("other.key", "ca.pem");
    }

    @ParameterizedTest
    @CsvSource({"es,Indique un archivo PEM", "ca,Indiqueu un fitxer PEM"})
    void itIsSaidInTheLanguageOfWhoStartsIt(String language, String said) throws IOException {
        assertThat(serve(language, "--tls-certificate", file("no.pem", "x").toString(), "--tls-key", key.toString())
                        .stderr())
                .contains(said);
    }
}
