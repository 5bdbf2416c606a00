package org.spaceodt.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/** Jobs that are worked on at night, by commands: nights here are hours away, or now. */
@QuarkusTest
class NightsTest {
    private static final String NUMBERS = "ubicacion_alta_numeraciones_desactivadas";

    @TempDir
    Path folder;

    private final String three = at(3);
    private final String four = at(4);
    private final String five = at(5);
    private SimulatedTenant tenant;
    private String site;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.start(folder);
        site = tenant.someLocation().path("id").asText();
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    private Command command(String language) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any");
    }

    private Finished run(String... arguments) {
        return command("en").run(in(arguments));
    }

    private static String[] in(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--out-dir", "out"))
                .toArray(String[]::new);
    }

    /** So many hours from now, by the clocks of UTC. */
    private static String at(int hours) {
        return LocalTime.now(ZoneOffset.UTC).plusHours(hours).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private String[] later(String... more) {
        return Stream.concat(Stream.of(more), Stream.of("--start-at", three, "--stop-at", five, "--zone", "UTC"))
                .toArray(String[]::new);
    }

    private String[] adding(String number, String... more) {
        return Stream.concat(
                        Stream.of("v21_action", NUMBERS, "-p", "location_id=" + site, "-p", "phone_numbers=" + number),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private JsonNode job(String id) {
        return json(run("jobs", "show", id, "--json"));
    }

    private JsonNode list(String... options) {
        return json(run(Stream.concat(Stream.of("jobs", "list", "--json"), Stream.of(options))
                .toArray(String[]::new)));
    }

    private static JsonNode json(Finished run) {
        try {
            return new ObjectMapper().readTree(run.stdout());
        } catch (IOException e) {
            throw new AssertionError(run.stdout() + run.stderr(), e);
        }
    }

    /** Starts a job that waits, and stops watching it. */
    private String waiting(String... arguments) {
        try (Ongoing ongoing = command("en").start(in(arguments))) {
            Await.until("it waits", () -> ongoing.stderr().contains("goes on ") || !ongoing.goesOn());
            ongoing.interrupt();
            Finished ended = ongoing.await();
            assertThat(ended.stderr()).contains("goes on ").contains("(in 2 h ");
            assertThat(ended.exitCode()).as(ended.stderr()).isEqualTo(1);
            return ended.stderr().replaceAll("(?s).*?Job (\\S+).*", "$1");
        }
    }

    @Test
    void aJobWithAWindowWaitsForItAndIsSaidToEverywhere() {
        String id = waiting(later(adding("+34555010160", "--apply")));

        assertThat(tenant.writes()).isEmpty();
        JsonNode waits = job(id);
        assertThat(waits.path("state").asText()).isEqualTo("waiting");
        assertThat(waits.path("reason").asText()).isEqualTo("window");
        assertThat(waits.path("window").path("start_at").asText()).isEqualTo(three);
        assertThat(waits.path("window").path("zone").asText()).isEqualTo("UTC");
        assertThat(Instant.parse(waits.path("window").path("goes_on_at").asText()))
                .isBetween(
                        Instant.now().plus(2, ChronoUnit.HOURS), Instant.now().plus(3, ChronoUnit.HOURS));
        assertThat(run("jobs", "show", id).stdout())
                .contains("waiting for its window")
                .contains("Window: every day from " + three + " to " + five + ", until the job is done (UTC)")
                .contains("goes on ");
        assertThat(command("ca").run(in("jobs", "list")).stdout()).contains("espera la seva finestra");

        Finished replaced = run("jobs", "resume", id, "--start-at", four, "--stop-at", five, "--zone", "UTC");
        assertThat(replaced.exitCode()).as(replaced.stderr()).isZero();
        assertThat(replaced.stderr()).contains("Its window is replaced; it was: every day from " + three);
        assertThat(job(id).path("window").path("start_at").asText()).isEqualTo(four);

        Finished now = run("jobs", "resume", id, "--any-time");
        assertThat(now.stderr()).contains("Its window is removed; it was: every day from " + four);
        assertThat(run("jobs", "watch", id).exitCode()).isZero();
        assertThat(job(id).path("state").asText()).isEqualTo("completed");
        assertThat(tenant.writes()).isNotEmpty();
    }

    @Test
    void aJobWhoseWindowIsOpenIsBegunAtOnce() {
        Finished run =
                run(adding("+34555010160", "--apply", "--start-at", at(-1), "--stop-at", at(2), "--zone", "UTC"));
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains("The window is open: it begins at once, and nothing begins after its end ");
    }

    @Test
    void whatSomebodyDidByDayAsThePlanSaysIsSeenAtNightAndNotWrittenAgain() {
        Path plan = folder.resolve("plan.jsonl");
        Finished planned = run(adding("+34555010160", "--save-plan", plan.toString()));
        assertThat(planned.exitCode()).as(planned.stderr()).isZero();
        String job = waiting(later("v21_action", NUMBERS, "--apply-plan", plan.toString()));

        // Somebody adds the same number by day, from another machine.
        Finished other = command("en")
                .run(Stream.concat(Stream.of(adding("+34555010160", "--apply")), Stream.of("--out-dir", "other"))
                        .toArray(String[]::new));
        assertThat(other.exitCode()).as(other.stdout() + other.stderr()).isZero();
        int before = tenant.writes().size();

        run("jobs", "resume", job, "--any-time");
        Finished night = run("jobs", "watch", job);
        assertThat(tenant.writes()).hasSize(before);
        assertThat(night.exitCode()).as(night.stdout()).isZero();
        assertThat(night.stdout()).contains("0 changed, 1 unchanged");
    }

    @Test
    void aJobIsLeftToAProcessThatServesAndToNobodyElse() throws SQLException {
        Finished nobody = run(later(adding("+34555010160", "--apply", "--detach")));
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.stderr()).contains("nothing was started").contains("space-odt serve");
        assertThat(list()).isEmpty();

        run(adding("+34555010161", "--apply"));
        serves(list().path(0).path("account").asText());
        Finished left = run(later(adding("+34555010160", "--apply", "--detach")));
        assertThat(left.exitCode()).as(left.stderr()).isZero();
        assertThat(left.stderr())
                .contains("Run by: serve on host.example.com, process 4711")
                .contains("goes on ");
        assertThat(job(left.stdout().strip()).path("state").asText()).isEqualTo("waiting");

        Finished atOnce = run(adding("+34555010162", "--apply", "--detach"));
        assertThat(atOnce.exitCode()).as(atOnce.stderr()).isZero();
        assertThat(job(atOnce.stdout().strip()).path("state").asText()).isEqualTo("waiting");
        assertThat(job(atOnce.stdout().strip()).path("reason").isNull()).isTrue();
    }

    /** As a server of this organization says it. */
    private void serves(String account) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("out/space-odt.db"));
                PreparedStatement row = store.prepareStatement(
                        "insert into job_process values ('a', ?, 'host.example.com', 4711, 'serve', 1, ?)")) {
            row.setString(1, account);
            row.setLong(2, Instant.now().plus(1, ChronoUnit.DAYS).toEpochMilli());
            row.executeUpdate();
        }
    }

    @Test
    void aTokenThatEndsTooSoonIsSaidBeforeTheStart() {
        for (String[] one : new String[][] {{"1", "before the work begins"}, {"4", "inside the window"}, {"9", ""}}) {
            String end = Instant.now()
                    .plus(Long.parseLong(one[0]), ChronoUnit.HOURS)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            try (Ongoing ongoing = command("en")
                    .with("WEBEX_ACCESS_TOKEN_EXPIRES_AT", end)
                    .start(in(later(adding("+34555010160", "--apply"))))) {
                Await.until("it waits", () -> ongoing.stderr().contains("goes on ") || !ongoing.goesOn());
                ongoing.interrupt();
                String said = ongoing.await().stderr();
                assertThat(said.contains("The token ends ")).as(said).isEqualTo(!one[1].isEmpty());
                assertThat(said).contains(one[1]);
            }
        }
    }

    @Test
    void hoursThatCannotBeAreRefusedBeforeAnythingIsAsked() {
        long before = tenant.requests();
        for (List<String> one : List.of(
                List.of(
                        "There is no time zone Europe/Madird. Similar: Atlantic/Madeira, Europe/Madrid",
                        "--start-at",
                        "22:00",
                        "--zone",
                        "Europe/Madird"),
                List.of("10pm is no time", "--start-at", "10pm"),
                List.of("… is no time", "--start-at", "a-token-that-stands-where-a-time-should"),
                List.of("There is no time zone ….", "--start-at", "22:00", "--zone", "a-token-that-stands-elsewhere"),
                List.of("--start-at 2020-01-01T22:00 has passed", "--start-at", "2020-01-01T22:00"),
                List.of("would stop when it starts", "--start-at", "22:00", "--stop-at", "22:00"),
                List.of("is for --start-at", "--zone", "UTC"),
                List.of("--start-at is there more than once", "--start-at", "22:00", "--start-at", "23:00"))) {
            Finished refused = run(adding(
                    "+34555010160",
                    Stream.concat(Stream.of("--apply"), one.stream().skip(1)).toArray(String[]::new)));
            assertThat(refused.exitCode()).as(refused.stderr()).isEqualTo(2);
            assertThat(refused.stderr()).contains(one.get(0));
        }
        Finished plan = run(adding("+34555010160", "--start-at", "22:00"));
        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.stderr()).contains("this only plans");
        assertThat(tenant.requests()).isEqualTo(before);
    }

    @Test
    void theLastJobThatWroteIsUndoneAndSaid() {
        Finished none = run("jobs", "undo", "--last");
        assertThat(none.exitCode()).isEqualTo(2);
        run(adding("+34555010160", "--apply"));
        String wrote = list().path(0).path("id").asText();
        // Nothing to do: it writes nothing.
        run(adding("+34555010160", "--apply"));
        assertThat(list().path(0).path("id").asText()).isNotEqualTo(wrote);

        Finished undone = run("jobs", "undo", "--last", "--apply");
        assertThat(undone.exitCode()).as(undone.stderr()).isZero();
        assertThat(undone.stderr()).contains("The newest job that wrote something: " + wrote);
        assertThat(list().path(0).path("undo_of").asText()).isEqualTo(wrote);
        Finished again = run("jobs", "undo", "--last", "--apply");
        assertThat(again.stderr()).contains(wrote);
        assertThat(again.stdout()).contains("Nothing is left to undo");
        assertThat(run("jobs", "undo").exitCode()).isEqualTo(2);
        assertThat(run("jobs", "undo", wrote, "--last").exitCode()).isEqualTo(2);
    }

    @Test
    void jobsThatFailedAreListedAlone() {
        run(adding("+34555010160", "--apply"));
        assertThat(run("jobs", "list", "--failed").stdout()).contains("There are no failed jobs");
        tenant.faults("{\"rules\":[{\"where\":{\"method\":\"POST\"},\"what\":{\"status\":400}}]}");
        run(adding("+34555010161", "--apply"));
        assertThat(list()).hasSize(2);
        JsonNode failed = list("--failed");
        assertThat(failed).hasSize(1);
        assertThat(failed.path(0).path("state").asText()).isEqualTo("completed_with_failures");
    }

    @Test
    void theJobsOfALauncherHaveItsWindowAndOneThatOnlyPlansTakesNone() throws IOException {
        Files.writeString(folder.resolve("sites.csv"), "location_id,phone_numbers\n" + site + ",+34555010160\n");
        String[] launcher = {
            "launcher_csv_dependencias",
            "--ubicaciones",
            "sites.csv",
            "--action",
            NUMBERS,
            "--bulk-all",
            "--auto-confirm"
        };
        Finished refused = run(later(launcher));
        assertThat(refused.exitCode()).as(refused.stderr()).isEqualTo(2);
        assertThat(refused.stderr()).contains("this only plans");

        String[] applied =
                Stream.concat(Stream.of(later(launcher)), Stream.of("--apply")).toArray(String[]::new);
        try (Ongoing ongoing = command("en").start(in(applied))) {
            Await.until("it waits", () -> ongoing.stderr().contains("goes on ") || !ongoing.goesOn());
            ongoing.interrupt();
            assertThat(ongoing.await().stderr()).contains("Window: every day from " + three, "goes on ");
        }
        JsonNode job = list().path(0);
        assertThat(job.path("state").asText()).isEqualTo("waiting");
        assertThat(job.path("window").path("start_at").asText()).isEqualTo(three);
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void aSoftphoneRunThatOnlyPlansTakesNoWindow() {
        Finished refused = run(later("v2_bulk_run", "--plan"));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains("this only plans");
        assertThat(Files.exists(folder.resolve("out/v2/input_softphones.csv"))).isFalse();
    }
}
