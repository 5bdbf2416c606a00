package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.access.Role;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** Every operation that the OpenAPI document has, asked as nobody means it: no fault, and each refusal is a problem. */
class FuzzedOperationsIT {
    /** {@code -Dspace-odt.fuzz-seed}: another one, other requests. */
    private static final long SEED = Long.getLong("space-odt.fuzz-seed", 15L);

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Served served;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.start(folder);
        served = Served.by(CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()));
    }

    @AfterAll
    static void stop() {
        served.close();
        tenant.close();
    }

    @Test
    void aFewHostileVariantsOfEachOperationMakeNoFault() {
        hold(new HostileVariants(SEED), 4);
    }

    @Test
    @Tag("slow")
    void manyHostileVariantsOfEachOperationMakeNoFault() {
        hold(new HostileVariants(SEED + 1), 60);
    }

    /** With ids of jobs, plans and files that somebody else made; who may not is told so, whatever else is wrong, and does nothing. */
    @Test
    void whereSomebodyHasToLogInNobodyAndNoViewerChangesAnything() throws IOException {
        String password = "contraseña de prueba";
        String hash = BcryptUtil.bcryptHash(password, 10);
        Files.createDirectories(folder.resolve("asked"));
        Files.writeString(folder.resolve("asked/users.csv"), "name,role,hash\npere,viewer," + hash + "\n");
        try (Served asked = Served.by(
                        CommandRun.in(folder).with("WEBEX_BASE_URL", tenant.baseUrl()),
                        "--login",
                        "--out-dir",
                        "asked");
                Scripts scripts = new Scripts(folder.resolve("asked"))) {
            String operator = "Bearer " + scripts.key("deploy", Role.OPERATOR);
            String viewer = "Bearer " + scripts.key("nightly-report", Role.VIEWER);
            Visitor pere = new Visitor("http://127.0.0.1:" + asked.port());
            assertThat(pere.logsIn("pere", password).statusCode()).isEqualTo(303);
            String cookie = pere.cookies().entrySet().iterator().next().toString();
            Reply job = asked.readBy(viewer.substring("Bearer ".length()))
                    .to("/api/location-jobs")
                    .header("Authorization", operator)
                    .header("Content-Type", "text/csv")
                    .body(Served.GIRONA)
                    .send("POST");
            String id = job.json().at("/job/job_id").asText();
            String document = job.json().at("/job/origin/document_id").asText();
            assertThat(id).as(job.body()).isNotEmpty();
            JsonNode api = asked.to("/q/openapi?format=json")
                    .header("Authorization", viewer)
                    .send("GET")
                    .json();
            HostileVariants hostile = new HostileVariants(SEED + 2, List.of(id, document, id.substring(0, 8)));
            for (HostileVariants.Variant variant : hostile.of(api, 2)) {
                boolean reads = variant.method().equals("GET");
                Reply nobody = asked(asked, variant);
                hold(variant.toString(), nobody);
                assertThat(nobody.status()).as(variant.toString()).isIn(400, 401, 406, 414, 415, 431);
                for (String[] who : new String[][] {{"Authorization", viewer}, {"Cookie", cookie}}) {
                    Reply reader = asked(asked, variant, who);
                    hold(variant.toString(), reader);
                    assertThat(reads || reader.status() >= 400)
                            .as(variant + reader.body())
                            .isTrue();
                }
                hold(variant.toString(), asked(asked, variant, "Authorization", operator));
            }
            assertThat(asked.process().stderr()).doesNotContain("Exception");
        }
    }

    private static Reply asked(Served server, HostileVariants.Variant variant, String... who) {
        Call call = server.to(variant.path()).headers(who);
        variant.headers().forEach(call::header);
        if (variant.body() != null) {
            call.body(variant.body());
        }
        return call.send(variant.method());
    }

    private static void hold(HostileVariants hostile, int each) {
        List<HostileVariants.Variant> variants =
                hostile.of(served.get("/q/openapi?format=json").json(), each);
        assertThat(variants).hasSizeGreaterThan(20 * each);
        for (HostileVariants.Variant variant : variants) {
            hold(variant.toString(), asked(served, variant));
        }
        assertThat(served.process().stderr()).doesNotContain("Exception");
        assertThat(served.get("/q/health/ready").status()).isEqualTo(200);
    }

    private static void hold(String asked, Reply reply) {
        assertThat(reply.body()).as(asked).doesNotContain("Exception", "\tat ", "org.spaceodt.api", "s3cret-token");
        if (reply.status() >= 400) {
            assertThat(reply.type()).as(asked).startsWith("application/problem+json");
            assertThat(reply.json().path("status").asInt()).as(asked).isEqualTo(reply.status());
            assertThat(reply.text("title")).as(asked).isNotBlank();
        }
        if (reply.status() >= 500) {
            // What Webex refuses, such as an organization that it does not know.
            assertThat(reply.text("type")).as(asked + reply.body()).isEqualTo("urn:space-odt:problem:webex");
        }
    }
}
