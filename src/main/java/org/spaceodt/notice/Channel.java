package org.spaceodt.notice;

/** A way to tell somebody. */
public interface Channel {
    /** {@code webhook}, {@code room} or {@code mail}: as it is stored. */
    String name();

    /**
     * Returns when the other side took it, within the time that it is given.
     *
     * @throws NotSent when it did not
     */
    void send(Notice notice) throws NotSent;
}
