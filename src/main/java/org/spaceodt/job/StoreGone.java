package org.spaceodt.job;

import java.util.NoSuchElementException;

/** The database, or the job in it, was removed or replaced while it was used: what is stored from now on nobody would find. */
public final class StoreGone extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    /** @param what is gone: a file, or a job */
    public StoreGone(String what) {
        super(false, what, new NoSuchElementException(what));
    }
}
