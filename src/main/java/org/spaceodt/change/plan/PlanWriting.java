package org.spaceodt.change.plan;

import java.io.IOException;

/** Files about a plan that are being written, step by step. */
public interface PlanWriting extends AutoCloseable {
    void write(PlanRow step) throws IOException;

    /**
     * From now on they are there.
     *
     * @param planId of the plan in the store
     */
    void publish(String planId) throws IOException;

    /** Leaves nothing of them, unless they were published. */
    @Override
    void close() throws IOException;

    /** Which files. */
    interface Begin {
        /** @param subject of the plan */
        PlanWriting begin(String subject) throws IOException;
    }
}
