package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;

/** Stores outlive a version: what earlier ones wrote is read, and written the same. */
class EarlierVersionsTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

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
        assertThat(kept.text(new KeptRows.Input(kind, subject, "sites.csv", "9d61", 2, "a job"), more -> {}))
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
                Optional.empty(),
                false);
    }
}
