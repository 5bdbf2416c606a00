package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftphonePolicyTest {
    @TempDir
    Path folder;

    private SoftphonePolicy read(String json) throws IOException {
        Path file = folder.resolve(SoftphonePolicy.FILE);
        Files.writeString(file, json);
        return SoftphonePolicy.read(file);
    }

    private static List<String> said(SoftphonePolicy policy) {
        return policy.found().stream()
                .map(one -> one.column() + ": " + one.summary().in(Locale.ENGLISH) + " "
                        + one.nextStep().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void hasTheApisOwnObjectsInItsFiveBlocks() throws IOException {
        SoftphonePolicy policy = read("""
                {
                  "forwarding_defaults": {"callForwarding": {"busy": {"enabled": true, "destination": "2101"}}},
                  "voicemail_defaults": {"enabled": true, "sendUnansweredCalls": {"enabled": true, "numberOfRings": 4}},
                  "intercept_defaults": {"enabled": false},
                  "incoming_permissions_defaults": {"useCustomEnabled": true, "externalTransfer": "BLOCK_ALL_EXTERNAL"},
                  "outgoing_permissions_defaults": {"useCustomEnabled": true, "callingPermissions": [
                    {"callType": "INTERNATIONAL", "action": "BLOCK", "transferEnabled": false}]}
                }
                """);
        assertThat(policy.found()).isEmpty();
        assertThat(policy.of(SoftphoneStage.FORWARDING))
                .isEqualTo(Map.of("cf_busy_enabled", "true", "cf_busy_destination", "2101"));
        assertThat(policy.of(SoftphoneStage.VOICEMAIL))
                .containsEntry("voicemail_enabled", "true")
                .containsEntry("voicemail_send_unanswered_calls_number_of_rings", "4");
        assertThat(policy.of(SoftphoneStage.INTERCEPT)).isEqualTo(Map.of("intercept_enabled", "false"));
        assertThat(policy.of(SoftphoneStage.PERMISSIONS))
                .containsEntry("incoming_external_transfer", "BLOCK_ALL_EXTERNAL")
                .containsEntry("outgoing_international_action", "BLOCK")
                .containsEntry("outgoing_use_custom_enabled", "true");
        assertThat(policy.of(SoftphoneStage.QUEUES)).isEmpty();
    }

    @Test
    void saysEachFieldThatNobodyKnowsWithItsPathAndTheNearest() throws IOException {
        SoftphonePolicy policy = read("""
                {
                  "forwardng_defaults": {},
                  "forwarding_defaults": {"callForwarding": {"bussy": {"enabled": true}}, "cf_always_enabled": true},
                  "outgoing_permissions_defaults": {"callingPermissions": [{"callType": "INTERNATIONL", "action": "BLOCK"}]}
                }
                """);
        assertThat(said(policy))
                .anyMatch(one -> one.contains("no field forwardng_defaults") && one.contains("forwarding_defaults."))
                .anyMatch(one -> one.contains("forwarding_defaults/callForwarding/bussy/enabled")
                        && one.contains("callForwarding/busy/enabled"))
                .anyMatch(one -> one.contains("forwarding_defaults/cf_always_enabled"))
                .anyMatch(one -> one.contains("callingPermissions/INTERNATIONL/action")
                        && one.contains("callingPermissions/INTERNATIONAL/action"))
                .hasSize(4);
    }

    @Test
    void saysAValueThatIsNone() throws IOException {
        assertThat(said(read("{\"voicemail_defaults\": {\"enabled\": \"perhaps\"}, \"intercept_defaults\": 3}")))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("voicemail_defaults: ") && one.contains("perhaps"))
                .anyMatch(one -> one.startsWith("intercept_defaults: "));
    }

    @Test
    void saysNothingWhereThereIsNoneOrItIsEmpty() throws IOException {
        assertThat(SoftphonePolicy.read(folder.resolve("none.json")).asText())
                .isEqualTo(read("{\"forwarding_defaults\": {}, \"voicemail_defaults\": null}")
                        .asText());
    }

    @Test
    void isOneObject() throws IOException {
        for (String json : List.of("", "[]", "{\"a\": 1, \"a\": 2}", "{} x")) {
            assertThat(read(json).found()).singleElement().matches(one -> one.code()
                    .equals("policy.no_object"));
        }
    }
}
