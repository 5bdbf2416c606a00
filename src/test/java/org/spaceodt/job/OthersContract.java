package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.location.SetOutgoingPermissions;
import org.spaceodt.change.guard.OthersAtWork;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.json.JsonFormat;

/** What two processes on one store know of each other's jobs. */
interface OthersContract {
    String ACTION = "ubicacion_configurar_permisos_salientes_defecto";

    JobStore store();

    JobStore another();

    private static ActionInput about(String location) {
        return new ActionInput(ACTION, "", Map.of("location_id", location), Optional.empty(), Optional.empty());
    }

    private static String made(Jobs jobs, String account, String operator, String... locations) {
        Consumer<Consumer<NewJob.NewItem>> items = sink -> {
            for (int n = 0; n < locations.length; n++) {
                try {
                    sink.accept(new NewJob.NewItem(
                            n + 2,
                            locations[n],
                            OptionalInt.empty(),
                            JsonFormat.MAPPER.writeValueAsString(about(locations[n]))));
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        return jobs.create(
                new NewJob(
                        ActionWork.KIND,
                        account,
                        ACTION + ": sites.csv",
                        "{}",
                        new NewJob.Limits(1, false, 0, 1, 1),
                        Origin.UNKNOWN.by(operator).on("host-" + operator)),
                items);
    }

    private static OthersAtWork others(Jobs jobs, String account) {
        return new OthersAtWork(jobs, account, new Catalogue(List.of(new SetOutgoingPermissions())), JsonFormat.MAPPER);
    }

    @Test
    default void whatAJobOfAnotherProcessHasIsKnownUntilItHasEndedAndNothingElseIs() {
        String account = UUID.randomUUID().toString();
        Jobs martas = new Jobs(store());
        Jobs joans = new Jobs(another());
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        String id = made(martas, account, "marta", first);
        made(martas, UUID.randomUUID().toString(), "elsewhere", second);
        OthersAtWork seen = others(joans, account);

        List<JobView> unfinished = seen.but(Optional.empty(), "");
        assertThat(unfinished).extracting(JobView::id).containsExactly(id);
        assertThat(seen.lines(unfinished, moment -> "23:10"))
                .singleElement()
                .satisfies(line -> assertThat(line.values()).contains("marta (host-marta)", ACTION, "0", "1", "23:10"));
        assertThat(seen.busy(unfinished).refusal(about(first))).isPresent();
        assertThat(seen.busy(unfinished).refusal(about(second))).isEmpty();
        assertThat(seen.but(Optional.empty(), id)).isEmpty();

        martas.move(id, JobMove.CANCEL);

        assertThat(seen.but(Optional.empty(), "")).isEmpty();
    }
}
