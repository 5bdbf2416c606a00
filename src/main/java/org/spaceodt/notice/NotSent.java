package org.spaceodt.notice;

/** A message was not taken, or nobody knows whether it was. It repeats nothing that was sent, nor where to. */
public final class NotSent extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final boolean again;

    /**
     * @param code of a text: {@code status}, {@code redirect}, {@code timeout}, {@code unknown_host} and the like
     * @param detail a number of the other side; empty for none
     * @param again whether another try may do better
     */
    public NotSent(String code, String detail, boolean again) {
        super(detail.isEmpty() ? code : code + ":" + detail, null, false, false);
        this.code = code;
        this.again = again;
    }

    public boolean again() {
        return again;
    }

    /** Whether all the time that it is given has gone by. */
    public boolean hung() {
        return code.equals("timeout") || code.equals("connect_timeout");
    }
}
