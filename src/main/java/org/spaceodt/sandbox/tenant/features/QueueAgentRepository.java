package org.spaceodt.sandbox.tenant.features;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

    /** The people who answered at least one queue at the beginning, then those who came since. */
    public int[] people() {
        return IntStream.concat(
                        Arrays.stream(people),
                        Arrays.stream(queues.rewritten())
                                .flatMap(queue -> Arrays.stream(queues.agents(queue)))
                                .filter(person -> Arrays.binarySearch(people, person) < 0)
                                .sorted())
                .distinct()
                .toArray();
    }

    /** The queues of a person, in order; empty for somebody who is no agent, or no longer. */
    public int[] queues(int person) {
        if (!there.test(person)) {
            return new int[0];
        }
        int[] rewritten = queues.rewritten();
        IntStream came = Arrays.stream(rewritten)
                .filter(queue -> Arrays.stream(queues.agents(queue)).anyMatch(agent -> agent == person));
        int at = Arrays.binarySearch(pairs, (long) person << 32);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < pairs.length && pairs[to] >>> 32 == person) {
            to++;
        }
        IntStream stayed = Arrays.stream(pairs, from, to)
                .mapToInt(pair -> (int) pair >>> PLACE_BITS)
                .filter(queue -> Arrays.binarySearch(rewritten, queue) < 0);
        return IntStream.concat(stayed, came).filter(queues::exists).sorted().toArray();
    }
}
