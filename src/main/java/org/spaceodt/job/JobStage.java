package org.spaceodt.job;

import java.util.Optional;

/** Where a job stands, as types: a move that is not legal from somewhere is no method there. */
public sealed interface JobStage {
    JobState state();

    /** May be started. */
    sealed interface Startable extends JobStage {
        default Running start() {
            return new Running();
        }
    }

    /** May be paused. */
    sealed interface Pausable extends JobStage {
        default Pausing pause() {
            return new Pausing();
        }
    }

    /** May go on. */
    sealed interface Resumable extends JobStage {
        default Running resume() {
            return new Running();
        }
    }

    /** May be cancelled. */
    sealed interface Cancellable extends JobStage {
        JobStage cancel();
    }

    /** What failed may be made to wait again. */
    sealed interface Retryable extends JobStage {
        default Running retry() {
            return new Running();
        }
    }

    /** A process works on it, or will. */
    sealed interface InWork extends JobStage {
        /** A fault of the program, not of an item. */
        default Failed fail() {
            return new Failed();
        }
    }

    /** All its items may end. */
    sealed interface Completable extends InWork {
        default JobStage complete(int failures) {
            return failures == 0 ? new Completed() : new CompletedWithFailures();
        }
    }

    /** What was in work has ended. */
    sealed interface Settling extends InWork {
        JobStage settle();
    }

    record Created() implements Startable, Cancellable {
        @Override
        public JobState state() {
            return JobState.CREATED;
        }

        @Override
        public Cancelled cancel() {
            return new Cancelled();
        }
    }

    public record Running() implements Pausable, Cancellable, Completable {
        @Override
        public JobState state() {
            return JobState.RUNNING;
        }

        @Override
        public Cancelling cancel() {
            return new Cancelling();
        }
    }

    record Pausing() implements Resumable, Cancellable, Completable, Settling {
        @Override
        public JobState state() {
            return JobState.PAUSING;
        }

        @Override
        public Cancelling cancel() {
            return new Cancelling();
        }

        @Override
        public Paused settle() {
            return new Paused();
        }
    }

    record Paused() implements Resumable, Cancellable, Retryable {
        @Override
        public JobState state() {
            return JobState.PAUSED;
        }

        @Override
        public Cancelled cancel() {
            return new Cancelled();
        }
    }

    record Cancelling() implements Settling {
        @Override
        public JobState state() {
            return JobState.CANCELLING;
        }

        @Override
        public Cancelled settle() {
            return new Cancelled();
        }
    }

    record Cancelled() implements JobStage {
        @Override
        public JobState state() {
            return JobState.CANCELLED;
        }
    }

    record Completed() implements JobStage {
        @Override
        public JobState state() {
            return JobState.COMPLETED;
        }
    }

    record CompletedWithFailures() implements Retryable {
        @Override
        public JobState state() {
            return JobState.COMPLETED_WITH_FAILURES;
        }
    }

    record Failed() implements Retryable {
        @Override
        public JobState state() {
            return JobState.FAILED;
        }
    }

    static JobStage of(JobState state) {
        return switch (state) {
            case CREATED -> new Created();
            case RUNNING -> new Running();
            case PAUSING -> new Pausing();
            case PAUSED -> new Paused();
            case CANCELLING -> new Cancelling();
            case CANCELLED -> new Cancelled();
            case COMPLETED -> new Completed();
            case COMPLETED_WITH_FAILURES -> new CompletedWithFailures();
            case FAILED -> new Failed();
        };
    }

    /** Where the move leads, if there is such a move from here. */
    default Optional<JobStage> moved(JobMove move) {
        return switch (move) {
            case START -> this instanceof Startable from ? Optional.of(from.start()) : Optional.empty();
            case PAUSE -> this instanceof Pausable from ? Optional.of(from.pause()) : Optional.empty();
            case RESUME -> this instanceof Resumable from ? Optional.of(from.resume()) : Optional.empty();
            case CANCEL -> this instanceof Cancellable from ? Optional.of(from.cancel()) : Optional.empty();
            case RETRY -> this instanceof Retryable from ? Optional.of(from.retry()) : Optional.empty();
        };
    }
}
