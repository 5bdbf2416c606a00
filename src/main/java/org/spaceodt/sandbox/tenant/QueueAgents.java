package org.spaceodt.sandbox.tenant;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Which person answers which call queues: one sorted long per pair (person in the high half, queue and place in the queue below). */
public final class QueueAgents {
    private static final int PLACE_BITS = 4;
    private static final int PLACE = (1 << PLACE_BITS) - 1;

    private final long[] pairs;
    private final int[] people;

    QueueAgents(Feature queues) {
        LongStream.Builder found = LongStream.builder();
        for (int queue = 0; queue < queues.size(); queue++) {
            for (int n = 0; n < queues.agents(queue); n++) {
                found.add((long) queues.agent(queue, n) << 32 | (long) queue << PLACE_BITS | n);
            }
        }
        this.pairs = found.build().sorted().toArray();
        this.people = Arrays.stream(pairs)
                .mapToInt(pair -> (int) (pair >>> 32))
                .distinct()
                .toArray();
    }

    /** How many people answer at least one queue. */
    public int size() {
        return people.length;
    }

    /** The n-th of these people. */
    public int person(int n) {
        return people[n];
    }

    /** The queues of a person, in order; empty for somebody who is no agent. */
    public Membership[] queues(int person) {
        int at = Arrays.binarySearch(pairs, (long) person << 32);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < pairs.length && pairs[to] >>> 32 == person) {
            to++;
        }
        return Arrays.stream(pairs, from, to)
                .mapToObj(pair -> new Membership((int) pair >>> PLACE_BITS, (int) pair & PLACE))
                .toArray(Membership[]::new);
    }

    /** A person's place among the agents of a queue. */
    public record Membership(int queue, int place) {}
}
