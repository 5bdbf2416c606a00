package org.spaceodt.webex.pace;

/** How many calls had been sent by when: fine for the last seconds, coarse for the last minutes. Not thread-safe. */
final class History {
    private static final int CELLS = 256;
    private static final long FINE = 20_000_000L;
    private static final long COARSE = 500_000_000L;

    private final Ring fine = new Ring(FINE);
    private final Ring coarse = new Ring(COARSE);

    /** The call with this number is about to be sent. */
    void add(long now, long number) {
        fine.add(now, number);
        coarse.add(now, number);
    }

    /**
     * Between any two moments a bucket accepts at most its burst and what trickles in. So what was accepted before a
     * refusal tells a least rate, and the rate itself where the bucket was full at the beginning.
     *
     * @param end the refused call
     * @param since no moments before this
     * @param burst of the bucket
     * @param doubt calls that the burst may be larger
     * @return from the moment that tells the highest rate; empty of calls when there is none
     */
    Stretch best(Sent end, long since, double burst, double doubt) {
        Stretch best = Stretch.fromFull(0, 1, doubt);
        double highest = 0;
        for (Ring ring : new Ring[] {coarse, fine}) {
            for (int i = 0; i < ring.size(); i++) {
                double seconds = (end.at() - ring.times[i]) / 1e9;
                if (ring.times[i] < since || seconds < 0.3) {
                    continue;
                }
                long calls = end.number() - ring.numbers[i];
                double rate = (calls - burst - doubt) / seconds;
                if (rate > highest) {
                    highest = rate;
                    best = Stretch.fromFull(calls, seconds, doubt);
                }
            }
        }
        return best;
    }

    private static final class Ring {
        private final long spacing;
        private final long[] times = new long[CELLS];
        private final long[] numbers = new long[CELLS];
        private long added;

        Ring(long spacing) {
            this.spacing = spacing;
        }

        int size() {
            return (int) Math.min(added, CELLS);
        }

        void add(long now, long number) {
            if (added == 0 || now - times[(int) ((added - 1) % CELLS)] >= spacing) {
                int cell = (int) (added++ % CELLS);
                times[cell] = now;
                numbers[cell] = number;
            }
        }
    }
}
