package org.spaceodt.job.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spaceodt.job.JobState;
import org.spaceodt.job.hours.WorkingHours;

/**
 * Which jobs are looked for: those for which all of it holds.
 *
 * @param state on the board
 * @param kind as {@link org.spaceodt.job.NewJob} has it
 * @param recipe how the recipe of its key begins
 * @param failed whether only those that failed, ended with failures or have items that were perhaps written
 * @param here the account whose jobs the process that asks works on; empty where it works on none
 */
public record JobQuery(
        Optional<BoardState> state,
        Optional<String> kind,
        Optional<String> recipe,
        Optional<String> here,
        boolean failed) {
    public static final JobQuery ALL =
            new JobQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public JobQuery(Optional<BoardState> state, Optional<String> kind, Optional<String> recipe, Optional<String> here) {
        this(state, kind, recipe, here, false);
    }

    /** The same of any state. */
    public JobQuery ofAnyState() {
        return new JobQuery(Optional.empty(), kind, recipe, here, failed);
    }

    /** The same, of those alone that somebody has to look at. */
    public JobQuery thatFailed() {
        return new JobQuery(state, kind, recipe, here, true);
    }

    /** Of jobs of that account are worked on here, whatever is kept of it. */
    public JobQuery seenFrom(String account) {
        return new JobQuery(state, kind, recipe, Optional.of(account), failed);
    }

    /** A condition in SQL, and the values of its marks. */
    public record Condition(String text, Object[] values) {}

    /**
     * @param held the jobs that a process works on
     * @param now in milliseconds since 1970: who waits for its hours then is not at work
     */
    public Condition condition(Set<String> held, long now) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        kind.ifPresent(wanted -> {
            // Also of jobs with hours, which are stored as another kind.
            conditions.add("(kind = ? or kind = ?)");
            values.add(wanted);
            values.add(wanted + WorkingHours.KIND);
        });
        recipe.ifPresent(beginning -> {
            conditions.add("substr(recipe, 1, ?) = ?");
            values.add(beginning.length());
            values.add(beginning);
        });
        if (failed) {
            conditions.add("(state in ('FAILED', 'COMPLETED_WITH_FAILURES') or exists (select 1 from item"
                    + " where item.job_id = job.id and item.in_doubt = 1 and item.state = 'WAITING'))");
        }
        state.ifPresent(wanted -> conditions.add(stands(wanted, held, now, values)));
        return new Condition(
                conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ", values.toArray());
    }

    private String stands(BoardState wanted, Set<String> held, long now, List<Object> values) {
        String states = wanted.states().stream()
                .filter(one -> one != JobState.RUNNING)
                .map(one -> "state = '" + one.name() + "'")
                .collect(Collectors.joining(" or "));
        return switch (wanted) {
            case QUEUED -> "(" + states + " or state = 'RUNNING' and not " + attended(held, now, values) + ")";
            case RUNNING -> "(" + states + " or state = 'RUNNING' and " + attended(held, now, values) + ")";
            default -> "(" + states + ")";
        };
    }

    private String attended(Set<String> held, long now, List<Object> values) {
        List<String> ways = new ArrayList<>(List.of("1 = 0"));
        here.ifPresent(account -> {
            ways.add("account = ?");
            values.add(account);
        });
        for (String id : new TreeSet<>(held)) {
            ways.add("id = ?");
            values.add(id);
        }
        values.add(now);
        return "((" + String.join(" or ", ways) + ") and (waits_until is null or waits_until <= ?))";
    }
}
