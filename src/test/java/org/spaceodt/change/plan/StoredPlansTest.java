package org.spaceodt.change.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.job.MadeTables;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Stores;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.StoreLocation;

/** Plans are kept in the store; a file of one is a copy, also one that an earlier version wrote. */
class StoredPlansTest {
    private static final Dangers NO_DANGER = new Dangers(0, 0, 0, 0, Optional.of(0.0), 0.1);

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final String ACCOUNT = "http://127.0.0.1:1/v1 org";
    private static final String PLAN = """
            {"format":"space-odt-FORMAT-plan","version":1,"entity_type":"SUBJECT",\
            "account":"http://127.0.0.1:1/v1 org","source":"sites.csv","digest":"9d61","rows":2,"undo_of":""}
            {"row":3,"entityType":"location","key":"Girona Centre","stage":"STAGE","mode":"UPDATE",\
            "details":"address/city: Vic → Girona","input":{"action":"location_upsert","organization":"","cells":{},\
            "change":{"kind":"update","target":{"kind":"location","id":"Y2lz","name":"Girona Centre"},\
            "before":{"address":{"city":"Vic"}},"after":{"address":{"city":"Girona"}},"unseen":{}}},\
            "afterPrevious":false}
            """;

    @TempDir
    Path folder;

    private AgroalDataSource dataSource;

    @BeforeEach
    void open() {
        dataSource = Stores.configured(StoreLocation.sqlite(folder).properties());
        MadeTables.in(dataSource);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    private Jobs jobs() {
        return new Jobs(new JobStore(dataSource, Database.SQLITE, Clock.systemUTC()));
    }

    private StoredPlans plansOf(String account) {
        return new StoredPlans(jobs().plans(), account, Origin.UNKNOWN.by("operadora"), JSON);
    }

    private static List<PlanRow> steps(SavedPlan plan) throws IOException {
        List<PlanRow> steps = new ArrayList<>();
        plan.each(steps::add);
        return steps;
    }

    private Path earlier(RowKind kind, String subject, String stage) throws IOException {
        String format = kind == RowKind.ACTION ? "action" : "location";
        return Files.writeString(
                folder.resolve("earlier.jsonl"),
                PLAN.replace("FORMAT", format).replace("SUBJECT", subject).replace("STAGE", stage));
    }

    private SavedPlan taken() throws Exception {
        return plansOf(ACCOUNT).open(earlier(RowKind.ACTION, "location_upsert", ""), RowKind.ACTION);
    }

    private Path copy(SavedPlan plan) throws IOException {
        Path copy = folder.resolve("copy.jsonl");
        plan.copyTo(copy);
        return copy;
    }

    private UnusablePlan.Why why(Object named, RowKind kind) {
        return catchThrowableOfType(UnusablePlan.class, () -> plansOf(ACCOUNT).open(named.toString(), folder, kind))
                .why();
    }

    @ParameterizedTest
    @CsvSource({"LOCATION, location, location", "ACTION, location_upsert, ''"})
    void aFileOfAnEarlierVersionIsTakenInWithTheSameSteps(RowKind kind, String subject, String stage) throws Exception {
        Path earlier = earlier(kind, subject, stage);

        SavedPlan plan = plansOf(ACCOUNT).open(earlier, kind);

        assertThat(plan.head().subject()).isEqualTo(subject);
        assertThat(plan.head().inputDigest()).isEqualTo("9d61");
        assertThat(steps(plan))
                .singleElement()
                .satisfies(step -> assertThat(step.input().change()).isPresent());
        List<String> lines = Files.readAllLines(copy(plan));
        assertThat(lines.subList(1, 2)).isEqualTo(Files.readAllLines(earlier).subList(1, 2));
        assertThat(lines.get(0)).contains(plan.stored().id(), plan.stored().digest());
    }

    @Test
    void aCopyIsThePlanThatItIsACopyOf() throws Exception {
        SavedPlan plan = taken();

        SavedPlan again = plansOf(ACCOUNT).open(copy(plan), RowKind.ACTION);
        SavedPlan named = plansOf(ACCOUNT).open(plan.stored().id(), folder, RowKind.ACTION);

        assertThat(again.stored()).isEqualTo(plan.stored());
        assertThat(named.stored()).isEqualTo(plan.stored());
    }

    @Test
    void aCopyOfAPlanOfAnotherStoreIsTakenInAndHasTheSameDigest() throws Exception {
        SavedPlan plan = taken();
        Path copy = copy(plan);
        jobs().plans().remove(plan.stored().id());

        SavedPlan taken = plansOf(ACCOUNT).open(copy, RowKind.ACTION);

        assertThat(taken.stored().id()).isNotEqualTo(plan.stored().id());
        assertThat(taken.stored().digest()).isEqualTo(plan.stored().digest());
        assertThat(steps(taken)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"Girona Lleida", "UPDATE CREATE", ":3 :4"})
    void aCopyWhoseStepsWereChangedIsRefused(String there, String changed) throws Exception {
        Path copy = copy(taken());
        String text = Files.readString(copy);
        int steps = text.indexOf('\n');
        assertThat(text.substring(steps)).contains(there);
        Files.writeString(copy, text.substring(0, steps) + text.substring(steps).replaceFirst(there, changed));

        assertThat(why(copy, RowKind.ACTION)).isEqualTo(UnusablePlan.Why.ALTERED);
    }

    @Test
    void aCopyThatBreaksOffIsRefused() throws Exception {
        Path copy = copy(taken());
        Files.writeString(copy, Files.readAllLines(copy).get(0) + "\n");

        assertThat(why(copy, RowKind.ACTION)).isEqualTo(UnusablePlan.Why.ALTERED);
    }

    @Test
    void aPlanOfOtherRowsOrAnotherAccountIsRefused() throws Exception {
        Path earlier = earlier(RowKind.LOCATION, "location", "location");
        Path another = Files.writeString(
                folder.resolve("another.jsonl"), Files.readString(earlier).replace(ACCOUNT, "another"));
        String id = plansOf("another").open(another, RowKind.LOCATION).stored().id();

        assertThat(why(earlier, RowKind.ACTION)).isEqualTo(UnusablePlan.Why.NONE);
        assertThat(why(another, RowKind.LOCATION)).isEqualTo(UnusablePlan.Why.OTHER_ACCOUNT);
        assertThat(why(id, RowKind.LOCATION)).isEqualTo(UnusablePlan.Why.NONE);
        assertThat(why("none", RowKind.LOCATION)).isEqualTo(UnusablePlan.Why.NONE);
    }

    @ParameterizedTest
    @ValueSource(bytes = {'{', (byte) 0xff, 0})
    void whatIsNoPlanIsRefused(byte content) throws Exception {
        Path file = Files.write(folder.resolve("none.jsonl"), new byte[] {content, '\n'});

        assertThat(why(file, RowKind.LOCATION)).isEqualTo(UnusablePlan.Why.NONE);
    }

    @Test
    void whoMadeItIsKept() {
        try (StoredPlans.Writing writing =
                plansOf(ACCOUNT).begin(RowKind.ACTION, "location_upsert", "sites.csv", "d", 0, "")) {
            assertThat(writing.finish(NO_DANGER).head().origin().operator()).hasValue("operadora");
        }
    }
}
