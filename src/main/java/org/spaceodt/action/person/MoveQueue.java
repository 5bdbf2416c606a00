package org.spaceodt.action.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.action.NotPossible;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.person.MoveCheck;
import org.spaceodt.webex.resource.person.MoveStart;
import org.spaceodt.webex.resource.person.MoveState;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;

/**
 * Moves people who call, of one organization. Webex runs one such job at a time and takes up to
 * {@value MoveUsersJobs#MOST_USERS} people in it (operational facts, "Limits and oddities"): those who go to the same location
 * go together. Thread-safe.
 */
final class MoveQueue {
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final WebexClient webex;
    private final Polling watch;
    private final Gathering<String, MovingUser, Supplier<Written>> gathering;

    /**
     * @param watch how long to wait for another job, and for one's own
     * @param linger how long a job waits for more people before it is started
     */
    MoveQueue(WebexClient webex, Polling watch, Duration linger) {
        this.webex = webex;
        this.watch = watch;
        this.gathering = new Gathering<>(MoveUsersJobs.MOST_USERS, linger, watch.pause(), this::together);
    }

    /** Whether it moves people for whom such a client acts. */
    boolean isOf(WebexClient other) {
        return webex.actsAs(other);
    }

    /**
     * Waits until the person was moved.
     *
     * @throws NotPossible when Webex did not move the person, with its codes
     * @throws WebexException when a call failed: it holds for all that were to move with it
     */
    Written move(MovingUser person, String locationId) {
        try {
            return gathering.get(locationId, person).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPossible(Moving.text("busy"));
        }
    }

    /**
     * Moves somebody who does not call: one at once, and without a job. Whoever began to call since goes by a job.
     *
     * @throws NotPossible when Webex did not move the person, with its codes
     */
    Written moveAlone(MovingUser person, String locationId) {
        return together(locationId, List.of(person)).get(0).get();
    }

    private List<Supplier<Written>> together(String locationId, List<MovingUser> people) {
        try {
            return ends(whenFree(() -> new MoveUsersJobs(webex).start(locationId, people)), people);
        } catch (WebexException.Rejected e) {
            if (people.size() > 1 && e.failure().httpStatus().orElse(0) == BAD_REQUEST) {
                return inHalves(locationId, people);
            }
            throw e;
        }
    }

    /** Webex refuses all for one of them, and does not always say for whom. */
    private List<Supplier<Written>> inHalves(String locationId, List<MovingUser> people) {
        List<Supplier<Written>> ends = new ArrayList<>();
        int middle = people.size() / 2;
        for (List<MovingUser> half : List.of(people.subList(0, middle), people.subList(middle, people.size()))) {
            try {
                ends.addAll(together(locationId, half));
            } catch (WebexException.Rejected | NotPossible e) {
                half.forEach(person -> ends.add(failed(e)));
            }
        }
        return ends;
    }

    /**
     * Makes a call that is answered 409 while another job runs: again, as long as the watch allows.
     *
     * @throws NotPossible when another job ran all the time
     */
    <T> T whenFree(Supplier<T> call) {
        return watch.<Optional<T>>until(Optional::isPresent, () -> unlessBusy(call))
                .orElseThrow(() -> new NotPossible(Moving.text("busy")));
    }

    private static <T> Optional<T> unlessBusy(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Supplier<Written>> ends(MoveStart start, List<MovingUser> people) {
        if (start instanceof MoveStart.Started started) {
            return ends(started, people);
        }
        if (start instanceof MoveStart.Refused refused) {
            return people.stream()
                    .map(person -> failed(new NotPossible(
                            new Moving(webex).refused(refused.check().hindrancesOf(person.userId())))))
                    .toList();
        }
        Written written = ((MoveStart.Moved) start).written();
        return people.stream().<Supplier<Written>>map(person -> () -> written).toList();
    }

    /** A job that was started a moment ago may not be shown yet. */
    private List<Supplier<Written>> ends(MoveStart.Started started, List<MovingUser> people) {
        MoveUsersJobs jobs = new MoveUsersJobs(webex);
        String jobId = started.state().jobId();
        MoveState end = watch.until(state -> state.filter(MoveState::ended).isPresent(), () -> jobs.lookUp(jobId))
                .filter(MoveState::ended)
                .orElseThrow(() -> new NotPossible(Moving.text("running", jobId)));
        if (end.movedEverybody()) {
            return people.stream()
                    .<Supplier<Written>>map(person -> started::written)
                    .toList();
        }
        Map<String, List<MoveCheck.Issue>> errors = jobs.errorsByUser(jobId);
        boolean allSaid = errors.size() == end.failed() && end.pending() == 0;
        return people.stream()
                .map(person -> {
                    List<MoveCheck.Issue> own = errors.getOrDefault(new WebexId(person.userId()).bare(), List.of());
                    if (!own.isEmpty()) {
                        return failed(new NotPossible(new Moving(webex).refused(own)));
                    }
                    return allSaid
                            ? (Supplier<Written>) started::written
                            : failed(new NotPossible(Moving.text("refused", end.exitCode())));
                })
                .toList();
    }

    private static Supplier<Written> failed(RuntimeException fault) {
        return () -> {
            throw fault;
        };
    }
}
