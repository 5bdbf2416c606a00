package org.spaceodt.job.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spaceodt.job.JobState;

/**
 * Which jobs are looked for: those for which all of it holds.
 *
 * @param state on the board
 * @param kind as {@link org.spaceodt.job.NewJob} has it
 * @param recipe how the recipe of its key begins
 * @param here the account whose jobs the process that asks works on; empty where it works on none
 */
public record JobQuery(
        Optional<BoardState> state, Optional<String> kind, Optional<String> recipe, Optional<String> here) {
    public static final JobQuery ALL =
            new JobQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same of any state. */
    public JobQuery ofAnyState() {
        return new JobQuery(Optional.empty(), kind, recipe, here);
    }

    /** Of jobs of that account are worked on here, whatever is kept of it. */
    public JobQuery seenFrom(String account) {
        return new JobQuery(state, kind, recipe, Optional.of(account));
    }

    /** A condition in SQL, and the values of its marks. */
    public record Condition(String text, Object[] values) {}

    /** @param held the jobs that a process works on */
    public Condition condition(Set<String> held) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        kind.ifPresent(wanted -> {
            conditions.add("kind = ?");
            values.add(wanted);
        });
        recipe.ifPresent(beginning -> {
            conditions.add("substr(recipe, 1, ?) = ?");
            values.add(beginning.length());
            values.add(beginning);
        });
        state.ifPresent(wanted -> conditions.add(stands(wanted, held, values)));
        return new Condition(
                conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ", values.toArray());
    }

    private String stands(BoardState wanted, Set<String> held, List<Object> values) {
        String states = wanted.states().stream()
                .filter(one -> one != JobState.RUNNING)
                .map(one -> "state = '" + one.name() + "'")
                .collect(Collectors.joining(" or "));
        return switch (wanted) {
            case QUEUED -> "(" + states + " or state = 'RUNNING' and not " + attended(held, values) + ")";
            case RUNNING -> "(" + states + " or state = 'RUNNING' and " + attended(held, values) + ")";
            default -> "(" + states + ")";
        };
    }

    private String attended(Set<String> held, List<Object> values) {
        List<String> ways = new ArrayList<>(List.of("1 = 0"));
        here.ifPresent(account -> {
            ways.add("account = ?");
            values.add(account);
        });
        for (String id : new TreeSet<>(held)) {
            ways.add("id = ?");
            values.add(id);
        }
        return "(" + String.join(" or ", ways) + ")";
    }
}
