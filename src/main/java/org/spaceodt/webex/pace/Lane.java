package org.spaceodt.webex.pace;

/** Bounds the calls in flight of one user of a {@link Governor}; the pace is shared. Thread-safe. */
public final class Lane {
    private final Governor governor;
    private final int ceiling;
    /** Guarded by the governor's lock, as all that follows. */
    private int taken;

    Lane(Governor governor, int ceiling) {
        this.governor = governor;
        this.ceiling = ceiling;
    }

    /**
     * Waits until a call may be sent. Who waits holds no slot.
     *
     * @param family what the API may limit by itself, as "people"
     * @return to be closed when the call is over
     * @throws HeldTooLong when the API asks to wait longer than anybody will
     * @throws InterruptedException leaving no trace
     */
    public Ticket enter(String family) throws InterruptedException, HeldTooLong {
        return governor.enter(this, family);
    }

    boolean hasRoom() {
        return taken < ceiling;
    }

    void take() {
        taken++;
    }

    void giveBack() {
        taken--;
    }
}
