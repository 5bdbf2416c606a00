package org.spaceodt.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of the rows. */
final class AttackFigures {
    private final Map<Attack.Kind, Integer> attacks = new EnumMap<>(Attack.Kind.class);
    private final Map<Attack.Kind, Duration> slowest = new EnumMap<>(Attack.Kind.class);
    private final List<String> open = new ArrayList<>();
    private int rounds;
    private long rows;
    private long lost;
    private long doubled;
    private long again;
    private long untrue;
    private long undone;

    void round(int count) {
        rounds++;
        rows += count;
    }

    /**
     * @param taken until another had the job; zero where nobody had to
     */
    void attack(Attack.Kind kind, Duration taken) {
        attacks.merge(kind, 1, Integer::sum);
        slowest.merge(kind, taken, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    void applied(long notChanged, Attack.Repeated repeated, long toldWrongly) {
        lost += notChanged;
        add(repeated);
        untrue += toldWrongly;
    }

    void undone(long otherThanBefore, Attack.Repeated repeated) {
        undone += otherThanBefore;
        add(repeated);
    }

    private void add(Attack.Repeated repeated) {
        doubled += repeated.byOthers();
        again += repeated.again();
    }

    void notEnded(String job) {
        open.add(job);
    }

    void diskFull(long notChanged, long twice) {
        lost += notChanged;
        doubled += twice;
    }

    /** Whether every row was done once, told truly and taken back. */
    boolean areGood() {
        return lost + doubled + untrue + undone == 0 && open.isEmpty();
    }

    Duration slowest(Attack.Kind kind) {
        return slowest.getOrDefault(kind, Duration.ZERO);
    }

    int rounds() {
        return rounds;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(rounds).append(" jobs and their undos, ").append(rows).append(" rows each way\n");
        attacks.forEach((kind, count) -> text.append("  ")
                .append(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .append(": ")
                .append(count)
                .append(
                        slowest(kind).isZero()
                                ? ""
                                : ", taken over after " + slowest(kind).toMillis() / 100 / 10.0 + " s at most")
                .append('\n'));
        return text + "rows lost " + lost + ", doubled " + doubled + ", untrue " + untrue + ", not undone " + undone
                + ", jobs that did not end " + open.size() + "; sent again by the same process without an answer "
                + again + "\n";
    }
}
