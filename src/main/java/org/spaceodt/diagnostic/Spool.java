package org.spaceodt.diagnostic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.spaceodt.text.Text;

/** Diagnostics one after the other, compressed in memory: some twenty bytes each, and no copy of somebody's data on a disk. */
final class Spool {
    private static final int BUFFER = 1 << 14;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private DataOutputStream out;
    private long count;

    void add(Diagnostic found) {
        try {
            if (out == null) {
                out = new DataOutputStream(
                        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED), BUFFER, true));
            }
            out.writeBoolean(found.isError());
            write(found.file());
            out.writeInt(found.row());
            out.writeInt(found.line());
            write(found.column());
            write(found.summary());
            write(found.nextStep());
            write(found.cell());
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the first; more can be added afterwards. */
    Iterator<Diagnostic> read() {
        if (count == 0) {
            return Collections.emptyIterator();
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reading(bytes.toByteArray(), count);
    }

    private void write(Text text) throws IOException {
        write(text.bundle());
        write(text.key());
        out.writeInt(text.values().size());
        for (String value : text.values()) {
            write(value);
        }
    }

    private void write(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    private static final class Reading implements Iterator<Diagnostic> {
        private final DataInputStream in;
        private long left;

        Reading(byte[] bytes, long count) {
            this.in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)));
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Diagnostic next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            try {
                boolean error = in.readBoolean();
                String file = string();
                int row = in.readInt();
                int line = in.readInt();
                return new Diagnostic(
                        error ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                        file,
                        row,
                        line,
                        string(),
                        text(),
                        text(),
                        string());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Text text() throws IOException {
            String bundle = string();
            String key = string();
            int size = in.readInt();
            List<String> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(string());
            }
            return new Text(bundle, key, values);
        }

        private String string() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}
