package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;

/** Stores and saved plans outlive a version: what earlier ones wrote is read, and written the same. */
class EarlierVersionsTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
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

    @ParameterizedTest
    @CsvSource({"LOCATION, entity_type, location", "ACTION, action, ubicacion_configurar_pstn"})
    void aJobInTheStoreIsWhatItWas(RowKind kind, String attribute, String subject) {
        KeptRows kept = new KeptRows(JSON);
        String attributes = "{\"" + attribute + "\":\"" + subject
                + "\",\"source\":\"sites.csv\",\"digest\":\"9d61\",\"rows\":2,\"undo_of\":\"a job\"}";

        RowJob job = kept.job(stored(ActionWork.KIND, attributes)).orElseThrow();

        assertThat(job.kind()).isEqualTo(kind);
        assertThat(job.subject()).isEqualTo(subject);
        assertThat(job.source()).isEqualTo("sites.csv");
        assertThat(job.digest()).isEqualTo("9d61");
        assertThat(job.rows()).isEqualTo(2);
        assertThat(job.undoOf()).isEqualTo("a job");
        assertThat(kept.text(new KeptRows.Input(kind, subject, "sites.csv", "9d61", 2, "a job")))
                .isEqualTo(attributes);
    }

    @Test
    void aJobOfSomethingElseIsNone() {
        KeptRows kept = new KeptRows(JSON);

        assertThat(kept.job(stored("other", "{\"action\":\"ubicacion_configurar_pstn\"}")))
                .isEmpty();
        assertThat(kept.job(stored(ActionWork.KIND, "{\"rows\":2}"))).isEmpty();
        assertThat(kept.job(stored(ActionWork.KIND, "no JSON"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOCATION, location, location, location", "ACTION, action, location_upsert, ''"})
    void aPlanThatWasKeptIsReadAndKeptAgainTheSame(RowKind kind, String format, String subject, String stage)
            throws Exception {
        String text = PLAN.replace("FORMAT", format).replace("SUBJECT", subject).replace("STAGE", stage);
        Path earlier = Files.writeString(folder.resolve("earlier.jsonl"), text);
        Path now = folder.resolve("now.jsonl");

        SavedPlan plan = SavedPlan.open(earlier, JSON, kind);
        List<PlanRow> steps = new ArrayList<>();
        plan.each(JSON, steps::add);
        try (SavedPlan.Writing writing = new SavedPlan.Writing(now, JSON, plan.head())) {
            writing.write(steps.get(0));
            writing.publish();
        }

        assertThat(plan.head().subject()).isEqualTo(subject);
        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).input().change()).isPresent();
        assertThat(now).hasSameTextualContentAs(earlier);
    }

    @Test
    void aPlanOfTheOtherKindIsRefused() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.jsonl"), PLAN.replace("FORMAT", "location"));

        assertThatThrownBy(() -> SavedPlan.open(plan, JSON, RowKind.ACTION)).isInstanceOf(SavedPlan.Unusable.class);
    }

    private static JobView stored(String kind, String attributes) {
        return new JobView(
                "an id",
                new NewJob(kind, "an account", "a title", attributes, new NewJob.Limits(1, false, 0, 1, 0)),
                JobState.CREATED,
                new JobView.Counts(2, 0, 0, 0, 0),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
