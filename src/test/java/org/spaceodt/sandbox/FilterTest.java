package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

class FilterTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void everybodyIsFoundByTheirEmail() {
        for (JsonNode person : running.all("/people", "items")) {
            String email = person.path("emails").path(0).asText();
            assertThat(running.ids("/people?email=" + email.toUpperCase(), "items"))
                    .containsExactly(person.path("id").asText());
        }
        assertThat(running.ids("/people?email=nadie@example.com", "items")).isEmpty();
    }

    @Test
    void peopleAreFoundByTheBeginningOfTheirName() {
        JsonNode person = running.all("/people", "items").get(7);
        String name = encode(person.path("displayName").asText().substring(0, 8));

        assertThat(running.ids("/people?displayName=" + name, "items"))
                .contains(person.path("id").asText());
        assertThat(running.ids("/people?displayName=zzz", "items")).isEmpty();
    }

    @Test
    void peopleAreFoundByTheirIdsAndUnknownIdsAreTold() {
        List<String> ids = running.ids("/people", "items").subList(3, 6);
        Running.Reply reply = running.get("/people?id=" + String.join(",", ids) + ",nobody");

        assertThat(reply.json().path("items"))
                .extracting(person -> person.path("id").asText())
                .isEqualTo(ids);
        assertThat(reply.json().path("notFoundIds").path(0).asText()).isEqualTo("nobody");
        List<String> most = running.ids("/people", "items").subList(0, 85);
        assertThat(running.ids("/people?max=85&id=" + String.join(",", most), "items"))
                .isEqualTo(most);
        String tooMany = String.join(",", Collections.nCopies(86, "x"));
        assertThat(running.get("/people?id=" + tooMany).status()).isEqualTo(400);
    }

    @Test
    void callingDataIsOnlyShownWhenAskedFor() {
        JsonNode plain = running.get("/people/me").json();
        JsonNode calling = running.get("/people/me?callingData=true").json();

        assertThat(plain.has("locationId") || plain.has("extension") || plain.has("phoneNumbers"))
                .isFalse();
        assertThat(calling.path("locationId").asText()).isNotEmpty();
        assertThat(calling.path("extension").asText()).hasSize(4);
    }

    @Test
    void thingsOfALocationAreListedByLocation() {
        String location =
                running.ids("/telephony/config/locations", "locations").get(1);
        for (String path : List.of("/workspaces", "/telephony/config/queues", "/telephony/config/virtualLines")) {
            String key = path.equals("/workspaces") ? "items" : path.substring(path.lastIndexOf('/') + 1);
            List<JsonNode> items = running.all(path + "?locationId=" + location, key);
            assertThat(items).isNotEmpty().allMatch(item -> item.toString().contains(location));
            assertThat(items.size()).isLessThan(running.all(path, key).size());
        }
    }

    @Test
    void locationsAreFoundByNameAndId() {
        JsonNode location = running.all("/locations", "items").get(2);
        String id = location.path("id").asText();

        assertThat(running.ids("/locations?id=" + id, "items")).containsExactly(id);
        assertThat(running.ids("/locations?name=" + encode(location.path("name").asText()), "items"))
                .containsExactly(id);
    }

    @Test
    void devicesAreFoundByTheirOwner() {
        for (JsonNode device : running.all("/devices", "items")) {
            String query = device.has("personId")
                    ? "personId=" + device.path("personId").asText()
                    : "workspaceId=" + device.path("workspaceId").asText();
            assertThat(running.ids("/devices?" + query, "items"))
                    .containsExactly(device.path("id").asText());
        }
    }

    @Test
    void schedulesAreFoundByType() {
        String location =
                running.ids("/telephony/config/locations", "locations").get(0);
        String path = "/telephony/config/locations/" + location + "/schedules";

        assertThat(running.all(path, "schedules")).hasSize(2);
        assertThat(running.all(path + "?type=holidays", "schedules"))
                .extracting(schedule -> schedule.path("type").asText())
                .containsExactly("holidays");
    }

    @Test
    void numbersAreFoundWithAndWithoutAnEncodedPlus() {
        String path = "/telephony/config/people/primary/availableNumbers";
        String number =
                running.all(path, "phoneNumbers").get(4).path("phoneNumber").asText();

        for (String asked : List.of(number, encode(number))) {
            assertThat(running.all(path + "?phoneNumber=" + asked, "phoneNumbers"))
                    .extracting(row -> row.path("phoneNumber").asText())
                    .containsExactly(number);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
