package org.spaceodt.app.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.app.Messages;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.job.StoredPlan;

/**
 * What somebody is told before anything is written.
 *
 * @param what is done: an action with its name, a job that is undone
 * @param dangers of all plans; empty where there is none
 * @param others who else is at work on the organization, and when the job is worked on, a line each
 * @param plans whose digests say what exactly; empty where there is none
 */
public record Facts(
        Whereabouts where,
        String what,
        List<Gathered> gathered,
        Optional<Dangers> dangers,
        List<StoredPlan> plans,
        List<String> others) {
    public Facts(
            Whereabouts where,
            String what,
            List<Gathered> gathered,
            Optional<Dangers> dangers,
            List<StoredPlan> plans) {
        this(where, what, gathered, dangers, plans, List.of());
    }

    /** The same, with who else is at work. */
    public Facts beside(List<String> others) {
        return new Facts(where, what, gathered, dangers, plans, others);
    }

    /** The same, with more to know behind that. */
    public Facts with(List<String> more) {
        return beside(Stream.concat(others.stream(), more.stream()).toList());
    }

    public static Facts of(Whereabouts where, String what, Gathered gathered, Dangers dangers, StoredPlan plan) {
        return new Facts(where, what, List.of(gathered), Optional.of(dangers), List.of(plan));
    }

    /** The answer that is a yes. */
    public int rows() {
        return gathered.stream().mapToInt(one -> one.totals().rows()).sum();
    }

    public boolean writes() {
        return gathered.stream().anyMatch(Gathered::writes);
    }

    /** @param grave whether it costs money, reaches somebody in need, or does not come back */
    public record Line(String text, boolean grave) {}

    /** In the order of all screens: where, what, changes, danger, what does not come back, digest. */
    public List<Line> lines(Messages messages) {
        return lines(messages, counted -> List.of(counted.line()));
    }

    /**
     * The same for people who read it in another way.
     *
     * @param said how dangers are said, a line each
     */
    public List<Line> lines(Messages messages, Function<Dangers, List<String>> said) {
        List<Line> lines = new ArrayList<>();
        lines.add(plain(where.title(messages.locale())));
        lines.add(plain(messages.get("question.what", what)));
        lines.add(plain(messages.get("question.rows", rows())));
        lines.add(plain(messages.get("question.changes", changes(messages))));
        dangers.ifPresent(counted -> said.apply(counted).forEach(line -> lines.add(new Line(line, counted.any()))));
        Map<String, Integer> lost = new TreeMap<>();
        gathered.forEach(
                one -> one.lost(messages.locale()).forEach((why, steps) -> lost.merge(why, steps, Integer::sum)));
        lost.forEach((why, steps) -> lines.add(new Line(messages.get("question.lost", steps, why), true)));
        others.forEach(line -> lines.add(plain(line)));
        plans.forEach(plan -> lines.add(plain(messages.get("question.digest", plan.digest()))));
        return lines;
    }

    private static Line plain(String text) {
        return new Line(text, false);
    }

    /** Whether the answer is a yes: the number of rows, also as it was shown, with the separators of the language. */
    public boolean isYes(String typed, Messages messages) {
        return typed.equals(String.valueOf(rows())) || typed.equals(messages.get("question.count", rows()));
    }

    private String changes(Messages messages) {
        return Stream.of(PlanRow.Mode.values())
                .filter(mode -> count(mode) > 0)
                .map(mode -> PlanMark.valueOf(mode.name()).word(messages.locale()) + " "
                        + messages.get("question.count", count(mode)))
                .collect(Collectors.joining(", "));
    }

    private int count(PlanRow.Mode mode) {
        return gathered.stream().mapToInt(one -> one.totals().of(mode)).sum();
    }
}
