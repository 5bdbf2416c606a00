package org.spaceodt.api.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;

/** Ends with a refusal when more comes than may come, or when nothing comes any more. */
final class BoundedInput extends FilterInputStream {
    private final long most;
    private long read;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int some;
        try {
            some = super.read(buffer, offset, length);
        } catch (IOException e) {
            // Whoever sent it went away.
            throw Refusal.of(ProblemKind.BAD_REQUEST);
        }
        read += Math.max(0, some);
        if (read > most) {
            throw Gatekeeper.tooLarge(most);
        }
        return some;
    }
}
