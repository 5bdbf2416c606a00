package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.cases.ChangingProxy.Asked;
import org.spaceodt.cases.ChangingProxy.Rule;
import org.spaceodt.support.CommandRun.Finished;

/** Licences, people and permissions of organizations that are not as the sandbox is, with what is right there. */
@QuarkusTest
class CasesOfLicencesTest extends LicenceCases {
    @BeforeEach
    void start(@TempDir Path given) {
        begin(given);
    }

    @AfterEach
    void end() {
        tenant.close();
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
            assertThat(run.stdout()).contains("› national ›");
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

            assertThat(undone.stdout()).contains("refused", "department", "Board", "2 rows: 1 changed");
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

            assertThat(undone.stdout()).contains("refused", "licenses/", "2 rows: 1 changed");
            assertThat(ofTemplate()).isEqualTo(1);
        }
    }
}
