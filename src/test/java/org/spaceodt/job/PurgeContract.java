package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.act.About;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.audit.AuditEntry;
import org.spaceodt.job.store.audit.AuditQuery;
import org.spaceodt.job.store.audit.AuditRepository;
import org.spaceodt.job.store.purge.Aged;
import org.spaceodt.job.store.purge.Retention;
import org.spaceodt.job.store.purge.StorePurge;
import org.spaceodt.job.store.purge.StoredKind;
import org.spaceodt.purge.Purge;
import org.spaceodt.purge.PurgeKind;
import org.spaceodt.support.Await;

/** What every store promises of what is old. */
interface PurgeContract {
    /** All there is is older than that. */
    Duration ALL = Duration.ofMinutes(-1);

    JobStore store();

    private StorePurge purge() {
        return new StorePurge(store());
    }

    private String ended(NewJob job) {
        Jobs jobs = new Jobs(store());
        try (JobEngine engine = JobEngine.start(store(), job.account(), List.of(new Scripted()), EngineContract.FAST)) {
            String id =
                    jobs.create(job, items -> items.accept(new NewJob.NewItem(2, "item", OptionalInt.empty(), "ok")));
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED);
            return id;
        }
    }

    private static NewJob job(String attributes, Origin origin) {
        return new NewJob(Scripted.KIND, "account-" + UUID.randomUUID(), "t", attributes, StoreContract.LIMITS, origin);
    }

    private String open(NewJob job) {
        return new Jobs(store())
                .create(job, items -> items.accept(new NewJob.NewItem(2, "item", OptionalInt.empty(), "ok")));
    }

    @Test
    default void jobsThatEndedAreRemovedWithAllOfTheirRowsAndUnfinishedOnesWithWhatTheyGoBackOnStay() {
        Jobs jobs = new Jobs(store());
        String gone = ended(job("{}", Origin.UNKNOWN));
        String undone = ended(job("{}", Origin.UNKNOWN));
        String undo = open(job("{\"undo_of\":\"" + undone + "\"}", Origin.UNKNOWN));

        Aged young = purge().look(StoredKind.JOBS, Duration.ofDays(1));
        Aged found = purge().look(StoredKind.JOBS, ALL);
        int removed = purge().remove(StoredKind.JOBS, ALL);

        assertThat(young).isEqualTo(Aged.NONE);
        assertThat(found.count()).isEqualTo(removed).isPositive();
        assertThat(found.bytes()).isPositive();
        assertThat(found.oldest()).isPresent();
        assertThat(jobs.find(gone)).isEmpty();
        assertThat(EngineContract.items(jobs, gone)).isEmpty();
        assertThat(jobs.find(undone)).isPresent();
        assertThat(EngineContract.items(jobs, undone)).hasSize(1);
        assertThat(jobs.find(undo)).isPresent();
        Retention.removeEndedBefore(store(), store().now() + ALL.abs().toMillis());
        assertThat(jobs.find(undone)).as("what servers remove by themselves").isPresent();
        jobs.move(undo, JobMove.CANCEL);
        purge().remove(StoredKind.JOBS, ALL);
        assertThat(jobs.find(undone)).isEmpty();
    }

    @Test
    default void aPlanThatNobodyAppliedYetStaysAndSoDoesOneOfAnUnfinishedJob() throws IOException {
        Jobs jobs = new Jobs(store());
        String waiting = plan(jobs);
        String atWork = plan(jobs);
        String applied = plan(jobs);
        String job = open(job("{}", Origin.UNKNOWN.of(new Origin.Plan(atWork, "d"))));
        ended(job("{}", Origin.UNKNOWN.of(new Origin.Plan(applied, "d"))));

        purge().remove(StoredKind.PLANS, ALL);

        assertThat(jobs.plans().find(waiting)).isPresent();
        assertThat(jobs.plans().find(atWork)).isPresent();
        assertThat(jobs.plans().find(applied)).isEmpty();
        jobs.move(job, JobMove.CANCEL);
    }

    private static String plan(Jobs jobs) {
        StoredPlan.Head head = new StoredPlan.Head(
                "account-" + UUID.randomUUID(), "ACTION", "an_action", "a.csv", "d", 1, "", Origin.UNKNOWN);
        try (var writing = jobs.plans().write(head)) {
            writing.add("{\"step\":1}");
            return writing.finish(Optional.empty()).id();
        }
    }

    @Test
    default void anUploadThatAJobWasMadeOfStaysAndSoDoesTheNewestOfAName() throws IOException {
        Jobs jobs = new Jobs(store());
        String account = "account-" + UUID.randomUUID();
        String used = upload(jobs, account, "upload/a.csv");
        String unused = upload(jobs, account, "upload/b.csv");
        String newest = upload(jobs, account, "templates");
        open(job("{}", Origin.UNKNOWN.ofDocument(Optional.of(used))));

        purge().remove(StoredKind.UPLOADS, ALL);

        assertThat(jobs.documents().named(account, used)).hasSize(1);
        assertThat(jobs.documents().named(account, newest)).hasSize(1);
        assertThat(jobs.documents().named(account, unused)).isEmpty();
    }

    private static String upload(Jobs jobs, String account, String name) throws IOException {
        return jobs.documents()
                .put(account, name, "text/csv", new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    @Test
    default void filesAreFoundByTheirAgeAndTheFolderOfAJobOnlyOnceItsRowsAreGone(@TempDir Path out) throws IOException {
        Instant old = Instant.now().minus(Duration.ofDays(100));
        String kept = ended(job("{}", Origin.UNKNOWN));
        String gone = UUID.randomUUID().toString();
        Path[] stay = {
            file(out, "v21/transformacion/jobs/" + kept + "/results.csv", old),
            file(out, "requests.jsonl", Instant.now()),
            file(out, "mine.har", old),
            file(out, "v21/jobs/notes.txt", old),
            file(out, "exports/people.csv", old),
            file(out, "rehearsals/20261130T120000Z-0123abcd/steps.jsonl", Instant.now()),
            file(out, "rehearsals/mine/notes.txt", old)
        };
        Path[] go = {
            file(out, "v2/jobs/" + gone + "/input.csv", old),
            file(out, "v21/http.har", old),
            file(out, "v21/plans/20260131T235959Z_x_12345678/plan.html", old),
            file(out, "v21/errors/20260131T235959Z_x/errors.csv", old),
            file(out, "sandbox.state.left", old),
            file(out, "rehearsals/20260131T235959Z-0123abcd/steps.jsonl", old),
            file(out, "support-" + gone + ".zip", old),
            file(out, "v21/transformacion/logs/action_ok.csv", old)
        };
        Path outside = Files.createDirectories(out.resolveSibling(out.getFileName() + "-outside"));
        file(outside, "requests.jsonl", old);
        Files.createSymbolicLink(out.resolve("linked"), outside);
        Purge purge = new Purge(store(), out);
        Duration age = Duration.ofDays(90);

        long would = 0;
        for (PurgeKind kind : PurgeKind.values()) {
            would += purge.look(kind, age).count();
        }
        assertThat(Stream.concat(Arrays.stream(stay), Arrays.stream(go))).allMatch(Files::exists);
        long removed = 0;
        for (PurgeKind kind : PurgeKind.values()) {
            removed += purge.remove(kind, age).count();
        }

        assertThat(removed).isEqualTo(would).isEqualTo(go.length);
        assertThat(go).noneMatch(Files::exists);
        assertThat(stay).allMatch(Files::exists);
        assertThat(outside.resolve("requests.jsonl")).exists();
        Files.delete(out.resolve("linked"));
    }

    private static Path file(Path folder, String name, Instant written) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "some text");
        Files.setLastModifiedTime(file, FileTime.from(written));
        return file;
    }

    @Test
    default void whatTheSettingsHaveRemovedIsInTheTrail(@TempDir Path out) throws IOException {
        Instant before = new AuditRepository(store()).now();
        file(out, "http.har", Instant.now().minus(Duration.ofDays(3)));

        new Purge(store(), out).retain(Map.of(PurgeKind.HARS, Duration.ofDays(2), PurgeKind.LOGS, Duration.ofDays(2)));

        AuditQuery retention = new AuditQuery(
                Optional.of(before), Optional.empty(), Optional.empty(), Optional.of("retention"), Optional.empty());
        assertThat(new AuditRepository(store()).page(retention, 0, 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act().named()).isEqualTo("hars 2 d");
                    assertThat(entry.about()).extracting(About::rows).containsExactly(OptionalInt.of(1));
                })
                .extracting(AuditEntry::result)
                .isEqualTo(org.spaceodt.job.act.ActEnd.DONE);
    }
}
