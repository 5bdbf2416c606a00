package org.spaceodt.sandbox.state;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Whose turn it is: many readers or one writer. A write that fails leaves nothing behind, so no reader ever sees half of one. */
public final class Turns {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Changes changes;

    public Turns(Changes changes) {
        this.changes = changes;
    }

    public <T> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Does it alone. Whatever it throws, its changes are taken back before. */
    public <T> T write(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            T result = work.get();
            changes.keep();
            return result;
        } finally {
            changes.takeBack();
            lock.writeLock().unlock();
        }
    }
}
