package org.spaceodt.change.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.PlanRepository;

/** Plans that are kept in the store, and named by id: every process on it can apply them. */
public final class StoredPlans {
    private final JobContext place;
    private final PlanRepository plans;

    public StoredPlans(JobContext place) {
        this.place = place;
        this.plans = place.jobs().plans();
    }

    /** Empty when there is none with that id of such rows, or it is another account's. */
    public Optional<SavedPlan> find(String id, RowKind kind) {
        return plans.find(id)
                .filter(plan ->
                        plan.recipe().equals(kind.name()) && plan.account().equals(place.account()))
                .map(plan -> SavedPlan.stored(plan, kind, plans));
    }

    /**
     * @param named a file, or the id of a plan in the store
     * @throws SavedPlan.Unusable when it is no plan for such jobs
     */
    public SavedPlan open(Path named, RowKind kind) throws IOException, SavedPlan.Unusable {
        return Files.exists(named)
                ? SavedPlan.open(named, place.webex().json(), kind)
                : find(named.toString(), kind).orElseThrow(() -> new SavedPlan.Unusable(named.toString()));
    }

    /** For one plan. */
    public Keeping keeping() {
        return new Keeping();
    }

    /** Keeps a plan, and says then what it is called. */
    public final class Keeping implements PlanWriting.Keep {
        private StoredPlan kept;

        private Keeping() {}

        /** @throws IllegalStateException when it was not published */
        public StoredPlan kept() {
            if (kept == null) {
                throw new IllegalStateException("the plan was not kept");
            }
            return kept;
        }

        @Override
        public PlanWriting begin(SavedPlan.Head head) {
            ObjectMapper json = place.webex().json();
            PlanRepository.Writing writing = plans.write(new StoredPlan(
                    "",
                    head.account(),
                    head.kind().name(),
                    head.subject(),
                    head.source(),
                    head.digest(),
                    "",
                    head.rows(),
                    head.undoOf(),
                    Instant.EPOCH,
                    place.origin().operator().orElse("")));
            return new PlanWriting() {
                @Override
                public void write(PlanRow step) throws IOException {
                    writing.add(json.writeValueAsString(step));
                }

                @Override
                public void publish() {
                    kept = writing.finish();
                }

                @Override
                public void close() {
                    writing.close();
                }
            };
        }
    }
}
