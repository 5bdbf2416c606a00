package org.spaceodt.change.softphone.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.report.StageReport;

/** What a page about stages shows of them: counts of all steps, and not more of the steps themselves than it can hold. */
final class StageRows {
    private static final int MOST_BAD = 1_000;
    private static final int MOST_CHANGED = 3_000;

    private final Map<String, Map<String, Integer>> ends = new LinkedHashMap<>();
    private final List<StageReport.Step> bad = new ArrayList<>();
    private final List<StageReport.Step> changed = new ArrayList<>();
    private int left;

    /**
     * @param called who it is about
     * @param words of the language of the page
     */
    void add(StageStep step, String called, ResultWords words) {
        count(step.stage(), step.end().id());
        boolean isBad = step.end().isBad() || step.end() == StageStep.End.PERHAPS_WRITTEN;
        if (isBad || step.end() == StageStep.End.CHANGED) {
            keep(
                    isBad,
                    () -> new StageReport.Step(
                            step.row(),
                            called,
                            step.stage(),
                            step.end().id(),
                            step.retryable(),
                            words.readable(step.reason(words)),
                            step.nextStep(words),
                            words.fields(step.differences())));
        }
    }

    void count(String stage, String end) {
        ends.computeIfAbsent(stage, key -> new TreeMap<>()).merge(end, 1, Integer::sum);
    }

    /** How a step is shown is worked out only where it is. */
    interface Shown {
        StageReport.Step step();
    }

    void keep(boolean isBad, Shown shown) {
        List<StageReport.Step> steps = isBad ? bad : changed;
        if (steps.size() < (isBad ? MOST_BAD : MOST_CHANGED)) {
            steps.add(shown.step());
        } else {
            left++;
        }
    }

    Map<String, Integer> ends(String stage) {
        return ends.getOrDefault(stage, Map.of());
    }

    /** In the order in which they were met. */
    List<String> stages() {
        return List.copyOf(ends.keySet());
    }

    List<StageReport.Step> steps() {
        List<StageReport.Step> all = new ArrayList<>(bad);
        all.addAll(changed);
        return all;
    }

    int left() {
        return left;
    }
}
