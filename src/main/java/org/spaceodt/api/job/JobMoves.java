package org.spaceodt.api.job;

import jakarta.inject.Singleton;
import java.util.NoSuchElementException;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.HoursChange;

/** Tells jobs what to do, for whoever asks the server. */
@Singleton
public class JobMoves {
    private final Backend backend;

    JobMoves(Backend backend) {
        this.backend = backend;
    }

    /**
     * @param includeProtected whether its rows may touch what is protected, from now on
     * @param hours what becomes of its hours
     * @return as it stands then
     * @throws Refusal when there is no such job, or it is of another organization, which the token of this server may not move
     * @throws org.spaceodt.job.store.Jobs.StillAtWork when its hours cannot be changed now
     * @throws org.spaceodt.change.guard.SecondPerson.Refused where another person has to start it
     * @throws org.spaceodt.job.store.Jobs.WrongState when there is no such move from where it stands
     */
    public JobView move(String id, JobMove move, boolean includeProtected, HoursChange hours) {
        try {
            JobView job = backend.own(backend.job(id));
            if (move == JobMove.START) {
                backend.place().second().checkStarting(job, backend.place().origin());
            }
            String named = job.id();
            if (includeProtected) {
                backend.jobs().includeProtected(named);
            }
            backend.jobs().move(named, move, hours);
            return backend.job(named);
        } catch (NoSuchElementException e) {
            throw Refusal.unknownJob(id);
        }
    }
}
