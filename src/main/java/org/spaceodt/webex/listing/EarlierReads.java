package org.spaceodt.webex.listing;

import java.net.URI;
import java.util.Optional;
import org.spaceodt.webex.Answer;

/** What a run that was broken off has read already: it is not asked for again. Thread-safe. */
public interface EarlierReads {
    /** Of a run that has read nothing, and keeps nothing. */
    EarlierReads NONE = new EarlierReads() {
        @Override
        public Optional<Kept> find(String page) {
            return Optional.empty();
        }

        @Override
        public void keep(String page, Kept kept) {
            // Nobody will ask.
        }

        @Override
        public void forget(String page) {
            // There is nothing.
        }

        @Override
        public boolean hadNothing(String read) {
            return false;
        }

        @Override
        public void keepNothing(String read) {
            // Nobody will ask.
        }
    };

    /**
     * A page as it came.
     *
     * @param found where it was: another address than was asked for when it is a smaller page
     */
    record Kept(URI found, Answer answer) {}

    /** @param page what was asked for, however it was written */
    Optional<Kept> find(String page);

    /** Of a page with which nothing is wrong. */
    void keep(String page, Kept kept);

    /** It is asked for again. */
    void forget(String page);

    /** @param read path of a read */
    boolean hadNothing(String read);

    /** There is nothing to read there for somebody, and that will stay so. */
    void keepNothing(String read);
}
