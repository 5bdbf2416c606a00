package org.spaceodt.sandbox.tenant.features;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/** Which person answers which call queues: one sorted long per pair (person in the high half, queue and place in the queue below). */
public final class QueueAgentRepository {
    private static final int PLACE_BITS = 10;
    private static final int MOST_PLACES = (1 << PLACE_BITS) - 1;

    private final long[] pairs;
    private final int[] people;
    private final Feature queues;
    private final IntPredicate there;

    public QueueAgentRepository(Feature queues, IntPredicate there) {
        this.queues = queues;
        this.there = there;
        LongStream.Builder found = LongStream.builder();
        for (int queue = 0; queue < queues.size(); queue++) {
            int[] agents = queues.agentsAtFirst(queue);
            for (int n = 0; n < agents.length; n++) {
                found.add((long) agents[n] << 32 | (long) queue << PLACE_BITS | Math.min(n, MOST_PLACES));
            }
        }
        this.pairs = found.build().sorted().toArray();
        this.people = Arrays.stream(pairs)
                .mapToInt(pair -> (int) (pair >>> 32))
                .distinct()
                .toArray();
    }

    /** How many people answered at least one queue at the beginning. */
    public int size() {
        return people.length;
    }

    /** The n-th of these people. */
    public int person(int n) {
        return people[n];
    }

    /** The queues of a person, in order; empty for somebody who is no agent, or no longer. */
    public int[] queues(int person) {
        if (!there.test(person)) {
            return new int[0];
        }
        int at = Arrays.binarySearch(pairs, (long) person << 32);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < pairs.length && pairs[to] >>> 32 == person) {
            to++;
        }
        return Arrays.stream(pairs, from, to)
                .mapToInt(pair -> (int) pair >>> PLACE_BITS)
                .filter(queues::exists)
                .toArray();
    }
}
