package org.spaceodt.sheet.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that has no end before it fills the memory. The parser reads ahead, so it is a little late. */
final class RowBound extends FilterReader {
    private final long most;
    private long sinceRow;

    RowBound(Reader in, int most) {
        super(in);
        this.most = most;
    }

    void rowEnded() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(read);
        return read;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    private void count(int read) throws TooLong {
        sinceRow += read;
        if (sinceRow > most) {
            throw new TooLong();
        }
    }

    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
