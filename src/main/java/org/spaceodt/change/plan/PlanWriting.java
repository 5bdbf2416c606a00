package org.spaceodt.change.plan;

import java.io.IOException;

/** A plan that is being kept, step by step. */
public interface PlanWriting extends AutoCloseable {
    void write(PlanRow step) throws IOException;

    /** From now on it is there. */
    void publish() throws IOException;

    /** Leaves nothing of it, unless it was published. */
    @Override
    void close() throws IOException;

    /** Where plans are kept. */
    interface Keep {
        PlanWriting begin(SavedPlan.Head head) throws IOException;
    }
}
