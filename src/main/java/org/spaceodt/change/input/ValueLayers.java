package org.spaceodt.change.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.action.Description;
import org.spaceodt.action.Row;

/** Puts the values of a row together: those that are given for every row, its own, and those that are general. */
final class ValueLayers {
    private final Description action;
    private final Map<String, String> over;
    private final Map<String, String> under;

    /**
     * @param over wins over a row; an empty value hides the row's
     * @param under where a row has none
     */
    ValueLayers(Description action, Map<String, String> over, Map<String, String> under) {
        this.action = action;
        this.over = canonical(over);
        this.under = canonical(under);
    }

    Row merged(Row own) {
        Map<String, String> cells = new LinkedHashMap<>(under);
        cells.putAll(action.canonical(own).cells());
        cells.putAll(over);
        cells.values().removeIf(String::isBlank);
        return new Row(own.number(), cells);
    }

    private Map<String, String> canonical(Map<String, String> values) {
        return action.canonical(new Row(0, values)).cells();
    }
}
