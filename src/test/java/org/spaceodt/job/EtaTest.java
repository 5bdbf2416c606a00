package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against jobs that were watched: {@code progress/*.csv} has how many items had ended after how many seconds. */
class EtaTest {
    /** What was said, when, and what was so. */
    private record Said(double seconds, double share, double eta, double left) {
        double error() {
            return Math.abs(eta - left) / left;
        }

        /** Against the one before it, which should have said as much less as has passed since. */
        double jump(Said before) {
            double expected = Math.max(1, before.eta - (seconds - before.seconds));
            return Math.abs(Math.max(1, eta) - expected) / expected;
        }
    }

    private record Point(double seconds, int done, int total, double hold) {}

    private static List<Point> trace(String name) throws IOException {
        try (InputStream in = EtaTest.class.getResourceAsStream("/progress/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Point(
                            Double.parseDouble(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), 0))
                    .toList();
        }
    }

    private static List<Said> said(List<Point> trace) {
        Eta eta = new Eta();
        double end = trace.get(trace.size() - 1).seconds;
        List<Said> said = new ArrayList<>();
        for (Point point : trace) {
            Optional<Duration> left = eta.left(
                    Duration.ofMillis(Math.round(1000 * point.seconds)),
                    point.done,
                    point.total - point.done,
                    Duration.ofMillis(Math.round(1000 * point.hold)));
            left.ifPresent(time -> said.add(new Said(
                    point.seconds, (double) point.done / point.total, time.toMillis() / 1000.0, end - point.seconds)));
        }
        return said;
    }

    private static List<Said> between(List<Said> said, double from, double to) {
        return said.stream().filter(one -> one.share >= from && one.share <= to).toList();
    }

    private static List<Double> jumps(List<Said> said) {
        return IntStream.range(1, said.size())
                .mapToObj(i -> said.get(i).jump(said.get(i - 1)))
                .toList();
    }

    @Test
    void atAConstantPaceItIsNearAfterATwentiethOfTheWorkAndDoesNotJump() throws IOException {
        List<Said> said = between(said(trace("constant-pace")), 0.05, 0.97);
        assertThat(said)
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(one.error()).as(one.toString()).isLessThan(0.25));
        assertThat(jumps(said)).allSatisfy(jump -> assertThat(jump).isLessThan(0.2));
    }

    @Test
    void aChangeOfPaceMovesItOnceAtMost() throws IOException {
        List<Said> said = between(said(trace("slower-pace")), 0.05, 0.97);
        assertThat(jumps(said).stream().filter(jump -> jump > 0.2)).hasSizeLessThanOrEqualTo(1);
        assertThat(between(said, 0.75, 0.97))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.error()).as(one.toString()).isLessThan(0.25));
    }

    @Test
    void burstsWithPausesOfSecondsBetweenThemAreOnePaceAfterAFewOfThem() throws IOException {
        List<Said> said = between(said(trace("bursts")), 0.35, 0.97);
        assertThat(said).hasSizeGreaterThan(100).allSatisfy(one -> assertThat(Math.abs(one.eta - one.left))
                .as("within a quarter, or a burst and its pause: " + one)
                .isLessThan(Math.max(0.25 * one.left, 8)));
        assertThat(jumps(said)).allSatisfy(jump -> assertThat(jump).isLessThan(0.2));
    }

    /** Evenly, in bursts as large as what is in work at once. */
    private static List<Point> even(int total, double pace, int burst) {
        return IntStream.rangeClosed(0, total / burst)
                .mapToObj(i -> new Point(i * burst / pace, i * burst, total, 0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10})
    void itemsThatEndInBurstsDoNotMakeItJump(int burst) {
        List<Said> said = between(said(even(2_000, 20, burst)), 0.05, 0.97);
        assertThat(said).isNotEmpty().allSatisfy(one -> assertThat(one.error()).isLessThan(0.1));
        assertThat(jumps(said)).allSatisfy(jump -> assertThat(jump).isLessThan(0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 2.5, 10})
    void anotherPaceIsFoundHoweverDifferent(double factor) {
        List<Point> points = new ArrayList<>(even(5_000, 20, 1));
        IntStream.rangeClosed(1, 15_000)
                .forEach(i -> points.add(new Point(250 + i / (20 * factor), 5_000 + i, 20_000, 0)));
        List<Point> whole = points.stream()
                .map(point -> new Point(point.seconds, point.done, 20_000, 0))
                .toList();
        List<Said> said = between(said(whole), 0.05, 0.97);
        assertThat(jumps(said).stream().filter(jump -> jump > 0.2)).hasSizeLessThanOrEqualTo(1);
        assertThat(between(said, 0.65, 0.97))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.error()).as(one.toString()).isLessThan(0.25));
    }

    /** 30 calls a second; then answers of 429, holds of some seconds that grow shorter, and from then on 10 a second. */
    @Test
    void aCutOfTheRateLimitMovesItOnce() {
        List<Point> points = new ArrayList<>();
        int total = 6_000;
        int done = 0;
        double at = 0;
        for (; done < 2_400; done++, at += 1 / 30.0) {
            points.add(new Point(at, done, total, 0));
        }
        for (double hold : new double[] {8, 4, 2, 1}) {
            for (double left = hold; left > 0; left -= 0.5, at += 0.5) {
                points.add(new Point(at, done, total, left));
            }
            for (int i = 0; i < 12; i++, done++, at += 1 / 30.0) {
                points.add(new Point(at, done, total, 0));
            }
        }
        for (; done <= total; done++, at += 0.1) {
            points.add(new Point(at, done, total, 0));
        }
        List<Said> said = between(said(points), 0.05, 0.97);
        assertThat(jumps(said).stream().filter(jump -> jump > 0.2)).hasSizeLessThanOrEqualTo(1);
        assertThat(between(said, 0.6, 0.97))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.error()).as(one.toString()).isLessThan(0.25));
    }

    @Test
    void aHoldIsAddedAndIsNoPartOfThePace() {
        List<Point> points = new ArrayList<>(even(500, 10, 1).stream()
                .map(point -> new Point(point.seconds, point.done, 1_000, 0))
                .toList());
        IntStream.rangeClosed(1, 60).forEach(i -> points.add(new Point(50 + i, 500, 1_000, 60 - i)));
        IntStream.rangeClosed(1, 500).forEach(i -> points.add(new Point(110 + i / 10.0, 500 + i, 1_000, 0)));
        List<Said> said = between(said(points), 0.05, 0.97);
        List<Said> held = said.stream()
                .filter(one -> one.seconds > 51 && one.seconds < 110)
                .toList();
        assertThat(held)
                .hasSizeGreaterThan(50)
                .allSatisfy(one -> assertThat(one.error()).as(one.toString()).isLessThan(0.05));
        assertThat(said).filteredOn(one -> one.seconds > 110).allSatisfy(one -> assertThat(one.error())
                .isLessThan(0.1));
    }

    @Test
    void aWaitThatNobodyToldOfIsForgottenWhenItIsOver() {
        List<Point> points = new ArrayList<>(even(500, 10, 1).stream()
                .map(point -> new Point(point.seconds, point.done, 1_000, 0))
                .toList());
        IntStream.rangeClosed(1, 60).forEach(i -> points.add(new Point(50 + i, 500, 1_000, 0)));
        IntStream.rangeClosed(1, 500).forEach(i -> points.add(new Point(110 + i / 10.0, 500 + i, 1_000, 0)));
        assertThat(said(points))
                .filteredOn(one -> one.seconds > 112 && one.share < 0.97)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.error()).isLessThan(0.25));
    }

    @Test
    void nothingIsSaidOfAFewItemsAndAllBeginsAnewWhenThereAreFewerThanBefore() {
        Eta eta = new Eta();
        assertThat(eta.left(Duration.ZERO, 0, 100, Duration.ZERO)).isEmpty();
        assertThat(eta.left(Duration.ofSeconds(1), 1, 99, Duration.ZERO)).isEmpty();
        assertThat(eta.left(Duration.ofSeconds(3), 9, 91, Duration.ZERO)).isEmpty();
        assertThat(eta.left(Duration.ofSeconds(5), 21, 80, Duration.ZERO)).hasValue(Duration.ofSeconds(16));
        assertThat(eta.left(Duration.ofSeconds(6), 5, 95, Duration.ZERO)).isEmpty();
    }
}
