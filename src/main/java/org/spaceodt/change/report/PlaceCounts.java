package org.spaceodt.change.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How rows ended, by location. For one thread. */
public final class PlaceCounts {
    private static final List<String> ENDS =
            List.of("changed", "unchanged", "refused", "failed", "perhaps_written", "waiting");

    private final Map<String, int[]> places = new LinkedHashMap<>();

    /**
     * @param place empty text where it is not known
     * @param end {@code changed}, {@code unchanged}, {@code refused}, {@code failed}, {@code perhaps_written} or {@code waiting}
     */
    public void add(String place, String end) {
        places.computeIfAbsent(place, key -> new int[ENDS.size()])[ENDS.indexOf(end)]++;
    }

    /** Most rows first; what is at no known place comes last. */
    public List<RunReport.Placed> all() {
        return places.entrySet().stream()
                .map(place -> new RunReport.Placed(place.getKey(), totals(place.getValue())))
                .sorted(Comparator.comparing(
                                (RunReport.Placed place) -> place.name().isEmpty())
                        .thenComparing(place -> -place.totals().rows())
                        .thenComparing(RunReport.Placed::name))
                .toList();
    }

    private static RunReport.Totals totals(int[] counts) {
        return new RunReport.Totals(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }
}
