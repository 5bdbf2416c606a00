package org.spaceodt.job;

import java.util.Optional;

/** How the items of one kind of job are done. */
public interface Work {
    /** What the jobs of this kind are stored under, such as {@code actions}. */
    String kind();

    /**
     * This process begins to work on a job, or goes on with it.
     *
     * @return what is done when it stops, whyever
     */
    default Runnable begun(String jobId) {
        return () -> {};
    }

    /**
     * Does one item. Called from as many threads as the job may use; an item is with one thread at a time.
     *
     * @return how it ended; a bad item is a value, never an exception
     * @throws WorkStopped when nothing more can be done now, such as with a token that ended: the job is paused with the
     *     reason, and the item is as if it had not been begun (or in doubt, if it was {@link Attempt#intend intended})
     * @throws RuntimeException a fault of the program: the item fails with it
     */
    Outcome run(Item item, Attempt attempt) throws WorkStopped;

    /**
     * Looks what became of what an earlier try intended, when the job is cancelled and nothing is to be written any more.
     *
     * @return that nobody knows, for work that cannot look
     * @throws WorkStopped when nothing can be read now, whatever the item
     */
    default Seen look(Item item, String intent) throws WorkStopped {
        return new Seen.Unknown();
    }

    /** The same work, for somebody who is told of it. */
    abstract class Forwarding implements Work {
        private final Work work;

        protected Forwarding(Work work) {
            this.work = work;
        }

        @Override
        public String kind() {
            return work.kind();
        }

        @Override
        public Runnable begun(String jobId) {
            return work.begun(jobId);
        }

        @Override
        public Outcome run(Item item, Attempt attempt) throws WorkStopped {
            Outcome outcome = work.run(item, attempt);
            ended(item, outcome);
            return outcome;
        }

        @Override
        public Seen look(Item item, String intent) throws WorkStopped {
            Seen seen = work.look(item, intent);
            if (seen instanceof Seen.Ended ended) {
                ended(item, ended.outcome());
            }
            return seen;
        }

        /** An item was done, or was found done. */
        protected void ended(Item item, Outcome outcome) {}
    }

    /** What became of what was intended, as far as it was seen. */
    sealed interface Seen {
        /** All of it, or a part, is there. */
        record Ended(Outcome outcome) implements Seen {}

        /** Nothing of it is there. */
        record Nothing() implements Seen {}

        /** Nobody can tell. */
        record Unknown() implements Seen {}
    }

    /** One try at an item. */
    interface Attempt {
        /**
         * What an earlier try at this item meant to do, when it is not known how far it came: the process ended in between,
         * or it failed and is tried again. What is there has to be read before anything is written again.
         */
        Optional<String> inDoubt();

        /** The result of the item that this one depends on: it is done. Empty when it depends on none. */
        Optional<String> dependencyResult();

        /**
         * Keeps what is about to be done, with what is needed to undo it. When this returns, it is stored, also should the
         * process be killed; only then may anything be changed.
         *
         * @throws Superseded when the item is no longer this process's to do: nothing may be changed
         */
        void intend(String intent);

        /**
         * Returns when the item was still this process's to do a moment ago; to be called right before anything is changed, each
         * time. It costs nothing while that is known.
         *
         * @throws Superseded when it is not: nothing may be changed
         */
        void confirm();

        /** Waits, and meanwhile another item may have this one's place. */
        default void giveWay(Wait wait) throws InterruptedException {
            wait.pass();
        }

        /** Whether the job was cancelled or is being paused: long waits should end. */
        boolean asksToStop();
    }

    /** A way to let time pass. */
    @FunctionalInterface
    interface Wait {
        void pass() throws InterruptedException;
    }

    /** Another process has taken the job over, because this one was thought dead. */
    final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Superseded(String message) {
            super(message, null, false, false);
        }
    }

    /** The job cannot go on for now, whatever the item. */
    final class WorkStopped extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param reason kept with the job, as the work wrote it */
        public WorkStopped(String reason) {
            super(reason, null, false, false);
        }
    }
}
