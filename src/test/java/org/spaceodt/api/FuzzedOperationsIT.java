package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static void hold(HostileVariants hostile, int each) {
        List<HostileVariants.Variant> variants =
                hostile.of(served.get("/q/openapi?format=json").json(), each);
        assertThat(variants).hasSizeGreaterThan(20 * each);
        for (HostileVariants.Variant variant : variants) {
            Call call = served.to(variant.path());
            variant.headers().forEach(call::header);
            if (variant.body() != null) {
                call.body(variant.body());
            }
            hold(variant.toString(), call.send(variant.method()));
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
