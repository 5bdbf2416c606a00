package org.spaceodt.cli.screen;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Text on its way, by one door however it was written. */
abstract class TextFilter extends FilterWriter {
    TextFilter(Writer out) {
        super(out);
    }

    @Override
    public final void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public final void write(char[] characters, int from, int count) throws IOException {
        write(new String(characters, from, count));
    }

    @Override
    public abstract void write(String text, int from, int count) throws IOException;
}
