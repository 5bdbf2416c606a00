package org.spaceodt.change.preflight;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the rows of a table name, each once: of lists that are longer only this is kept. For one thread. */
final class Wanted {
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> extensions = new LinkedHashSet<>();
    private final Set<String> queues = new LinkedHashSet<>();
    private boolean licenses;
    private boolean sites;

    void add(RowFacts row) {
        row.all(CellRole.PERSON).forEach(fact -> people.putIfAbsent(fact.bare(), fact.text()));
        row.all(CellRole.NUMBER).forEach(fact -> numbers.add(fact.text()));
        row.all(CellRole.NUMBER_TO_ADD).forEach(fact -> numbers.add(fact.text()));
        row.all(CellRole.EXTENSION).forEach(fact -> extensions.add(fact.text()));
        row.all(CellRole.QUEUE).forEach(fact -> queues.add(fact.text()));
        licenses |= row.first(CellRole.LICENSE).isPresent();
        sites |= LineCheck.isLine(row);
    }

    /** Ids as they were given, by what all spellings of them have in common. */
    Map<String, String> people() {
        return people;
    }

    Set<String> numbers() {
        return numbers;
    }

    Set<String> extensions() {
        return extensions;
    }

    /** Ids or names. */
    Set<String> queues() {
        return queues;
    }

    boolean licenses() {
        return licenses;
    }

    boolean sites() {
        return sites;
    }

    boolean lines() {
        return !numbers.isEmpty() || !extensions.isEmpty();
    }
}
