package org.spaceodt.api;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** The same way at a provider that knows nothing of ours: the test server of Quarkus. It logs in everybody as alice. */
class ProviderStandInIT {
    private static final String CLIENT = "space-odt";

    @TempDir
    Path folder;

    @Test
    void whoIsKnownThereGetsIn() {
        OidcWiremockTestResource provider = new OidcWiremockTestResource();
        String issuer = provider.start().get("keycloak.url") + "/realms/quarkus";
        try (SimulatedTenant tenant = SimulatedTenant.start(folder);
                Served served = Served.by(
                        CommandRun.in(folder)
                                .with("WEBEX_BASE_URL", tenant.baseUrl())
                                .with("SPACE_ODT_OIDC_CLIENT_SECRET", "secret"),
                        "--login",
                        "--oidc-issuer",
                        issuer,
                        "--oidc-client-id",
                        CLIENT,
                        "--oidc-role-claim",
                        "team",
                        "--oidc-viewers",
                        "voice")) {
            Visitor alice = new Visitor("http://127.0.0.1:" + served.port());
            HttpResponse<String> away = alice.opens("/login/oidc?to=/api/jobs");
            assertThat(away.statusCode()).as(away.body()).isEqualTo(302);
            String address = away.headers().firstValue("Location").orElseThrow();
            Map<String, String> asked = LoopbackProvider.query(address);
            knows(provider, asked.get("nonce"));

            assertThat(alice.follows(away).body()).contains("name=\"username\"");
            HttpResponse<String> back = alice.opens(address.replaceFirst("/auth/realms/quarkus\\?", "/login?"));
            HttpResponse<String> in = alice.follows(back);

            assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
            assertThat(in.headers().firstValue("Location")).contains("/api/jobs");
            assertThat(alice.asks("/api/session").body())
                    .contains("\"name\":\"alice\"", "\"role\":\"viewer\"", "\"how\":\"oidc\"");
        } finally {
            provider.stop();
        }
    }

    /** Of itself it repeats no nonce. */
    private static void knows(OidcWiremockTestResource provider, String nonce) {
        String token = OidcWiremockTestResource.getIdToken("alice", CLIENT, Map.of("nonce", nonce, "team", "voice"));
        provider.inject((server, which) -> ((WireMockServer) server)
                .stubFor(post(urlPathEqualTo("/auth/realms/quarkus/token"))
                        .atPriority(1)
                        .withRequestBody(containing("code_verifier="))
                        .willReturn(okJson("{\"access_token\":\"opaque\",\"id_token\":\"" + token + "\"}"))));
    }
}
