package org.spaceodt.job.store.stage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StagePosition;
import org.spaceodt.job.StopReason;
import org.spaceodt.job.act.About;
import org.spaceodt.job.store.JobQueue;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.JobUpdates;
import org.spaceodt.job.store.sql.ActLines;
import org.spaceodt.job.store.sql.RowMapper;
import org.spaceodt.job.store.sql.Sql;

/** The stages of jobs. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. Thread-safe. */
public final class StageRepository {
    private static final String STAGES = "select * from job_stage where job_id = ? order by ordinal";

    private final JobStore store;

    public StageRepository(JobStore store) {
        this.store = store;
    }

    /** Stores the stages of a job that is being made. */
    public static void store(Connection connection, String jobId, List<StoredStage> stages) throws SQLException {
        for (StoredStage stage : stages) {
            Optional<StoredStage.Decision> decision = stage.decision();
            Sql.update(
                    connection,
                    "insert into job_stage (job_id, ordinal, stage, digest, answer, override_name, decided_by, host,"
                            + " decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    jobId,
                    stage.ordinal(),
                    stage.stage(),
                    stage.digest(),
                    decision.map(made -> made.answer().name()).orElse(null),
                    decision.map(StoredStage.Decision::overrideName).orElse(null),
                    decision.map(StoredStage.Decision::decidedBy).orElse(null),
                    decision.map(StoredStage.Decision::host).orElse(null),
                    decision.map(made -> made.decidedAt().toEpochMilli()).orElse(null));
        }
    }

    /** From where on nothing is begun: the first stage that nobody has decided, or behind the last. */
    public static int hold(List<StoredStage> stages) {
        return StagePosition.first(stages.stream()
                .filter(stage -> stage.decision().isEmpty())
                .map(StoredStage::ordinal)
                .findFirst()
                .orElseGet(() ->
                        stages.isEmpty() ? 1 : stages.get(stages.size() - 1).ordinal() + 1));
    }

    /** Those of a job that have items, in their order; none for a job without stages. */
    public List<StoredStage> of(String jobId) {
        return store.read(connection -> of(connection, jobId));
    }

    private static List<StoredStage> of(Connection connection, String jobId) throws SQLException {
        return Sql.query(connection, STAGES, StageRepository::stage, jobId);
    }

