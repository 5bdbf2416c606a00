package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

/** The forms of ids and paths that clients use. */
class SpellingTest {
    private static final Pattern BASE64_ID = Pattern.compile("Y2lzY29zcGFyazov[\\w-]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults().withPeople(20));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void idsAreBase64OfAWebexUrl() {
        assertThat(plain(running.ids("/people", "items").get(0))).matches("ciscospark://us/PEOPLE/[0-9a-f-]{36}");
        assertThat(plain(running.ids("/workspaces", "items").get(0))).startsWith("ciscospark://us/PLACE/");
        assertThat(plain(running.ids("/licenses", "items").get(0)))
                .matches("ciscospark://us/LICENSE/[0-9a-f-]{36}:BCSTD_[0-9a-f-]{36}");
        assertThat(plain(running.ids("/groups", "groups").get(0)))
                .matches("ciscospark://us/SCIM_GROUP/[0-9a-f-]{36}:[0-9a-f-]{36}");
    }

    @Test
    void aPlainUuidIsAsGoodAsABase64IdEverywhere() {
        List<String> paths = Tour.of(running);
        for (String path : paths) {
            String plain = inPlainUuids(path);
            if (!plain.equals(path)) {
                assertThat(running.get(plain).body())
                        .as(plain)
                        .isEqualTo(running.get(path).body());
            }
        }
    }

    @Test
    void theVersionInThePathMayBeLeftOut() {
        String origin = "http://127.0.0.1:" + running.sandbox().port();

        assertThat(running.get(origin + "/people/me").body())
                .isEqualTo(running.get("/people/me").body());
    }

    @Test
    void oldSpellingsOfWxcSdkAreUnderstood() {
        String group = running.ids("/groups", "groups").get(0);
        String person = running.ids("/people", "items").get(0);
        String workspace = running.ids("/workspaces", "items").get(0);

        same("/groups/" + group + "/Members", "/groups/" + group + "/members");
        same("/workspaces/" + workspace + "/features/numbers/", "/workspaces/" + workspace + "/features/numbers");
        same(
                "/people/" + person + "/features/outgoingPermission/autoTransferNumbers",
                "/telephony/config/people/" + person + "/outgoingPermission/autoTransferNumbers");
    }

    @Test
    void theForwardingOfAWorkspaceIsAlsoWhereOldProgramsLookForIt() {
        for (String workspace : running.ids("/workspaces", "items")) {
            same(
                    "/telephony/config/workspaces/" + workspace + "/callForwarding",
                    "/workspaces/" + workspace + "/features/callForwarding");
        }
    }

    private static void same(String old, String documented) {
        assertThat(running.get(old).status()).isEqualTo(200);
        assertThat(running.get(old).body()).isEqualTo(running.get(documented).body());
    }

    /** Replaces every Base64 id of the path by the UUID in it. */
    private static String inPlainUuids(String path) {
        return BASE64_ID.matcher(path).replaceAll(id -> {
            Matcher uuid = UUID.matcher(plain(id.group()).replaceFirst("^.*/LICENSE/[^:]*:", ""));
            return uuid.find() ? uuid.group() : id.group();
        });
    }

    private static String plain(String id) {
        return new String(Base64.getUrlDecoder().decode(id), StandardCharsets.US_ASCII);
    }
}
