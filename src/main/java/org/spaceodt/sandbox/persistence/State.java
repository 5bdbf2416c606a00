package org.spaceodt.sandbox.persistence;

import org.spaceodt.sandbox.tenant.Tenant;

/** All that writes have made of the tenant. */
public interface State {
    /** The whole of it as one JSON value in UTF-8, from which {@link #restore} makes the same again. */
    byte[] snapshot();

    /**
     * Takes over what a snapshot holds, or nothing of it.
     *
     * @throws IllegalArgumentException with the reason when this is no snapshot of such a tenant
     */
    void restore(byte[] json);

    /** Undoes every write. */
    void reset();

    /** That of a tenant to which nothing has been written yet. */
    static State of(Tenant tenant) {
        byte[] beginning = tenant.snapshot().take();
        return new State() {
            @Override
            public byte[] snapshot() {
                return tenant.snapshot().take();
            }

            @Override
            public void restore(byte[] json) {
                tenant.snapshot().restore(json);
            }

            @Override
            public void reset() {
                restore(beginning);
            }
        };
    }
}
