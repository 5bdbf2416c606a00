package org.spaceodt.lookup.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.subject.FactSection;
import org.spaceodt.lookup.subject.SubjectAnswer;
import org.spaceodt.lookup.subject.SubjectFacts;
import org.spaceodt.lookup.subject.SubjectSearch;
import org.spaceodt.sandbox.Sandbox;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.TestClients;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;

/** Live, Webex is asked for what is meant, and lists are read where it cannot be asked. */
class LiveRowsTest {
    private static Vertx vertx;
    private static Sandbox sandbox;
    private static Map<String, String> person;

    private final TestClients clients = new TestClients(FastPatience.USUAL);
    private final WebexClient webex = clients.to(sandbox.baseUrl().toString());
    private final LookupSource live =
            RememberedRows.of(new LiveRows(webex, Optional.empty(), true, Instant.parse("2026-11-30T08:00:00Z")));

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        sandbox = Sandbox.start(vertx, SandboxOptions.defaults(), 0);
        try (TestClients clients = new TestClients(FastPatience.USUAL)) {
            List<Map<String, String>> people = new ArrayList<>();
            new LiveRows(clients.to(sandbox.baseUrl().toString()), Optional.empty(), true, Instant.EPOCH)
                    .each("people", row -> people.add(Map.copyOf(row)));
            person = people.stream()
                    .filter(row -> row.get("webex_calling_enabled").equals("true"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        vertx.close();
    }

    @AfterEach
    void end() {
        clients.close();
    }

    private List<String> asked() {
        return clients.exchanges().stream()
                .map(exchange -> exchange.url().toString())
                .toList();
    }

    private SubjectAnswer shown(String text) throws Exception {
        SubjectSearch.Found found = new SubjectSearch(live).of(text, Optional.of("ES"));
        assertThat(found.best()).as(text).hasSize(1);
        return SubjectFacts.of(found.best().get(0), live);
    }

    @Test
    void aPersonIsAskedForByAddressIdNameAndNumberAndNoListOfPeopleOrNumbersIsRead() throws Exception {
        SubjectAnswer answer = shown(person.get("email"));
        String number = answer.sections().stream()
                .filter(section -> section.key().equals("numbers"))
                .findFirst()
                .orElseThrow()
                .facts()
                .get(0)
                .name();
        for (String text : List.of(person.get("person_id"), person.get("display_name"), number)) {
            assertThat(shown(text).touching()).as(text).isEqualTo(person.get("person_id"));
        }

        assertThat(answer.lacking()).isEmpty();
        assertThat(asked())
                .filteredOn(path -> path.matches(".*/(people|telephony/config/numbers|workspaces|devices)\\?.*"))
                .isNotEmpty()
                .allMatch(path ->
                        path.matches(".*[?&](email|displayName|ownerId|personId|phoneNumber|extension)=[^&]+.*"));
    }

    @Test
    void aLocationIsAskedForAndWhatIsInItByItsId() throws Exception {
        SubjectAnswer answer = shown(person.get("location_id"));

        assertThat(answer.sections()).extracting(FactSection::key).contains("here", "queues", "hunt-groups");
        assertThat(asked())
                .filteredOn(path -> path.matches(".*/(people|numbers|workspaces|queues|huntGroups)(\\?.*)?"))
                .isNotEmpty()
                .allMatch(path -> path.contains("locationId="));
    }

    @Test
    void aPartOfANameIsFoundInTheListAsBefore() throws Exception {
        String part = person.get("display_name").substring(1);

        assertThat(new SubjectSearch(live).of(part, Optional.empty()).best())
                .anyMatch(subject -> subject.id().equals(person.get("person_id")));
    }

    @Test
    void whatWebexDoesNotGiveIsNamedAndTheRestIsShown() throws Exception {
        LookupSource lossy = new LookupSource() {
            @Override
            public LookupOrigin origin() {
                return live.origin();
            }

            @Override
            public Standing standing(String module) throws IOException {
                return live.standing(module);
            }

            @Override
            public void each(String module, Visitor visitor) throws IOException {
                if (module.equals("call_queue_details")) {
                    refused();
                }
                live.each(module, visitor);
            }

            @Override
            public void each(String module, String idColumn, String id, Visitor visitor) throws IOException {
                live.each(module, idColumn, id, visitor);
            }

            @Override
            public Optional<JsonNode> ofPerson(String operation, String person) {
                if (operation.contains("voicemail")) {
                    refused();
                }
                return live.ofPerson(operation, person);
            }

            /** As Webex refuses it. */
            private void refused() throws WebexException {
                webex.call(Request.of(webex.operation("people.get"), "nobody"));
            }
        };
        SubjectSearch.Found found = new SubjectSearch(lossy).of(person.get("person_id"), Optional.empty());
        SubjectAnswer answer = SubjectFacts.of(found.best().get(0), lossy);

        assertThat(answer.lacking())
                .containsExactlyInAnyOrder(
                        new LookupRun.Lacking("voicemail", LookupSource.Standing.INCOMPLETE),
                        new LookupRun.Lacking("call_queue_details", LookupSource.Standing.INCOMPLETE));
        assertThat(answer.sections())
                .filteredOn(FactSection::unread)
                .extracting(FactSection::key)
                .containsExactlyInAnyOrder("voicemail", "queues");
        assertThat(answer.sections()).extracting(FactSection::key).contains("numbers", "forwarding", "devices");
    }
}
