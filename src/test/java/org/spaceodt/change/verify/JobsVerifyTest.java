package org.spaceodt.change.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/** The morning after: what is still so, what somebody changed since and to what, what is gone, and what nobody could read. */
@QuarkusTest
class JobsVerifyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKSPACES =
            "display_name;location_id\nSala Norte;%1$s\nSala Sur;%1$s\nSala Este;%1$s\n";

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouched(tenant, tenants);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    private Finished in(String language, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("SPACE_ODT_OPERATOR", "ana")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    private Finished run(String... arguments) {
        return in("en", arguments);
    }

    /** @return the id of the job */
    private String done(String action, String table) {
        write("rows.csv", table);
        return good(run(
                "v21_action", action, "--csv", folder.resolve("rows.csv").toString(), "--apply", "--operator", "ana"));
    }

    /** @return the id of the newest job */
    private String good(Finished run) {
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return json(run("jobs", "list", "--json").stdout()).path(0).path("id").asText();
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void change(String path, Consumer<ObjectNode> how) {
        ObjectNode object = (ObjectNode) tenant.get(path);
        how.accept(object);
        tenant.put(path, object.toString());
    }

    private static String workspace(String name) {
        return tenant.all("/workspaces").stream()
                .filter(room -> room.path("displayName").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private String rooms() {
        return done(
                "workspaces_alta",
                String.format(WORKSPACES, tenant.someLocation().path("id").asText()));
    }

    private Path csv(String job) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.endsWith(Path.of(job, "verify.csv")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatNobodyTouchedIsStillSoAndNothingIsWritten() throws IOException {
        String job = rooms();
        long before = tenant.latestWrite();

        Finished verified = run("jobs", "verify", job.substring(0, 8));

        assertThat(verified.exitCode())
                .as(verified.stdout() + verified.stderr())
                .isZero();
        assertThat(verified.stdout())
                .contains("Still so 3 · changed since 0", "All that Webex shows of it is still so.", "verify.csv");
        assertThat(tenant.latestWrite()).isEqualTo(before);
        assertThat(Files.readAllLines(csv(job)))
                .hasSize(4)
                .first()
                .asString()
                .isEqualTo(
                        "row,key,action,state,field,name,written,now,later_job,later_operator,later_at,note,next_step");
    }

    @Test
    void whatSomebodyChangedSinceIsSaidFieldByFieldAndWhatIsGoneIsCalledGone() throws IOException {
        String job = rooms();
        String other = tenant.all("/locations").get(1).path("name").asText();
        tenant.delete("/workspaces/" + workspace("Sala Sur"));
        change("/workspaces/" + workspace("Sala Norte"), room -> room.put("displayName", "Sala de Actos")
                .put("capacity", 12));

        Finished verified = in("es", "jobs", "verify", job, "--redact");
        String table = Files.readString(csv(job));
        String page = Files.readString(csv(job).resolveSibling("verify.html"));
        String redacted = Files.readString(csv(job).resolveSibling("verify_redacted.html"));
        JsonNode report = json(run("jobs", "verify", job, "--json").stdout());

        assertThat(verified.exitCode())
                .as(verified.stdout() + verified.stderr())
                .isEqualTo(10);
        assertThat(verified.stdout())
                .contains("Sigue igual 1 · cambió después 1 · ya no existe 1 · no se pudo leer 0")
                .contains("Sala Norte → Sala de Actos", "Sala Sur", "ya no existe")
                .doesNotContain("capacity", other);
        assertThat(page)
                .contains("<html lang=\"es\">", "2 de 3 filas ya no están como las escribió el trabajo")
                .contains("<del>Sala Norte</del>", "<ins>Sala de Actos</ins>", "cambió después", "ya no existe");
        assertThat(verified.stderr()).contains("verify_redacted.html");
        assertThat(redacted)
                .contains("2 de 3 filas ya no están como las escribió el trabajo", "cambió después", "ya no existe")
                .doesNotContain("Sala Norte", "Sala Sur", "Sala de Actos");
        assertThat(table).startsWith("\uFEFFrow;key;").contains("displayName", ";Sala Norte;Sala de Actos;");
        assertThat(report.path("counts").path("still_so").asInt()).isEqualTo(1);
        assertThat(report.path("complete").asBoolean()).isTrue();
        JsonNode moved = report.path("steps").path(0);
        assertThat(moved.path("state").asText()).isEqualTo("different");
        assertThat(moved.path("fields")).hasSize(1);
        assertThat(moved.path("fields").path(0).path("field").asText()).isEqualTo("displayName");
        assertThat(moved.path("fields").path(0).path("written").asText()).isEqualTo("Sala Norte");
        assertThat(moved.path("fields").path(0).path("now").asText()).isEqualTo("Sala de Actos");
        assertThat(report.path("steps").path(1).path("state").asText()).isEqualTo("gone");
    }

    @Test
    void aLaterJobOfOursThatWroteItIsNamed() {
        String email = tenant.all("/people?callingData=true").stream()
                .filter(one -> one.has("extension"))
                .findFirst()
                .orElseThrow()
                .path("emails")
                .path(0)
                .asText();
        String first = done(
                "usuarios_configurar_desvio_prefijo53",
                "person_id;extension;destination\n" + email + ";7001;+34555010171\n");
        String second = done(
                "usuarios_configurar_desvio_prefijo53",
                "person_id;extension;destination\n" + email + ";7001;+34555010172\n");

        Finished old = run("jobs", "verify", first);
        Finished last = run("jobs", "verify", "--last");

        assertThat(old.exitCode()).as(old.stdout() + old.stderr()).isEqualTo(10);
        assertThat(old.stdout()).contains("+34555010171 → +34555010172", "by job " + second + " of ana");
        assertThat(last.exitCode()).as(last.stdout() + last.stderr()).isZero();
    }

    @Test
    void ofWhatCouldNotBeReadItIsNotSaidThatItIsSo() {
        String job = rooms();
        tenant.faults("{\"rules\": [{\"where\": {\"method\": \"GET\", \"path\": \"/workspaces/{workspaceId}\"},"
                + " \"what\": {\"status\": 403}}]}");

        Finished verified = run("jobs", "verify", job);
        tenant.noFaults();

        assertThat(verified.exitCode())
                .as(verified.stdout() + verified.stderr())
                .isEqualTo(1);
        assertThat(verified.stdout())
                .contains("Still so 0 · changed since 0 · gone 0 · could not be read 3", "HTTP 403", "nobody knows")
                .contains("Of some nobody knows")
                .doesNotContain("All that Webex shows");
    }

    @Test
    void anUndoIsVerifiedLikeAnyJobAndWhatWasUndoneIsLeftOutOfTheNight() {
        String job = rooms();
        String undo = good(run("jobs", "undo", job, "--apply"));

        Finished undone = run("jobs", "verify", job);
        Finished way = run("jobs", "verify", undo);
        Finished night = run("jobs", "verify", "--since", "24h");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isEqualTo(10);
        assertThat(undone.stdout()).contains("gone 3", "by job " + undo);
        assertThat(way.exitCode()).as(way.stdout() + way.stderr()).isZero();
        assertThat(way.stdout()).contains("Still so 3");
        assertThat(night.exitCode()).as(night.stdout() + night.stderr()).isZero();
        assertThat(night.stderr()).contains("Job " + job + " was undone by job " + undo);
    }

    @Test
    void whatIsThereAgainAfterItWasRemovedIsSaid() {
        String job = rooms();
        String undo = good(run("jobs", "undo", job, "--apply"));
        rooms();

        Finished verified = run("jobs", "verify", undo);

        // Others of the same name are other objects: what was removed stays removed.
        assertThat(verified.exitCode())
                .as(verified.stdout() + verified.stderr())
                .isZero();
    }

    @Test
    void allStepsOfALocationAreVerifiedEachForWhatItWrote() {
        write("out/v21/static_policy.json", "{}");
        write("out/v21/OUT_OF_SCOPE.md", "");
        write(
                "out/v21/input_locations.csv",
                "location_name,time_zone,language_code,announcement_language,address_line1,city,state,postal_code,country_code,route_group_id,main_number,default_outgoing_profile\n"
                        + "Sede Nueva,Europe/Madrid,es_ES,es_es,Calle Ejemplo 1,Valencia,VC,46001,ES,"
                        + tenant.routeGroup()
                        + ",+34555010001,NATIONAL=BLOCK\n");
        String job = good(run("v21_softphone_bulk_run", "--v21-apply"));
        Finished before = run("jobs", "verify", job);
        String id = tenant.locations("Sede Nueva").get(0).path("id").asText();
        change("/locations/" + id, site -> site.put("timeZone", "Atlantic/Canary"));

        Finished after = run("jobs", "verify", job);

        assertThat(before.exitCode()).as(before.stdout() + before.stderr()).isZero();
        assertThat(before.stdout()).contains("Still so 1");
        assertThat(after.exitCode()).as(after.stdout() + after.stderr()).isEqualTo(10);
        assertThat(after.stdout()).contains("Europe/Madrid → Atlantic/Canary", "changed since 1");
    }

    @Test
    void whoInterruptsKeepsWhatWasReadWhichIsCalledIncomplete() throws IOException {
        StringBuilder rows = new StringBuilder("display_name\n");
        for (int i = 1; i <= 120; i++) {
            rows.append("Sala ").append(i).append('\n');
        }
        String job = done("workspaces_alta", rows.toString());
        long before = tenant.requests();
        tenant.control("{\"latencyMs\": 300}");

        Finished verified;
        try (Ongoing verify = Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any")
                .start("jobs", "verify", job, "--out-dir", "out", "--concurrent-requests", "2")) {
            Await.until("some reads", () -> tenant.requests() > before + 10 || !verify.goesOn());
            verify.interrupt();
            verified = verify.await();
        } finally {
            tenant.control("{\"latencyMs\": 0}");
        }

        assertThat(verified.exitCode())
                .as(verified.stdout() + verified.stderr())
                .isEqualTo(1);
        assertThat(verified.stderr()).contains("Stopping");
        assertThat(verified.stdout()).contains("Not complete").doesNotContain("All that Webex shows");
        JsonNode report = json(Files.readString(csv(job).resolveSibling("verify.json")));
        assertThat(report.path("complete").asBoolean(true)).isFalse();
        assertThat(report.path("counts").path("still_so").asInt())
                .isEqualTo(report.path("rows").asInt())
                .isBetween(1, 119);
    }

    @Test
    void whichJobHasToBeSaidAndAnInventoryChangesNothing() {
        String export = run("inventory_run", "--detach").stdout();

        Finished none = run("jobs", "verify");
        Finished two = run("jobs", "verify", "--last", "--since", "24h");
        Finished never = run("jobs", "verify", "--since", "ayer");
        Finished empty = run("jobs", "verify", "--last");
        Finished quiet = run("jobs", "verify", "--since", "24h");
        String id =
                json(run("jobs", "list", "--json").stdout()).path(0).path("id").asText();
        Finished inventory = run("jobs", "verify", id);

        assertThat(List.of(none, two, never, empty, inventory))
                .as(export)
                .allMatch(finished -> finished.exitCode() == 2);
        assertThat(none.stderr()).contains("--last", "--since");
        assertThat(never.stderr()).contains("24h");
        assertThat(inventory.stderr()).contains("is an inventory");
        assertThat(quiet.exitCode()).as(quiet.stderr()).isZero();
        assertThat(quiet.stderr()).contains("No job of this organization was at work since");
    }
}
