package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.cases.ChangingProxy.Answer;
import org.spaceodt.cases.ChangingProxy.Asked;
import org.spaceodt.cases.ChangingProxy.Rule;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Licences, people and permissions of organizations that are not as the sandbox is, with what is right there. */
@QuarkusTest
class CasesOfLicencesTest {
    private static final Set<String> ONLY_READ = Set.of("CASUAL", "URL_DIALING", "UNKNOWN");
    private static final String DIRECTORY_NUMBER = "+34555000999";
    private static final String OF_TEMPLATE = "Y2lzY29zcGFyazovL3VzL0xJQ0VOU0UvZmJiZjRlYmM6TWVldGluZ3Nfa3R0dA";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private String caller;
    private String other;
    private String site;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.hereWithPeople(60, folder);
        List<JsonNode> people = tenant.all("/people?callingData=true&max=100");
        caller = mail(people.stream().filter(person -> person.has("locationId")));
        other = mail(people.stream().filter(person -> !person.has("locationId")));
        site = tenant.someLocation().path("name").asText();
    }

    private static String mail(Stream<JsonNode> people) {
        return people.findFirst().orElseThrow().at("/emails/0").asText();
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    private Finished run(ChangingProxy proxy, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", proxy.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(arguments);
    }

    /** A table of a case, about people and a location of this tenant. */
    private String table(String file) throws IOException {
        String text = new String(
                CasesOfLicencesTest.class.getResourceAsStream("/cases/" + file).readAllBytes(), StandardCharsets.UTF_8);
        String name = file.replace('/', '-');
        Files.writeString(
                folder.resolve(name),
                text.replace("belen.feliu.ochoa@example.com", other)
                        .replace("raul.montaner.vidal@example.com", caller)
                        .replace("Institut Puigverd", site));
        return name;
    }

    private static Iterable<JsonNode> people(ObjectNode body) {
        return body.has("items") ? body.path("items") : List.of(body);
    }

    /** Somebody who came from a directory has a work number that is no number of Webex. */
    private Rule directoryNumber() {
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

    @Test
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

    /** The row has a location, an extension and a number; the person has some of them already, without calling. */
    @Test
    void whatTheRowHasIsSentWithALicenceAlsoWhereThePersonHasItAlready() throws IOException {
        Files.writeString(
                folder.resolve("l.csv"),
                "person_id,add_license_ids,location_id,extension\n" + other + ",Webex Calling - Professional,\"" + site
                        + "\",2999\n");
        Rule rule = new Rule() {
            @Override
            public void after(Asked asked, ObjectNode body) {
                if (asked.method().equals("GET") && asked.path().startsWith("/v1/people")) {
                    people(body).forEach(person -> {
                        if (person.at("/emails/0").asText().equals(other)) {
                            ((ObjectNode) person)
                                    .put(
                                            "locationId",
                                            tenant.someLocation().path("id").asText())
                                    .put("extension", "2999");
                        }
                    });
                }
            }
        };
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), rule)) {
            Finished run = run(proxy, "v21_action", "usuarios_modificar_licencias", "--csv", "l.csv", "--apply");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(proxy.writes().get(0).body().at("/licenses/0/properties").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("locationId", "extension");
        }
    }

    /** Types of calls that are answered and cannot be written. */
    private static Rule oldCallTypes() {
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

    @ParameterizedTest
    @CsvSource({
        "ubicacion_configurar_permisos_salientes_defecto, A05/perm.csv",
        "usuarios_configurar_perfil_saliente_custom, A05/person.csv"
    })
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

    /** What the API answers may be pasted into a cell as it is. */
    @Test
    void aProfileAsTheApiAnswersItMayHaveTypesThatCannotBeWritten() throws IOException {
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), oldCallTypes())) {
            String profile = "{\"callingPermissions\":[{\"callType\":\"CASUAL\",\"action\":\"ALLOW\"},"
                    + "{\"callType\":\"NATIONAL\",\"action\":\"BLOCK\",\"transferEnabled\":false}]}";
            Finished run = run(
                    proxy,
                    "v21_action",
                    "ubicacion_configurar_permisos_salientes_defecto",
                    "-p",
                    "location_id=" + site,
                    "-p",
                    "default_outgoing_profile=" + profile);

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(run.stdout()).contains("NATIONAL");
        }
    }

    /** Licences of a list that are not those of the sandbox. */
    private static Rule licences(Consumer<ArrayNode> change) {
        return new Rule() {
            @Override
            public void after(Asked asked, ObjectNode body) {
                if (asked.method().equals("GET") && asked.path().equals("/v1/licenses")) {
                    change.accept((ArrayNode) body.path("items"));
                }
            }
        };
    }

    @Test
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

    /** Names changed on 2026-01-26; who wrote a table before, and who writes one now, are understood in both. */
    @ParameterizedTest
    @CsvSource({
        "Webex Calling - Professional, Webex Calling",
        "Webex Calling, Webex Calling - Professional",
        "webex  calling - professional, Webex Suite",
        "BCSTD, Anything"
    })
    void aLicenceIsFoundByItsNameOfBeforeOrOfNowAndByItsCode(String written, String named) throws IOException {
        Rule rule = licences(items -> ((ObjectNode) items.get(0)).put("name", named));
        Files.writeString(
                folder.resolve("l.csv"),
                "person_id,add_license_ids,location_id,extension\n" + other + "," + written + ",\"" + site
                        + "\",2999\n");
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), rule)) {
            Finished run = run(proxy, "v21_action", "usuarios_modificar_licencias", "--csv", "l.csv", "--apply");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(proxy.writes()
                            .get(0)
                            .body()
                            .at("/licenses/0/properties/extension")
                            .asText())
                    .isEqualTo("2999");
        }
    }

    /** Of several licences the code says which one gets the line, whatever they are called. */
    @Test
    void theLineComesWithTheLicenceWhoseCodeIsForCalling() throws IOException {
        Rule rule = licences(items -> {
            ((ObjectNode) items.get(0)).put("name", "Webex Suite");
            StreamSupport.stream(items.spliterator(), false)
                    .filter(item -> item.path("name").asText().equals("Messaging"))
                    .forEach(item -> ((ObjectNode) item).put("name", "Webex Calling Notes"));
        });
        String person =
                mail(tenant.all("/people?callingData=true&max=100").stream().filter(one -> !one.has("locationId")));
        JsonNode messaging = tenant.get("/licenses").path("items");
        assertThat(messaging.findValuesAsText("name")).contains("Messaging");
        Files.writeString(
                folder.resolve("l.csv"),
                "person_id,add_license_ids,location_id,extension\n" + person + ",Webex Calling Notes;Webex Suite,\""
                        + site + "\",2999\n");
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), rule)) {
            run(proxy, "v21_action", "usuarios_modificar_licencias", "--csv", "l.csv", "--apply");

            JsonNode changes = proxy.writes().get(0).body().path("licenses");
            changes.forEach(change -> assertThat(change.has("properties"))
                    .isEqualTo(change.path("id")
                            .asText()
                            .equals(tenant.get("/licenses").at("/items/0/id").asText())));
        }
    }

    /** The organization gives further licences to whoever is created, and its directory fills in the department. */
    private static final class Template implements Rule {
        private static final String EMAIL = "nuevo.auto@example.com";
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

    private static String job(Finished applied) {
        return applied.stdout().replaceAll("(?s).*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
    }

    private int ofTemplate() {
        return tenant.all("/people?email=" + Template.EMAIL).size();
    }

    @Test
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

    @Test
    void theSameHoldsForWhoeverTheIdentityStoreMade() throws IOException {
        Template template = new Template();
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), template)) {
            String organization = tenant.get("/people/me").path("orgId").asText();
            String[] row = {
                "v21_action",
                "usuarios_alta_scim",
                "-p",
                "email=" + Template.EMAIL,
                "-p",
                "first_name=Nuevo",
                "-p",
                "last_name=Auto",
                "-p",
                "org_id=" + organization,
                "--apply"
            };
            Finished made = run(proxy, row);
            Finished undone = run(proxy, "jobs", "undo", job(made), "--apply");
            int left = ofTemplate();
            template.gives = false;
            Finished again = run(proxy, row);
            template.gives = true;
            Finished later = run(proxy, "jobs", "undo", job(again), "--plan");

            assertThat(undone.exitCode())
                    .as(made.stdout() + undone.stdout() + undone.stderr())
                    .isZero();
            assertThat(left).isZero();
            assertThat(later.stdout()).contains("refused", "licenses/");
        }
    }

    @Test
    void whatCameAfterTheCreationKeepsAnUndoFromRemoving() throws IOException {
        Template template = new Template();
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), template)) {
            Finished made = run(proxy, "v21_action", "usuarios_alta_people", "--csv", table("L01/p.csv"), "--apply");
            template.department = "Board";
            Finished undone = run(proxy, "jobs", "undo", job(made), "--apply");

            assertThat(undone.stdout()).contains("refused", "department", "Board", "1 row: 1 changed");
            assertThat(ofTemplate()).isEqualTo(1);
        }
    }

    @Test
    void licencesThatSomebodyGaveLaterKeepAnUndoFromRemoving() throws IOException {
        Template template = new Template();
        template.gives = false;
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), template)) {
            Finished made = run(proxy, "v21_action", "usuarios_alta_people", "--csv", table("L01/p.csv"), "--apply");
            template.gives = true;
            Finished undone = run(proxy, "jobs", "undo", job(made), "--apply");

            assertThat(undone.stdout()).contains("refused", "licenses/", "1 row: 1 changed");
            assertThat(ofTemplate()).isEqualTo(1);
        }
    }
}
