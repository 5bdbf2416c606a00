package org.spaceodt.webex.pace;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many calls of each family were sent, and how many of them refused. Not thread-safe. */
final class FamilyTally {
    private final Map<String, int[]> counts = new HashMap<>();
    private int calls;
    private int refused;

    void add(String family, boolean wasRefused) {
        int[] count = counts.computeIfAbsent(family, name -> new int[2]);
        count[0]++;
        calls++;
        if (wasRefused) {
            count[1]++;
            refused++;
        }
    }

    Set<String> families() {
        return counts.keySet();
    }

    int calls() {
        return calls;
    }

    int refused() {
        return refused;
    }

    int calls(String family) {
        return counts.getOrDefault(family, new int[2])[0];
    }

    int refused(String family) {
        return counts.getOrDefault(family, new int[2])[1];
    }
}
