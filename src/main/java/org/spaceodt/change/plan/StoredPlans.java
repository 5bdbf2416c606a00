package org.spaceodt.change.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.PlanRepository;

/** The plans of an account in the store, named by id: every process on it can apply them. */
public final class StoredPlans {
    private final PlanRepository plans;
    private final String account;
    private final Origin origin;
    private final ObjectMapper json;

    public StoredPlans(JobContext place) {
        this(
                place.jobs().plans(),
                place.account(),
                place.origin(),
                place.webex().json());
    }

    /** @param origin of the plans that are made */
    StoredPlans(PlanRepository plans, String account, Origin origin, ObjectMapper json) {
        this.plans = plans;
        this.account = account;
        this.origin = origin;
        this.json = json;
    }

    /**
     * Empty when there is none with that id of such rows, or it is another account's.
     *
     * @param id the whole id, or its beginning if no other such plan's is the same
     */
    public Optional<SavedPlan> find(String id, RowKind kind) {
        List<StoredPlan> ours = plans.named(id).stream()
                .filter(plan -> plan.head().recipe().equals(kind.name())
                        && plan.head().account().equals(account))
                .toList();
        return ours.size() == 1 ? Optional.of(saved(ours.get(0))) : Optional.empty();
    }

    /** The same, whatever its rows are. */
    public Optional<SavedPlan> find(String id) {
        return Arrays.stream(RowKind.values())
                .flatMap(kind -> find(id, kind).stream())
                .findFirst();
    }

    private SavedPlan saved(StoredPlan plan) {
        return new SavedPlan(plan, plans, json);
    }

    /**
     * @param named a file, which is taken into the store, or the id of a plan that is there
     * @param folder where the file is, if it has no absolute path
     * @throws UnusablePlan when it is no plan of such rows of this account, or its steps were changed
     */
    public SavedPlan open(String named, Path folder, RowKind kind) throws IOException, UnusablePlan {
        Path file = folder.resolve(named);
        return Files.isRegularFile(file)
                ? open(file, kind)
                : find(named, kind).orElseThrow(() -> new UnusablePlan(UnusablePlan.Why.NONE, file));
    }

    /** The same of a file. */
    public SavedPlan open(Path named, RowKind kind) throws IOException, UnusablePlan {
        PlanFile file = PlanFile.open(named, json, kind);
        if (!file.head().account().equals(account)) {
            throw new UnusablePlan(UnusablePlan.Why.OTHER_ACCOUNT, named);
        }
        StoredPlan taken = taken(file);
        Optional<SavedPlan> there = file.of()
                .flatMap(of -> find(of.id(), kind))
                .filter(plan -> plan.stored().digest().equals(taken.digest()));
        there.ifPresent(plan -> plans.remove(taken.id()));
        return there.orElseGet(() -> saved(taken));
    }

    private StoredPlan taken(PlanFile file) throws IOException, UnusablePlan {
        try (PlanRepository.Writing writing = plans.write(file.head())) {
            file.each(step -> {
                json.readValue(step, PlanRow.class);
                writing.add(step);
            });
            return file.of().isEmpty()
                    ? writing.finish(Optional.empty())
                    : writing.finish(file.of().get().digest())
                            .orElseThrow(() -> new UnusablePlan(UnusablePlan.Why.ALTERED, file.file()));
        } catch (JsonProcessingException e) {
            throw new UnusablePlan(UnusablePlan.Why.NONE, file.file());
        }
    }

    /**
     * Begins to keep a plan of this account.
     *
     * @param inputDigest of the rows that it is made of
     * @param undoOf the job that it undoes; empty text for none
     */
    public Writing begin(RowKind kind, String subject, String source, String inputDigest, int rows, String undoOf) {
        return new Writing(
                new StoredPlan.Head(account, kind.name(), subject, source, inputDigest, rows, undoOf, origin));
    }

    /** A plan that is being kept, step by step: nobody finds it before it is finished. */
    public final class Writing implements AutoCloseable {
        private final PlanRepository.Writing writing;

        private Writing(StoredPlan.Head head) {
            this.writing = plans.write(head);
        }

        public void write(PlanRow step) throws IOException {
            writing.add(json.writeValueAsString(step));
        }

        /** The same of steps that come in another order than that of the plan. */
        public void write(PlanRow step, int position) throws IOException {
            writing.add(json.writeValueAsString(step), position);
        }

        public SavedPlan finish(Dangers dangers) {
            return saved(writing.finish(Optional.of(dangers.text())));
        }

        /** Leaves nothing of it, unless it was finished. */
        @Override
        public void close() {
            writing.close();
        }
    }
}
