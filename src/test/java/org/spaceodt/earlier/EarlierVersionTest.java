package org.spaceodt.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/**
 * A store and files as the version of commit 5735e48 left them when it was killed: this version shows, finishes and undoes what is in them,
 * on both databases. How they were recorded is in {@link RecordEarlierVersionTest}.
 */
@QuarkusTest
class EarlierVersionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void whatAnEarlierVersionLeftInSqliteIsShownFinishedAndUndone() throws Exception {
        goOn("sqlite", new EarlierStore.Sqlite(folder.resolve("out")));
    }

    @Test
    void whatAnEarlierVersionLeftInPostgresIsShownFinishedAndUndone() throws Exception {
        try (EarlierStore store = EarlierStore.Postgres.start()) {
            goOn("postgresql", store);
        }
    }

    private void goOn(String database, EarlierStore store) throws Exception {
        Path recorded = EarlierFiles.of(database);
        EarlierFiles.copy(recorded.resolve("out"), folder.resolve("out"));
        Path state = Files.copy(recorded.resolve("tenant.json"), folder.resolve("tenant.json"));
        store.restore(recorded);
        try (SimulatedTenant tenant = EarlierWork.tenant(folder, state)) {
            String address = tenant.baseUrl().replaceAll("http://([^/]+)/.*", "$1");
            EarlierFiles.moved(folder.resolve("out"), store, EarlierFiles.ADDRESS, address);
            EarlierWork work = new EarlierWork(folder, store, tenant);

            List<JsonNode> jobs = shown(work);
            theHalfDoneJobOfLocationsIsFinished(work);
            theHalfDoneJobOfAnActionIsFinished(work, id(jobs, EarlierWork.SET, "waiting"));
            bothJobsOfOneTableAreFinished(work, jobs);
            thePlanThatWasKeptIsApplied(work);
            whatWasDoneIsUndone(work, id(jobs, EarlierWork.MADE, "completed"));
            nothingIsLeft(work);
        }
    }

    private static List<JsonNode> shown(EarlierWork work) throws IOException {
        List<JsonNode> jobs = new ArrayList<>();
        JSON.readTree(succeeded(work.here("jobs", "list", "--json")).stdout()).forEach(jobs::add);
        assertThat(jobs)
                .extracting(job -> job.path("state").asText())
                .containsExactlyInAnyOrder("waiting", "waiting", "paused", "paused", "completed");
        return jobs;
    }

    private static void theHalfDoneJobOfLocationsIsFinished(EarlierWork work) {
        assertThat(made(work)).isBetween(1L, EarlierWork.SITES - 1L);

        Finished again = succeeded(work.here(EarlierWork.sitesJob()));

        assertThat(again.stderr()).contains("going on with job");
        assertThat(again.stdout()).contains(EarlierWork.SITES + " rows: " + EarlierWork.SITES + " changed");
        assertThat(made(work)).isEqualTo(EarlierWork.SITES);
    }

    private static long made(EarlierWork work) {
        return work.tenant().all("/locations?max=100").stream()
                .filter(location -> location.path("name").asText().startsWith("Sede Anterior "))
                .count();
    }

    private static void theHalfDoneJobOfAnActionIsFinished(EarlierWork work, String id) {
        succeeded(work.here("jobs", "watch", id));

        List<JsonNode> forwarded = work.tenant().all("/people?callingData=true&max=100").stream()
                .filter(person -> person.has("extension"))
                .limit(EarlierWork.PEOPLE)
                .toList();
        assertThat(forwarded).hasSize(EarlierWork.PEOPLE).allSatisfy(person -> assertThat(work.tenant()
                        .get("/people/" + person.path("id").asText() + "/features/callForwarding")
                        .at("/callForwarding/always/destination")
                        .asText())
                .isEqualTo("53" + person.path("extension").asText()));
    }

    private static void bothJobsOfOneTableAreFinished(EarlierWork work, List<JsonNode> jobs) {
        Finished again = succeeded(work.here(EarlierWork.action(EarlierWork.MADE, "twice.csv", "--apply")));
        assertThat(again.stderr()).contains("going on with job");

        for (JsonNode job : jobs) {
            if (job.path("state").asText().equals("paused")) {
                String id = job.path("id").asText();
                if (!again.stderr().contains(id)) {
                    succeeded(work.here("jobs", "resume", id));
                    succeeded(work.here("jobs", "watch", id));
                }
            }
        }
    }

    private static void thePlanThatWasKeptIsApplied(EarlierWork work) {
        Finished applied = succeeded(work.here("v21_action", EarlierWork.MADE, "-q", "--apply-plan", "out/plan.jsonl"));

        assertThat(applied.stdout()).contains("2 rows: 2 changed");
    }

    private static void whatWasDoneIsUndone(EarlierWork work, String job) {
        Finished undone = succeeded(work.here("jobs", "undo", job, "--apply"));

        assertThat(undone.stdout()).contains("2 rows: 2 changed");
    }

    private static void nothingIsLeft(EarlierWork work) throws IOException {
        for (JsonNode job :
                JSON.readTree(succeeded(work.here("jobs", "list", "--json")).stdout())) {
            assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("completed");
        }
        String numbers = work.tenant().get("/telephony/config/numbers?max=2000").toString();
        try (Stream<String> there = Stream.of("311", "312", "321", "322")) {
            assertThat(there).allSatisfy(end -> assertThat(numbers).contains("+34555010" + end));
        }
        assertThat(numbers).doesNotContain("+34555010301", "+34555010302");
    }

    private static String id(List<JsonNode> jobs, String title, String state) {
        return jobs.stream()
                .filter(job -> job.path("title").asText().startsWith(title)
                        && job.path("state").asText().equals(state))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static Finished succeeded(Finished run) {
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return run;
    }
}
