package org.spaceodt.change.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Who plans and applies beside somebody else's unfinished job on the same store, against the sandbox. */
@QuarkusTest
class OthersAtWorkTest {
    private static final String PERMISSIONS = "ubicacion_configurar_permisos_salientes_defecto";
    private static final Pattern JOB = Pattern.compile("Job ([0-9a-f-]{36})");
    private static final Pattern PLAN = Pattern.compile("([0-9a-f]{8}-[0-9a-f-]{27})");

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

    /** Of three locations the first is done; the others wait in a paused job. */
    private Finished marta() {
        return by(
                "marta",
                PERMISSIONS,
                "--csv",
                table("martas.csv", 0, 3, "INTERNATIONAL=ALLOW"),
                "--apply",
                "--max-rows",
                "1");
    }

    @Test
    void aPlanSaysWhoIsAtWorkAndRefusesOnlyTheRowsWhoseObjectTheirJobStillHas() {
        Finished marta = marta();

        Finished planned = by("joan", PERMISSIONS, "--csv", table("joans.csv", 0, 2, "TOLL_FREE=BLOCK"));

        assertThat(planned.exitCode()).as(said(planned)).isEqualTo(1);
        assertThat(planned.stdout())
                .contains(
                        "marta (",
                        "has not finished " + PERMISSIONS + ": 1 of 3",
                        "(job " + job(marta).substring(0, 8) + ")",
                        "marta",
                        "has a job that has not ended and is about the same")
                .containsPattern("refused +1\\s");
    }

    @Test
    void aRunSaysItAndWritesOnlyWhatNobodyElseHas() {
        Finished marta = marta();
        int before = tenant.writes().size();

        Finished applied = by("joan", PERMISSIONS, "--csv", table("joans.csv", 0, 2, "TOLL_FREE=BLOCK"), "--apply");

        assertThat(applied.stderr()).contains("marta (", "has not finished");
        assertThat(applied.stdout())
                .as(said(applied))
                .contains("1 changed", "1 refused", job(marta).substring(0, 8));
        assertThat(tenant.writes()).hasSize(before + 1);
    }

    @Test
    void whatWasPlannedBeforeTheyBeganIsRefusedWhenItIsApplied() {
        Finished planned = by("joan", PERMISSIONS, "--csv", table("joans.csv", 1, 2, "TOLL_FREE=BLOCK"));
        marta();

        Finished applied = by("joan", PERMISSIONS, "--apply-plan", found(PLAN, planned.stdout()));

        assertThat(applied.stdout()).as(said(applied)).contains("0 changed", "1 refused");
    }

    @Test
    void oneWhoWasThereFirstGoesOnAndAJobOfTheSameRowsIsOnesOwn() {
        Finished marta = marta();
        by("joan", PERMISSIONS, "--csv", table("joans.csv", 0, 3, "TOLL_FREE=BLOCK"), "--apply", "--max-rows", "1");

        Finished planned = by("marta", PERMISSIONS, "--csv", table("martas.csv", 0, 3, "INTERNATIONAL=ALLOW"));
        command("jobs", "resume", job(marta));
        Finished rest = command("jobs", "watch", job(marta));

        assertThat(planned.stdout()).as(said(planned)).contains("joan (").doesNotContain("marta (");
        assertThat(rest.stdout()).as(said(rest)).contains("3 changed", "0 refused");
    }

    @Test
    void whenTheirJobHasEndedNothingIsInTheWay() {
        Finished marta = marta();
        command("jobs", "cancel", job(marta));

        Finished applied = by("joan", PERMISSIONS, "--csv", table("joans.csv", 0, 3, "TOLL_FREE=BLOCK"), "--apply");

        assertThat(applied.stdout()).as(said(applied)).contains("3 changed", "0 refused");
        assertThat(applied.stderr()).doesNotContain("marta");
    }

    @Test
    void theUndoOfAPausedJobIsNotInItsOwnWay() {
        Finished marta = marta();

        Finished undone = command("jobs", "undo", job(marta), "--apply");

        assertThat(undone.stdout()).as(said(undone)).contains("1 changed", "0 refused");
    }

    /** The rule of servers holds for the command line where the variable is set; the name is the one that is given. */
    @Test
    void whatOnePersonPlannedAnotherAppliesWhereThatIsSet() {
        String table = table("anas.csv", 0, 2, "TOLL_FREE=BLOCK");
        String plan = found(PLAN, by("ana", PERMISSIONS, "--csv", table).stdout());
        int before = tenant.writes().size();

        Finished unplanned = second("true", "--operator", "marta", "--csv", table, "--apply");
        Finished own = second("true", "--operator", "Ana", "--apply-plan", plan);
        Finished unclear = second("quizás", "--operator", "marta", "--apply-plan", plan);
        assertThat(unplanned.exitCode()).as(said(unplanned)).isEqualTo(2);
        assertThat(unplanned.stderr()).contains("Make a plan with --plan");
        assertThat(own.exitCode()).as(said(own)).isEqualTo(2);
        assertThat(own.stderr()).contains("ana planned this on", "/plans/" + plan);
        assertThat(unclear.exitCode()).as(said(unclear)).isEqualTo(2);
        assertThat(unclear.stderr()).contains("SPACE_ODT_SECOND_PERSON is true or false");
        assertThat(tenant.writes()).hasSize(before);

        Finished another = second("true", "--operator", "marta", "--apply-plan", plan);
        assertThat(another.stdout()).as(said(another)).contains("2 changed");
        assertThat(command("jobs", "show", job(another)).stdout()).contains("Planned by: ana", "Applied by: marta");
    }

    private Finished second(String set, String... options) {
        return command(
                set,
                Stream.concat(Stream.of("v21_action", PERMISSIONS), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String table(String name, int from, int to, String profile) {
        StringBuilder text = new StringBuilder("location_id,default_outgoing_profile\n");
        names().subList(from, to).forEach(site -> text.append('"' + site + "\"," + profile + "\n"));
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        return tenant.get("/locations?max=3").path("items").findValuesAsText("name");
    }

    private Finished by(String operator, String... options) {
        return command(Stream.concat(Stream.of("v21_action", "--operator", operator), Stream.of(options))
                .toArray(String[]::new));
    }

    private Finished command(String... options) {
        return command("false", options);
    }

    /** @param second whether what one person planned another applies */
    private Finished command(String second, String[] options) {
        return Command.in(folder)
                .with("SPACE_ODT_SECOND_PERSON", second)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "access-token-3f8a1c77")
                .run(Stream.concat(Stream.of(options), Stream.of("--out-dir", "out"))
                        .toArray(String[]::new));
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
