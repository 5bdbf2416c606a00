package org.spaceodt.sandbox.fault;

/**
 * Draws that hang on the seed, the URL and how many times this URL was asked: a repeat can be drawn otherwise, and a run can be repeated
 * whatever the order of its requests.
 */
public final class Draws {
    private final long seed;
    private final MatchCounts asked = new MatchCounts();

    public Draws(long seed) {
        this.seed = seed;
    }

    /** The bits of the next request of this URL. */
    public long next(String url) {
        long hash = Mixing.hash(url);
        return Mixing.drawn(seed, hash, asked.next(hash));
    }
}
