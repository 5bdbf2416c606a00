package org.spaceodt.inventory.report;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Turns numbers into lengths along a bar, from 0 to 100 percent. */
interface Scale {
    /** The share of the full length, 0 to 1. */
    double share(long number);

    /** Round numbers to draw lines at. */
    LongStream rounds();

    /** Lengths in proportion, with lines at a few round numbers. */
    static Scale linear(long most) {
        long step = step(Math.max(1, most));
        return proportional(most, step);
    }

    /** Milliseconds in proportion, with lines at times a clock would show. */
    static Scale time(long most) {
        long step = LongStream.of(100, 500, 1_000, 2_000, 5_000, 15_000, 30_000)
                .filter(s -> most / s <= 4)
                .findFirst()
                .orElseGet(() -> 60_000 * step(Math.max(1, most / 60_000)));
        return proportional(most, step);
    }

    private static Scale proportional(long most, long step) {
        long end = Math.max(1, most);
        return new Scale() {
            @Override
            public double share(long number) {
                return (double) number / end;
            }

            @Override
            public LongStream rounds() {
                return LongStream.iterate(0, n -> n <= end, n -> n + step);
            }
        };
    }

    /** Each further line is ten times more; 0 stays at the start, which a plain logarithm could not do. */
    static Scale logarithmic(long most) {
        long end = Math.max(10, most);
        return new Scale() {
            @Override
            public double share(long number) {
                return Math.log1p(number) / Math.log1p(end);
            }

            @Override
            public LongStream rounds() {
                return LongStream.concat(LongStream.of(0), LongStream.iterate(1, n -> n <= end, n -> n * 10));
            }
        };
    }

    /** A length as SVG wants it, whatever the language of the page. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.max(0, Math.min(1, share)));
    }

    /** The lines with their labels; those at the edges grow inwards so that nothing is cut off. */
    default List<ChartView.Tick> ticks(LongFunction<String> label) {
        return rounds().mapToObj(n -> new ChartView.Tick(percent(share(n)), anchor(share(n)), label.apply(n)))
                .toList();
    }

    private static String anchor(double share) {
        if (share < 0.04) {
            return "start";
        }
        return share > 0.94 ? "end" : "middle";
    }

    private static long step(long end) {
        long power = 1;
        while (power * 10 <= end) {
            power *= 10;
        }
        long times = end / power;
        if (times >= 5) {
            return power * 2;
        }
        return times >= 2 ? power : Math.max(1, power / 2);
    }
}
