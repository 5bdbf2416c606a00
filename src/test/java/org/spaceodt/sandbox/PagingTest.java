package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.sandbox.options.SandboxOptions;

class PagingTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults().withPeople(523).withLocations(30));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/people, max, items",
        "/locations, max, items",
        "/workspaces, max, items",
        "/devices, max, items",
        "/groups, count, groups",
        "/telephony/config/locations, max, locations",
        "/telephony/config/queues, max, queues",
        "/telephony/config/virtualLines, max, virtualLines",
        "/telephony/config/virtualExtensions, max, virtualExtensions",
        "/telephony/config/queues/agents, max, agents"
    })
    void pagesOfEverySizeGiveEachItemOnceAndInTheSameOrder(String path, String size, String key) {
        List<String> whole = running.ids(path, key);

        assertThat(whole).isNotEmpty().doesNotHaveDuplicates();
        for (int max : new int[] {1, 3, 7, whole.size(), whole.size() + 1}) {
            if (whole.size() / max < 60) {
                assertThat(running.ids(path + "?" + size + "=" + max, key)).isEqualTo(whole);
            }
        }
    }

    @Test
    void numbersPageToTheEndWithoutRepeating() {
        List<String> whole = running.all("/telephony/config/numbers", "phoneNumbers").stream()
                .map(row ->
                        row.path("phoneNumber").asText() + "/" + row.path("esn").asText())
                .toList();

        assertThat(whole).doesNotHaveDuplicates();
        assertThat(running.all("/telephony/config/numbers?max=37", "phoneNumbers"))
                .hasSameSizeAs(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "/people, items, 100",
        "/people?max=1000, items, 523",
        "/people?callingData=true&max=1000, items, 100",
        "/telephony/config/virtualExtensions, virtualExtensions, 10",
        "/telephony/config/virtualExtensionRanges, virtualExtensionRanges, 15",
        "/locations, items, 30",
    })
    void pagesHaveTheDocumentedSizes(String path, String key, int size) {
        assertThat(running.get(path).json().path(key)).hasSize(size);
    }

    @Test
    void peopleOfALocationComeFiftyAPageAtMost() {
        Running small = new Running(SandboxOptions.defaults().withPeople(300).withLocations(1));
        try (small) {
            String location = small.ids("/locations", "items").get(0);
            String path = "/people?max=100&locationId=" + location;
            assertThat(small.get(path).json().path("items")).hasSize(50);
            // 300 people without the fifteen that have no location.
            assertThat(small.all(path, "items")).hasSize(285);
        }
    }

    @Test
    void membersOfAGroupComeFiveHundredAPageAtMost() {
        String group = running.ids("/groups", "groups").get(0);
        String path = "/groups/" + group + "/members?count=10000";

        assertThat(running.get(path).json().path("members")).hasSize(500);
        assertThat(running.ids(path, "members")).hasSize(523).doesNotHaveDuplicates();
        assertThat(running.get(path).json().path("memberSize").asInt()).isEqualTo(523);
    }

    @Test
    void usersOfALicenseComeThreeHundredAPageWithAnOpaqueCursor() {
        String messaging = running.ids("/licenses", "items").get(3);
        String path = "/licenses/" + messaging + "?includeAssignedTo=user";

        assertThat(running.get(path).json().path("users")).hasSize(300);
        assertThat(running.get(path).next().orElseThrow())
                .endsWith("?includeAssignedTo=user&limit=300&next=cGFnZTozMDA");
        assertThat(running.ids(path, "users")).hasSize(523).doesNotHaveDuplicates();
        assertThat(running.get("/licenses/" + messaging).json().has("users")).isFalse();
    }

    @Test
    void theNextLinkKeepsHostPathAndOtherParameters() {
        String origin = "http://localhost:" + running.sandbox().port();
        String next = running.get(origin + "/people?max=2&callingData=true&displayName=%C3%80&orgId=")
                .next()
                .orElse("");
        String plain = running.get(origin + "/telephony/config/queues?max=2&name=a+b%26c%7C")
                .next()
                .orElse("none");

        assertThat(plain).isEqualTo("none");
        assertThat(next).startsWith(origin + "/people?callingData=true&displayName=%C3%80&orgId=&cursor=");
        assertThat(running.get("/people?max=2").next().orElseThrow())
                .startsWith(running.sandbox().baseUrl() + "/people?");
    }

    @Test
    void groupsTellTheirTotals() {
        var page = running.get("/groups?startIndex=2&count=2").json();

        assertThat(page.path("totalResults").asInt()).isEqualTo(5);
        assertThat(page.path("startIndex").asInt()).isEqualTo(2);
        assertThat(page.path("itemsPerPage").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/people?max=0",
        "/people?max=-1",
        "/people?max=many",
        "/people?cursor=foreign",
        "/devices?start=-1",
        "/devices?start=1.5",
        "/groups?count=0",
        "/groups?startIndex=-3",
        "/licenses/%s?includeAssignedTo=user&limit=0",
        "/telephony/config/numbers?max=99999999999"
    })
    void aPageThatMakesNoSenseIsABadRequest(String path) {
        String license = running.ids("/licenses", "items").get(0);
        Running.Reply reply = running.get(path.replace("%s", license));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).startsWith("Invalid value for parameter");
    }
}
