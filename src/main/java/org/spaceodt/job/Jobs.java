package org.spaceodt.job;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The jobs in the store: made, looked at, and told what to do. Any process on the same store may call this. */
public interface Jobs {
    /**
     * Stores a job and all its items, or nothing.
     *
     * @param items is called once, and gives each item to its argument
     * @return its id
     */
    String create(NewJob job, Consumer<Consumer<NewJob.NewItem>> items);

    Optional<JobView> find(String jobId);

    /** The newest first. */
    List<JobView> list();

    /** @param from the first position; at most {@code limit} items, by position */
    List<ItemView> items(String jobId, EnumSet<ItemView.State> states, int from, int limit);

    /**
     * Starts, goes on, pauses, cancels, or makes what failed wait again.
     *
     * @return as it stands then; a job that is in work pauses and cancels when its items in work have ended
     * @throws WrongState when there is no such move from where it stands
     * @throws java.util.NoSuchElementException when there is no such job
     */
    JobView move(String jobId, JobMove move);

    /** There is no such move from that state. */
    final class WrongState extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final JobState state;
        private final JobMove move;

        public WrongState(JobState state, JobMove move) {
            super("a job that is " + state + " cannot " + move, null, false, false);
            this.state = state;
            this.move = move;
        }

        public JobState state() {
            return state;
        }

        public JobMove move() {
            return move;
        }
    }
}
