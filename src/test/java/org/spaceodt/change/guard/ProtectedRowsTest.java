package org.spaceodt.change.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What {@code protected.csv} names no command touches, unless it is told to, against the sandbox. */
@QuarkusTest
class ProtectedRowsTest {
    private static final String PERMISSIONS = "ubicacion_configurar_permisos_salientes_defecto";
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";
    private static final String HEADER = "kind,value,reason,until\n";
    private static final Pattern PLAN = Pattern.compile("([0-9a-f]{8}-[0-9a-f-]{27})");
    private static final Pattern JOB = Pattern.compile("Job ([0-9a-f-]{36})");

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

    @Test
    void aRowAboutAProtectedLocationIsRefusedWithItsReasonAndTheOthersAreDone() {
        write("out/protected.csv", HEADER + "location," + names().get(1) + ",Change freeze,2999-12-31\n");
        String table = permissions(3);

        Finished planned = action(PERMISSIONS, "--csv", table);
        Finished applied = action(PERMISSIONS, "--csv", table, "--apply");

        assertThat(planned.exitCode()).as(said(planned)).isEqualTo(1);
        assertThat(planned.stdout()).contains("The location " + names().get(1) + " is protected: Change freeze.");
        assertThat(applied.exitCode()).as(said(applied)).isEqualTo(1);
        assertThat(applied.stdout()).contains("3 rows: 2 changed, 0 unchanged, 1 refused, 0 failed");
        assertThat(tenant.writes()).hasSize(2);
    }

    @Test
    void whoIncludesWhatIsProtectedDoesAllAndTheJobSaysSo() {
        write("out/protected.csv", HEADER + "location," + names().get(1) + ",Change freeze,\n");
        String table = permissions(3);

        Finished planned = action(PERMISSIONS, "--csv", table, "--include-protected");
        Finished applied = action(PERMISSIONS, "--csv", table, "--include-protected", "--apply");
        Finished shown = command("jobs", "show", job(applied), "--json");

        assertThat(planned.exitCode()).as(said(planned)).isZero();
        assertThat(applied.exitCode()).as(said(applied)).isZero();
        assertThat(tenant.writes()).hasSize(3);
        assertThat(shown.stdout()).contains("include_protected");
    }

    @Test
    void aNumberThatIsProtectedIsNeitherGivenNorTakenAndNobodyWhoHasItIsChanged() {
        List<JsonNode> all = new ArrayList<>();
        tenant.get("/telephony/config/numbers?max=200").path("phoneNumbers").forEach(all::add);
        JsonNode owned = all.stream()
                .filter(number -> number.path("owner").path("type").asText().equals("PEOPLE")
                        && number.path("phoneNumber").asText().startsWith("+"))
                .findFirst()
                .orElseThrow();
        String owner = owned.path("owner").path("id").asText();
        write(
                "out/protected.csv",
                HEADER + "number,+34555010901,Emergencies,\nnumber,"
                        + owned.path("phoneNumber").asText() + ",Switchboard,\n");
        String numbers = write(
                "numbers.csv",
                "location_id,phone_numbers\n\"" + names().get(0) + "\",+34555010901;+34555010902\n\"" + names().get(0)
                        + "\",+34555010903\n");

        Finished given = action(NUMBERS, "--csv", numbers, "--apply");
        Finished changed = action(
                "usuarios_modificar_licencias",
                "--csv",
                write("x.csv", "person_id,add_license_ids\n" + owner + ",Webex Calling - Professional\n"));

        assertThat(given.stdout()).as(said(given)).contains("2 rows: 1 changed, 0 unchanged, 1 refused, 0 failed");
        assertThat(changed.stdout() + changed.stderr()).contains("Switchboard");
    }

    @Test
    void whatWasPlannedBeforeItWasProtectedIsRefusedWhenItIsApplied() {
        String table = permissions(2);
        Finished planned = action(PERMISSIONS, "--csv", table);
        write("out/protected.csv", HEADER + "location," + names().get(0) + ",Freeze of tonight,\n");

        Finished applied = action(PERMISSIONS, "--apply-plan", plan(planned));
        Finished included = action(PERMISSIONS, "--apply-plan", plan(planned), "--include-protected");

        assertThat(applied.stdout()).as(said(applied)).contains("1 changed", "1 refused", "Freeze of tonight");
        assertThat(included.stdout()).as(said(included)).contains("1 changed");
    }

    @Test
    void anUndoTouchesNothingThatIsProtectedByNow() {
        Finished applied = action(PERMISSIONS, "--csv", permissions(2), "--apply");
        write("out/protected.csv", HEADER + "location," + names().get(0) + ",Freeze,\n");

        Finished undone = command("jobs", "undo", job(applied), "--apply");
        int after = tenant.writes().size();
        Finished all = command("jobs", "undo", job(applied), "--apply", "--include-protected");

        assertThat(said(undone)).contains("is protected: Freeze");
        assertThat(after).isEqualTo(3);
        assertThat(all.exitCode()).as(said(all)).isZero();
        assertThat(tenant.writes()).hasSize(4);
    }

    @Test
    void aListWithAFaultRefusesEverythingWithItsRowAndColumn() {
        write("out/protected.csv", HEADER + "location," + names().get(1) + ",Freeze,\nnumber,abc,,\n");
        Finished planned = action(PERMISSIONS, "--csv", permissions(1));
        Finished included = action(PERMISSIONS, "--csv", permissions(1), "--apply", "--include-protected");
        write("out/protected.csv", HEADER + "location,Sede Que No Existe,Freeze,\n");
        Finished unknown = action(PERMISSIONS, "--csv", permissions(1), "--apply");
        Finished absent = action(PERMISSIONS, "--csv", permissions(1), "--apply", "--protected", "none.csv");

        for (Finished refused : List.of(planned, included, unknown, absent)) {
            assertThat(refused.exitCode()).as(said(refused)).isEqualTo(2);
        }
        assertThat(planned.stderr()).contains("row 3, column value", "abc");
        assertThat(unknown.stderr()).contains("row 2, column value", "Sede Que No Existe");
        assertThat(absent.stderr()).contains("none.csv");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void theListThatAJobWasMadeWithHoldsWhereverItGoesOn() {
        write("night.csv", HEADER + "location," + names().get(1) + ",Freeze,\n");
        Finished first =
                action(PERMISSIONS, "--csv", permissions(3), "--apply", "--max-rows", "1", "--protected", "night.csv");

        command("jobs", "resume", job(first));
        Finished rest = command("jobs", "watch", job(first));

        assertThat(said(rest)).contains("1 refused");
        assertThat(tenant.writes()).hasSize(2);
    }

    private String permissions(int rows) {
        StringBuilder text = new StringBuilder("location_id,default_outgoing_profile\n");
        names().stream().limit(rows).forEach(name -> text.append('"' + name + "\",INTERNATIONAL=ALLOW\n"));
        return write("sedes.csv", text.toString());
    }

    private List<String> names() {
        return tenant.get("/locations?max=3").path("items").findValuesAsText("name");
    }

    private String write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finished action(String... options) {
        return command(
                Stream.concat(Stream.of("v21_action"), Stream.of(options)).toArray(String[]::new));
    }

    private Finished command(String... options) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "access-token-3f8a1c77")
                .run(Stream.concat(Stream.of(options), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
    }

    private static String plan(Finished run) {
        return found(PLAN, run.stdout());
    }

    private static String job(Finished run) {
        return found(JOB, run.stdout() + run.stderr());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String said(Finished run) {
        return run.stdout() + run.stderr();
    }
}
