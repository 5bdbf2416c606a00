package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.job.store.CurrentTables;
import org.spaceodt.job.store.DocumentRepository;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.Migrations;
import org.spaceodt.job.store.PlanRepository;
import org.spaceodt.job.store.RowCounts;
import org.spaceodt.job.store.purge.Retention;
import org.spaceodt.job.store.sql.Sql;

/** What every store promises of what may be there once only, of plans and of documents. */
interface StoreContract {
    NewJob.Limits LIMITS = new NewJob.Limits(1, false, 0, 1, 0);

    JobStore store();

    /** The same store, as another process sees it: with connections of its own. */
    JobStore another();

    private static NewJob job(String account, String digest) {
        Origin origin = Origin.UNKNOWN
                .of(new Origin.Key("ACTION a", digest))
                .by("operadora")
                .on("a-host");
        return new NewJob(Scripted.KIND, account, "t", "{}", LIMITS, origin);
    }

    private static String create(JobStore store, String account, String digest) {
        return new Jobs(store).create(job(account, digest), items -> items.accept(item()));
    }

    private static NewJob.NewItem item() {
        return new NewJob.NewItem(1, "k", OptionalInt.empty(), "{}");
    }

    @Test
    default void ofTheSameRowsOneJobAtMostIsUnfinishedWhoeverMakesIt() throws Exception {
        String account = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tries = IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        try {
                            create(n % 2 == 0 ? store() : another(), account, "rows");
                            return true;
                        } catch (Jobs.UnfinishedTwin e) {
                            return false;
                        }
                    })
                    .toList();
            int made = 0;
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                made += one.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(new Jobs(another()).listRecent(account, Instant.EPOCH)).hasSize(1);
    }

    @Test
    default void aJobIsNamedByAnyBeginningOfItsIdThatNoOtherHas() {
        String account = UUID.randomUUID().toString();
        String id = create(store(), account, "rows");
        Jobs jobs = new Jobs(another());

        for (int length = 0; length <= id.length(); length++) {
            String beginning = id.substring(0, length);
            List<String> alike = length == 0
                    ? List.of()
                    : jobs.page(0, 10_000).stream()
                            .map(JobView::id)
                            .filter(other -> other.startsWith(beginning))
                            .toList();
            assertThat(jobs.named(beginning)).extracting(JobView::id).containsExactlyElementsOf(alike);
        }
        assertThat(jobs.named(id + "0")).isEmpty();
        assertThat(jobs.named("%")).isEmpty();
        assertThat(jobs.named("_".repeat(id.length()))).isEmpty();
    }

    @Test
    default void aJobThatWasStartedIsInWorkForPeopleOnlyWhileAProcessWorksOnIt() {
        String account = UUID.randomUUID().toString();
        Jobs jobs = new Jobs(store());
        String id = create(store(), account, "rows");
        assertThat(jobs.find(id).orElseThrow().standing()).isEqualTo("CREATED");

        jobs.move(id, JobMove.START);

        JobView nobodys = new Jobs(another()).find(id).orElseThrow();
        assertThat(nobodys.state()).isEqualTo(JobState.RUNNING);
        assertThat(nobodys.standing()).isEqualTo("WAITING");
        assertThat(jobs.page(0, 10_000)).filteredOn(job -> job.id().equals(id)).allMatch(JobView::unattended);
    }

    @Test
    default void jobsComeInPagesTheNewestFirst() {
        String account = UUID.randomUUID().toString();
        List<String> made = IntStream.range(0, 7)
                .mapToObj(n -> create(store(), account, "rows " + n))
                .toList();
        Jobs jobs = new Jobs(another());
        List<String> all = new ArrayList<>();
        for (int from = 0; from < jobs.count(); from += 3) {
            List<JobView> page = jobs.page(from, 3);
            assertThat(page).hasSize(Math.min(3, jobs.count() - from));
            page.forEach(job -> all.add(job.id()));
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(jobs.count());
        assertThat(all.stream().filter(made::contains))
                .containsExactlyElementsOf(made.stream()
                        .sorted(Comparator.comparing(made::indexOf).reversed())
                        .toList());
    }

    @Test
    default void rowsAreCountedAsTheirStepsStand() throws SQLException {
        Random random = new Random(15);
        Jobs jobs = new Jobs(store());
        for (int round = 0; round < 40; round++) {
            String id = jobs.create(
                    new NewJob(Scripted.KIND, UUID.randomUUID().toString(), "t", "{}", LIMITS, Origin.UNKNOWN),
                    items -> {
                        for (int row = 2; row < 14; row++) {
                            for (int step = 0; step <= row % 3; step++) {
                                items.accept(new NewJob.NewItem(row, "k", OptionalInt.empty(), "{}", Optional.empty()));
                            }
                        }
                    });
            int usual = round % 4;
            for (ItemView item : jobs.items(id, EnumSet.allOf(ItemView.State.class), 0, 1_000)) {
                ItemView.State[] states = ItemView.State.values();
                ItemView.State state =
                        random.nextInt(4) < usual ? ItemView.State.DONE : states[random.nextInt(states.length)];
                boolean perhaps = state == ItemView.State.PERHAPS_WRITTEN;
                String intent = perhaps || state == ItemView.State.RUNNING && random.nextBoolean() ? "'{}'" : "null";
                run("update item set state = '" + (perhaps ? ItemView.State.WAITING : state) + "', in_doubt = "
                        + (perhaps ? 1 : 0) + ", intent = " + intent + ", result = '{}' where job_id = '" + id
                        + "' and position = " + item.item().position());
            }

            assertThat(jobs.rowCounts(id)).isEqualTo(counted(jobs, id));
        }
    }

    private static RowCounts counted(Jobs jobs, String id) {
        int[] standing = new int[5];
        int cursor = 0;
        for (List<ItemView> steps : jobs.items(id, EnumSet.allOf(ItemView.State.class), 0, 1_000).stream()
                .collect(Collectors.groupingBy(step -> step.item().row(), TreeMap::new, Collectors.toList()))
                .values()) {
            standing[steps.stream().mapToInt(StoreContract::standing).max().orElseThrow()]++;
            cursor += standing[2] + standing[3] == 0 ? 1 : 0;
        }
        int rows = standing[1] + standing[2] + standing[3] + standing[4];
        return new RowCounts(rows, standing[4], standing[3], standing[2], cursor);
    }

    private static int standing(ItemView step) {
        return switch (step.state()) {
            case FAILED -> 4;
            case PERHAPS_WRITTEN -> 3;
            case RUNNING -> step.intent().isPresent() ? 3 : 2;
            case WAITING -> 2;
            case DONE, SKIPPED -> 1;
        };
    }

    @Test
    default void otherRowsOrAnotherAccountHaveJobsOfTheirOwn() {
        String account = UUID.randomUUID().toString();

        create(store(), account, "rows");
        create(store(), account, "other rows");
        create(store(), account + " too", "rows");

        assertThat(new Jobs(store()).listRecent(account, Instant.EPOCH)).hasSize(2);
    }

    @Test
    default void aJobThatHasEndedLeavesItsRowsToTheNextAndDoesNotComeBackMeanwhile() throws SQLException {
        String account = UUID.randomUUID().toString();
        Jobs jobs = new Jobs(store());
        String first = create(store(), account, "rows");
        ended(first, JobState.COMPLETED_WITH_FAILURES);
        String second = create(another(), account, "rows");

        assertThatThrownBy(() -> jobs.move(first, JobMove.RETRY))
                .isInstanceOfSatisfying(
                        Jobs.UnfinishedTwin.class, e -> assertThat(e.jobId()).contains(second));
        jobs.move(second, JobMove.CANCEL);

        assertThat(jobs.move(first, JobMove.RETRY).state()).isEqualTo(JobState.RUNNING);
        jobs.move(first, JobMove.CANCEL);
    }

    private void ended(String jobId, JobState state) throws SQLException {
        run("update job set state = '" + state + "', ended_at = 1 where id = '" + jobId + "'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    default void whereAJobComesFromIsKept() {
        String account = UUID.randomUUID().toString();
        Origin origin = Origin.UNKNOWN
                .of(new Origin.Key("LOCATION location", "d"))
                .of(new Origin.Plan("a-plan", "its-digest"))
                .ofDocument(Optional.of("a-document"))
                .by("operadora")
                .on("a-host")
                .because("a change window")
                .at(WHERE);
        Jobs jobs = new Jobs(store());

        String id = jobs.create(
                new NewJob(Scripted.KIND, account, "t", "{}", LIMITS, origin), items -> items.accept(item()));

        assertThat(jobs.find(id).orElseThrow().job().origin()).isEqualTo(origin);
    }

    @Test
    default void aVersionThatKnowsNothingOfItStillMakesJobsInTheStore() throws SQLException {
        String id = UUID.randomUUID().toString();
        for (int twin = 0; twin < 2; twin++) {
            run("insert into job (id, kind, account, title, attributes, at_once, fail_fast, max_rows, failure_share,"
                    + " failure_floor, state, created_at, epoch, rows_allowed, total, running, done, skipped, failed,"
                    + " tried, tried_failed) values ('" + id.substring(1) + twin
                    + "', 'k', 'a', 't', '{}', 1, 0, 0, 1, 0,"
                    + " 'CREATED', 1, 0, null, 0, 0, 0, 0, 0, 0, 0)");
        }

        assertThat(new Jobs(store())
                        .find(id.substring(1) + 1)
                        .orElseThrow()
                        .job()
                        .origin())
                .isEqualTo(Origin.UNKNOWN);
    }

    Origin.Where WHERE =
            new Origin.Where("Ajuntament d'Exemple", true, Optional.of("Ana Ruiz"), "0.1.0", "Europe/Madrid");

    private static StoredPlan.Head head(String account, int rows) {
        return new StoredPlan.Head(
                account,
                "ACTION",
                "an_action",
                "sites.csv",
                "d",
                rows,
                "",
                Origin.UNKNOWN
                        .ofDocument(Optional.of("a document"))
                        .by("o")
                        .on("h")
                        .because("n")
                        .at(WHERE));
    }

    private static StoredPlan kept(JobStore store, StoredPlan.Head head, List<String> steps) {
        try (PlanRepository.Writing writing = new Jobs(store).plans().write(head)) {
            steps.forEach(writing::add);
            return writing.finish(Optional.empty());
        }
    }

    private static List<String> steps(JobStore store, StoredPlan plan) {
        List<String> read = new ArrayList<>();
        new Jobs(store).plans().each(plan, read::add);
        return read;
    }

    @Test
    default void aPlanIsReadAsItWasWrittenAlsoByAnotherProcess() {
        List<String> steps =
                IntStream.range(0, 1_001).mapToObj(n -> "{\"row\":" + n + "}").toList();

        StoredPlan plan = kept(store(), head("an account", 1_001), steps);

        StoredPlan found = new Jobs(another()).plans().find(plan.id()).orElseThrow();
        assertThat(found).isEqualTo(plan);
        assertThat(found.head()).isEqualTo(head("an account", 1_001));
        assertThat(steps(another(), found)).isEqualTo(steps);
    }

    @Test
    default void twoPlansHaveTheSameDigestWhenTheyDoTheSameForTheSameAccount() {
        StoredPlan one = kept(store(), head("an account", 1), List.of("a", "b"));

        assertThat(kept(store(), head("an account", 1), List.of("a", "b")).digest())
                .isEqualTo(one.digest());
        assertThat(kept(store(), head("an account", 1), List.of("ab")).digest()).isNotEqualTo(one.digest());
        assertThat(kept(store(), head("another", 1), List.of("a", "b")).digest())
                .isNotEqualTo(one.digest());
    }

    @Test
    default void aPlanWhoseStepsWereChangedIsNotReadToItsEnd() throws SQLException {
        StoredPlan plan = kept(store(), head("an account", 2), List.of("a", "b"));
        run("update plan_step set content = 'c' where plan_id = '" + plan.id() + "' and position = 1");

        assertThatThrownBy(() -> steps(store(), plan)).isInstanceOf(PlanRepository.Altered.class);
    }

    @Test
    default void aPlanThatWasNotFinishedIsNone() throws SQLException {
        int[] seen = {-1};
        try (PlanRepository.Writing writing = new Jobs(store()).plans().write(head("unfinished", 1))) {
            writing.add("a");
        }
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from plan where account = 'unfinished'")) {
            found.next();
            seen[0] = found.getInt(1);
        }

        assertThat(seen[0]).isZero();
    }

    @Test
    default void oldPlansGoAndYoungOnesStay() {
        Clock before = Clock.offset(
                Clock.systemUTC(), Retention.PLANS.plus(Duration.ofDays(1)).negated());
        JobStore then = new JobStore(store().dataSource(), store().database(), before);
        StoredPlan old = kept(then, head("an account", 1), List.of("a"));
        StoredPlan young = kept(store(), head("an account", 1), List.of("a"));

        Retention.removeOldPlans(store());

        assertThat(new Jobs(store()).plans().find(old.id())).isEmpty();
        assertThat(steps(store(), new Jobs(store()).plans().find(young.id()).orElseThrow()))
                .containsExactly("a");
    }

    @Test
    default void whatSomebodySentAndDidNotGoOnWithGoesAndWhatAJobOrAPlanWasMadeOfStays() throws IOException {
        Clock before = Clock.offset(
                Clock.systemUTC(), Retention.PLANS.plus(Duration.ofDays(1)).negated());
        JobStore then = new JobStore(store().dataSource(), store().database(), before);
        String account = UUID.randomUUID().toString();
        StoredDocument abandoned = sent(then, account, StoredDocument.SENT + "sedes.csv");
        StoredDocument ours = sent(then, account, "acciones.json");
        StoredDocument used = sent(then, account, StoredDocument.SENT + "numeros.csv");
        StoredDocument young = sent(store(), account, StoredDocument.SENT + "nuevas.csv");
        NewJob job = new NewJob(
                Scripted.KIND, account, "t", "{}", LIMITS, Origin.UNKNOWN.ofDocument(Optional.of(used.id())));
        new Jobs(store()).create(job, items -> {});

        Retention.removeOldPlans(store());

        DocumentRepository documents = new Jobs(store()).documents();
        assertThat(documents.find(abandoned.id())).isEmpty();
        assertThat(chunks(abandoned.id())).isZero();
        for (StoredDocument kept : List.of(ours, used, young)) {
            assertThat(documents.find(kept.id())).as(kept.name()).contains(kept);
            assertThat(chunks(kept.id())).isEqualTo(1);
        }
    }

    private static StoredDocument sent(JobStore to, String account, String name) throws IOException {
        return new Jobs(to).documents().put(account, name, "text/csv", new ByteArrayInputStream(new byte[] {1}));
    }

    private int chunks(String document) {
        return store().read(connection -> {
            try (PreparedStatement counting =
                    connection.prepareStatement("select count(*) from document_chunk where document_id = ?")) {
                counting.setString(1, document);
                try (ResultSet counted = counting.executeQuery()) {
                    counted.next();
                    return counted.getInt(1);
                }
            }
        });
    }

    @Test
    default void aDocumentIsReadAsItWasPutAndTheNewestOfItsNameIsFound() throws IOException {
        byte[] content = new byte[700_001];
        new Random(13).nextBytes(content);
        String account = UUID.randomUUID().toString();
        new Jobs(store()).documents().put(account, "acciones", "application/json", new ByteArrayInputStream(content));
        StoredDocument second = new Jobs(another())
                .documents()
                .put(account, "acciones", "application/json", new ByteArrayInputStream(content));

        StoredDocument found =
                new Jobs(store()).documents().newest(account, "acciones").orElseThrow();

        assertThat(found).isEqualTo(second);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        new Jobs(store()).documents().copy(found, read);
        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(new Jobs(store()).documents().newest(account, "other")).isEmpty();
    }

    @Test
    default void aDocumentThatBreaksOffIsNone() {
        String account = UUID.randomUUID().toString();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> new Jobs(store()).documents().put(account, "n", "text/csv", broken))
                .isInstanceOf(IOException.class);

        assertThat(new Jobs(store()).documents().newest(account, "n")).isEmpty();
    }

    @Test
    default void ofAPaceTheLastOfTheAccountIsKept() {
        String account = UUID.randomUUID().toString();
        store().pace().put(account, "{}");
        another().pace().put(account, "{\"\":{}}");
        another().pace().put(account + "-", "{}");

        assertThat(store().pace().find(account)).contains("{\"\":{}}");
        assertThat(store().pace().find(account + "+")).isEmpty();
    }

    @Test
    default void theVersionBeforeFindsInItsHistoriesOnlyWhatItKnows() throws SQLException {
        assertThat(versions("flyway_schema_history")).containsExactly("1", "2");
        assertThat(versions("addition_history")).containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    default void whatALaterVersionAddedKeepsThisOneFromNothing() throws SQLException {
        store().transaction(connection -> Sql.update(
                connection,
                "insert into later_addition_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL',"
                        + " 'db/migration/L99__later.sql', 1, 'a test', 0, true)"));
        try {
            Migrations.apply(Flyway.configure().dataSource(store().dataSource()).load());
        } finally {
            store().transaction(connection ->
                    Sql.update(connection, "delete from later_addition_history where installed_rank = 99"));
        }
    }

    @Test
    default void aStoreThatThisVersionMadeIsKnownByItsHistories() throws SQLException {
        assertThat(isCurrent())
                .as("CurrentTables.DIGEST, of the migrations that there are now: %d", digest())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update later_addition_history set checksum = checksum + 1 where version = '20'",
                "update addition_history set success = false where version = '7'",
                "update later_addition_history set version = '2000' where version = '20'",
                "update flyway_schema_history set type = 'JDBC' where version = '1'",
                "delete from later_addition_history where version = '10'",
                "insert into later_addition_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) values (98, '98', 'later', 'SQL', '', 1, '', 0, true)",
                "alter table addition_history rename to another_history"
            })
    default void aStoreWhoseHistoriesSayAnythingElseIsLeftToFlyway(String change) throws SQLException {
        try (Connection connection = store().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Sql.update(connection, change);
            // It looks within this transaction, and undoes it.
            assertThat(CurrentTables.areIn(connection, store().database())).isFalse();
        }
        assertThat(isCurrent()).isTrue();
    }

    private boolean isCurrent() throws SQLException {
        try (Connection connection = store().dataSource().getConnection()) {
            return CurrentTables.areIn(connection, store().database());
        }
    }

    private long digest() throws SQLException {
        return store().query(CurrentTables::digest);
    }

    private List<String> versions(String history) throws SQLException {
        return store().query(connection -> Sql.query(
                connection,
                "select version from " + history + " where success and version is not null order by installed_rank",
                line -> line.getString(1)));
    }
}
