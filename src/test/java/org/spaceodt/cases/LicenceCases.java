package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spaceodt.cases.ChangingProxy.Answer;
import org.spaceodt.cases.ChangingProxy.Asked;
import org.spaceodt.cases.ChangingProxy.Rule;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What is right of licences, people and permissions of organizations that are not as the sandbox is. */
class LicenceCases {
    private static final Set<String> ONLY_READ = Set.of("CASUAL", "URL_DIALING", "UNKNOWN");
    private static final String DIRECTORY_NUMBER = "+34555000999";
    private static final String OF_TEMPLATE = "Y2lzY29zcGFyazovL3VzL0xJQ0VOU0UvZmJiZjRlYmM6TWVldGluZ3Nfa3R0dA";

    Path folder;
    SimulatedTenant tenant;
    String caller;
    String other;
    String site;

    void begin(Path given) {
        folder = given;
        tenant = SimulatedTenant.withPeople(60, given);
        List<JsonNode> people = tenant.all("/people?callingData=true&max=100");
        caller = mail(people.stream().filter(person -> person.has("locationId")));
        other = mail(people.stream().filter(person -> !person.has("locationId")));
        site = tenant.someLocation().path("name").asText();
    }

    static String mail(Stream<JsonNode> people) {
        return people.findFirst().orElseThrow().at("/emails/0").asText();
    }

    Finished run(ChangingProxy proxy, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", proxy.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(arguments);
    }

    /** A table of a case, about people and a location of this tenant. */
    String table(String file) throws IOException {
        String text = new String(
                LicenceCases.class.getResourceAsStream("/cases/" + file).readAllBytes(), StandardCharsets.UTF_8);
        String name = file.replace('/', '-');
        Files.writeString(
                folder.resolve(name),
                text.replace("belen.feliu.ochoa@example.com", other)
                        .replace("raul.montaner.vidal@example.com", caller)
                        .replace("Institut Puigverd", site));
        return name;
    }

    static Iterable<JsonNode> people(ObjectNode body) {
        return body.has("items") ? body.path("items") : List.of(body);
    }

    /** Somebody who came from a directory has a work number that is no number of Webex. */
    Rule directoryNumber() {
        return new Rule() {
            @Override
            public Optional<Answer> before(Asked asked) {
                return asked.method().equals("PATCH") && asked.body().toString().contains(DIRECTORY_NUMBER)
                        ? Answer.refused(400411, "Phone number " + DIRECTORY_NUMBER + " is not available")
                        : Optional.empty();
            }

            @Override
            public void after(Asked asked, ObjectNode body) {
                if (asked.method().equals("GET") && asked.path().startsWith("/v1/people")) {
                    people(body).forEach(person -> {
                        if (person.at("/emails/0").asText().equals(other) && !person.has("locationId")) {
                            ((ObjectNode) person)
                                    .putArray("phoneNumbers")
                                    .addObject()
                                    .put("type", "work")
                                    .put("value", DIRECTORY_NUMBER)
                                    .put("primary", true);
                        }
                    });
                }
            }
        };
    }

    /** Types of calls that are answered and cannot be written. */
    static Rule oldCallTypes() {
        return new Rule() {
            @Override
            public Optional<Answer> before(Asked asked) {
                for (JsonNode entry : asked.body().path("callingPermissions")) {
                    if (ONLY_READ.contains(entry.path("callType").asText())) {
                        return Answer.refused(25008, "Invalid field value: callType");
                    }
                }
                return Optional.empty();
            }

            @Override
            public void after(Asked asked, ObjectNode body) {
                if (body.path("callingPermissions") instanceof ArrayNode permissions) {
                    ONLY_READ.forEach(type -> permissions
                            .addObject()
                            .put("callType", type)
                            .put("action", "ALLOW")
                            .put("transferEnabled", true)
                            .put("isCallTypeRestrictionEnabled", false));
                }
            }
        };
    }

    /** Licences of a list that are not those of the sandbox. */
    static Rule licences(Consumer<ArrayNode> change) {
        return new Rule() {
            @Override
            public void after(Asked asked, ObjectNode body) {
                if (asked.method().equals("GET") && asked.path().equals("/v1/licenses")) {
                    change.accept((ArrayNode) body.path("items"));
                }
            }
        };
    }

    /** The organization gives further licences to whoever is created, and its directory fills in the department. */
    static final class Template implements Rule {
        static final String EMAIL = "nuevo.auto@example.com";
        boolean gives = true;
        String department = "Sales";

