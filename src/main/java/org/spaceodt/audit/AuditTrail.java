package org.spaceodt.audit;

import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.act.About;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.audit.AuditRepository;

/**
 * What is done, told to the store. What stores a job, a plan or a decision has it in its own transaction; what else is done
 * comes after the line that says that it begins.
 */
public final class AuditTrail {
    /** What is longer may be a secret that stands where a name should. */
    private static final int LONGEST_NAME = 60;
    /** What API keys begin with. */
    private static final String KEY = "sot_";

    private final AuditRepository lines;

    public AuditTrail(JobStore store) {
        this.lines = new AuditRepository(store);
    }

    /** One that begins now. */
    public Act act(String who, Act.How how, String address, String operation, String named) {
        return Act.of(lines.now(), who, how, address, operation, named);
    }

    /**
     * From now on this thread is at it. The line is stored when it returns.
     *
     * @throws StoreUnavailable when the store cannot take it: then nothing may be done
     */
    public void begin(Act act) {
        lines.begun(act);
        act.enter();
    }

    /**
     * It ended, and this thread is at it no more.
     *
     * @param code the exit code of a command, or the status of an answer
     * @throws StoreUnavailable when the store cannot take it: then it stays open in the trail
     */
    public void end(Act act, ActEnd result, int code) {
        Act.leave();
        lines.ended(act, About.NOTHING, result, code);
    }

    /** The same of one that was over at once. */
    public void tell(Act act, ActEnd result, int code) {
        tell(act, About.NOTHING, result, code);
    }

    /** @param about what it was about */
    public void tell(Act act, About about, ActEnd result, int code) {
        lines.ended(act, about, result, code);
    }

    /** What was named, as the trail keeps it: no secret that stands where a name should. */
    public static String named(String text) {
        boolean secret = text.startsWith(KEY) || text.length() > LONGEST_NAME;
        return secret ? text.substring(0, text.offsetByCodePoints(0, KEY.length())) + "…" : text;
    }
}