    private static StoredStage stage(ResultSet line) throws SQLException {
        Optional<StoredStage.Answer> answer =
                Optional.ofNullable(line.getString("answer")).map(StoredStage.Answer::valueOf);
        return new StoredStage(
                line.getInt("ordinal"),
                line.getString("stage"),
                line.getString("digest"),
                answer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new StoredStage.Decision(
                                answer.get(),
                                line.getString("override_name"),
                                line.getString("decided_by"),
                                line.getString("host"),
                                Instant.ofEpochMilli(line.getLong("decided_at")))));
    }

    /** How the items of each stage stand, by its ordinal. */
    public Map<Integer, JobView.Counts> counts(String jobId) {
        Map<Integer, int[]> found = new TreeMap<>();
        store.read(connection -> Sql.query(
                connection,
                "select position / " + StagePosition.first(1) + " as ordinal, state, in_doubt, count(*) as items"
                        + " from item where job_id = ? group by 1, 2, 3",
                line -> {
                    ItemView.State state = ItemView.State.valueOf(line.getString("state"));
                    boolean perhaps = state == ItemView.State.WAITING && line.getInt("in_doubt") == 1;
                    int[] counts = found.computeIfAbsent(
                            line.getInt("ordinal"), ordinal -> new int[ItemView.State.values().length]);
                    counts[(perhaps ? ItemView.State.PERHAPS_WRITTEN : state).ordinal()] += line.getInt("items");
                    return state;
                },
                jobId));
        Map<Integer, JobView.Counts> counts = new TreeMap<>();
        found.forEach((ordinal, of) -> counts.put(ordinal, counts(of)));
        return counts;
    }

    private static JobView.Counts counts(int[] of) {
        return new JobView.Counts(
                of[ItemView.State.WAITING.ordinal()],
                of[ItemView.State.PERHAPS_WRITTEN.ordinal()],
                of[ItemView.State.RUNNING.ordinal()],
                of[ItemView.State.DONE.ordinal()],
                of[ItemView.State.SKIPPED.ordinal()],
                of[ItemView.State.FAILED.ordinal()]);
    }

    /** Whether an item before that position has not ended. */
    public boolean isOpenBefore(String jobId, int position) {
        return store.read(connection -> Sql.first(
                        connection,
                        "select 1 from item where job_id = ? and position < ? and state in ('WAITING', 'RUNNING') limit 1",
                        line -> true,
                        jobId,
                        position))
                .isPresent();
    }

    /**
     * @param from the first position
     * @param limit at most so many, all of one stage, by position
     */
    public List<StagedItem> items(String jobId, int ordinal, int from, int limit) {
        return store.read(connection -> Sql.query(
                connection,
                "select i.*, d.state as d_state, d.blocked_by as d_blocked from item i"
                        + " left join item d on d.job_id = i.job_id and d.position = i.depends_on"
                        + " where i.job_id = ? and i.position >= ? and i.position < ? order by i.position limit ?",
                line -> new StagedItem(RowMapper.item(line), before(line)),
                jobId,
                Math.max(from, StagePosition.first(ordinal)),
                StagePosition.first(ordinal + 1),
                limit));
    }

    /** How a row stands before a stage in which it has no item yet. */
    public StagedItem.Before before(String jobId, int ordinal, int row) {
        for (int earlier = ordinal - 1; earlier >= 0; earlier--) {
            int position = StagePosition.of(earlier, row);
            Optional<StagedItem.Before> before = store.read(connection -> Sql.first(
                    connection,
                    "select state as d_state, blocked_by as d_blocked from item where job_id = ? and position = ?",
                    StageRepository::before,
                    jobId,
                    position));
            if (before.isPresent() && before.get() != StagedItem.Before.READY) {
                return before.get();
            }
        }
        return StagedItem.Before.READY;
    }

    private static StagedItem.Before before(ResultSet line) throws SQLException {
        String state = line.getString("d_state");
        if (state == null || state.equals("DONE")) {
            return StagedItem.Before.READY;
        }
        boolean blocked = Sql.optionalLong(line, "d_blocked").isPresent();
        if (state.equals("SKIPPED")) {
            return blocked ? StagedItem.Before.FAILED : StagedItem.Before.READY;
        }
        return state.equals("FAILED") ? StagedItem.Before.FAILED : StagedItem.Before.OPEN;
    }

    /** What a decision changes of the items of its stage. */
    public interface Changes {
        void of(StageItems items);
    }

    /**
     * Keeps what somebody decided about a stage, with what that changes, or nothing of it. A job that waits for it goes on.
     *
     * @param decided with the decision, and the digest that it is about
     * @return the job as it stands then; empty when it was decided before, by whomever
     * @throws NoSuchElementException when there is no such job or stage
     */
    public Optional<JobView> decide(String jobId, StoredStage decided, Changes changes) {
        Optional<JobView> job;
        try {
            job = store.transaction(connection -> decided(connection, jobId, decided, changes));
        } catch (SQLException e) {
            throw store.unavailable(e);
        } catch (StageItems.NotStored e) {
            throw store.unavailable(e.cause());
        }
        job.filter(moved -> moved.state().inWork()).ifPresent(moved -> JobQueue.put(JobQueue.client(store), moved));
        store.changed();
        return job;
    }

    private Optional<JobView> decided(Connection connection, String jobId, StoredStage decided, Changes changes)
            throws SQLException {
        JobView job = store.locked(connection, jobId);
        StoredStage.Decision decision = decided.decision().orElseThrow();
        int kept = Sql.update(
                connection,
                "update job_stage set digest = ?, answer = ?, override_name = ?, decided_by = ?, host = ?, decided_at = ?"
                        + " where job_id = ? and ordinal = ? and answer is null",
                decided.digest(),
                decision.answer().name(),
                decision.overrideName(),
                decision.decidedBy(),
                decision.host(),
                decision.decidedAt().toEpochMilli(),
                jobId,
                decided.ordinal());
        if (kept == 0) {
            return Optional.empty();
        }
        Origin made = job.job().origin();
        ActLines.tell(
                connection,
                store.now(),
                About.ofJob(jobId)
                        .of(decided.digest())
                        .plannedBy(made.plannedBy().or(made::operator)));
        changes.of(new StageItems(connection, jobId, decided.ordinal(), of(connection, jobId), store.now()));
        int hold = hold(of(connection, jobId));
        boolean moves = !job.job().holdFrom().equals(OptionalInt.of(hold));
        Sql.update(
                connection,
                "update job set hold_from = ?, total = (select count(*) from item where job_id = job.id) where id = ?",
                hold,
                jobId);
        JobUpdates.count(connection, jobId);
        if (moves && job.state() == JobState.PAUSED && job.reason().equals(Optional.of(StopReason.DECISION))) {
            JobUpdates.goOn(connection, jobId, store.now(), false);
            JobUpdates.waits(connection, jobId, job.hours(), store.clock().instant());
            JobUpdates.stand(connection, jobId, JobState.RUNNING, store.now());
        }
        return Optional.of(store.locked(connection, jobId));
    }
}