        @Override
        public void after(Asked asked, ObjectNode body) {
            if (asked.path().startsWith("/v1/people") && gives) {
                people(body).forEach(person -> {
                    if (person.at("/emails/0").asText().equals(EMAIL)) {
                        ((ObjectNode) person).withArray("licenses").add(OF_TEMPLATE);
                        ((ObjectNode) person).put("department", department);
                    }
                });
            }
        }
    }

    static String job(Finished applied) {
        return applied.stdout().replaceAll("(?s).*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
    }

    int ofTemplate() {
        return tenant.all("/people?email=" + Template.EMAIL).size();
    }

    void aNumberOfTheDirectoryIsNotSentWithALicence() throws IOException {
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), directoryNumber())) {
            Finished run = run(
                    proxy,
                    "v21_action",
                    "usuarios_modificar_licencias",
                    "--csv",
                    table("A01/licencias.csv"),
                    "--apply");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(proxy.writes()).singleElement().satisfies(write -> {
                JsonNode line = write.body().at("/licenses/0/properties");
                assertThat(line.fieldNames()).toIterable().containsExactlyInAnyOrder("locationId", "extension");
                assertThat(line.path("extension").asText()).isEqualTo("2999");
            });
        }
    }

    void typesOfCallsThatCannotBeWrittenAreNotSentBack(String action, String file) throws IOException {
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), oldCallTypes())) {
            Finished run = run(proxy, "v21_action", action, "--csv", table(file), "--apply");
            Finished again = run(proxy, "v21_action", action, "--csv", table(file));

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(proxy.writes()).isNotEmpty().allSatisfy(write -> assertThat(
                            write.body().path("callingPermissions").findValuesAsText("callType"))
                    .hasSize(10)
                    .doesNotContainAnyElementsOf(ONLY_READ));
            assertThat(again.stdout()).containsPattern("nothing +1\n");
        }
    }

    void twoLicencesOfOneNameAreToldBySubscriptionAndFreeUnits() throws IOException {
        Rule rule = licences(items -> {
            ObjectNode second = ((ObjectNode) items.get(0)).deepCopy();
            second.put("id", "Y2lzY29zcGFyazovL3VzL0xJQ0VOU0UvZmJiZjRlYmM6QkNTVERfc2Vjb25k")
                    .put("subscriptionId", "Sub-2")
                    .put("totalUnits", 5)
                    .put("consumedUnits", 5);
            items.add(second);
        });
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), rule)) {
            Finished run =
                    run(proxy, "v21_action", "usuarios_modificar_licencias", "--csv", table("A08/l.csv"), "--apply");

            JsonNode first = tenant.get("/licenses").at("/items/0");
            int free = first.path("totalUnits").asInt()
                    - first.path("consumedUnits").asInt();
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.stderr())
                    .contains(first.path("id").asText() + " (Sub-EXAMPLE-1, " + free + "/"
                            + first.path("totalUnits").asText() + ")")
                    .contains("QkNTVERfc2Vjb25k (Sub-2, 0/5)")
                    .contains("subscription");
        }
    }

    void anUndoRemovesWhoeverATemplateGaveLicencesAtTheCreation() throws IOException {
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), new Template())) {
            Finished made = run(proxy, "v21_action", "usuarios_alta_people", "--csv", table("L01/p.csv"), "--apply");
            Finished undone = run(proxy, "jobs", "undo", job(made), "--apply");

            assertThat(made.exitCode()).as(made.stdout() + made.stderr()).isZero();
            assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
            assertThat(undone.stdout()).contains("2 rows: 2 changed");
            assertThat(ofTemplate()).isZero();
        }
    }

    void anAdministratorWithoutCallingHasAnOrganization() throws IOException {
        Rule rule = new Rule() {
            @Override
            public Optional<Answer> before(Asked asked) {
                return asked.path().equals("/v1/people/me")
                        ? Optional.of(new Answer(
                                404,
                                "{\"message\":\"User not found\",\"errors\":[{\"errorCode\":4008,\"description\":"
                                        + "\"[Error 4008] User not found\"}],\"trackingId\":\"T9\"}"))
                        : Optional.empty();
            }
        };
        JsonNode organization = tenant.get("/organizations").at("/items/0");
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), rule)) {
            Finished run = run(proxy, "whoami");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(run.stdout())
                    .containsPattern("Organization +"
                            + Pattern.quote(organization.path("displayName").asText()))
                    .containsPattern("Webex Calling +no");
        }
    }
}
