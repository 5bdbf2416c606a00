package org.spaceodt.change.input;

import org.spaceodt.action.apply.ActionInput;

/**
 * A row that can be planned.
 *
 * @param number as a spreadsheet counts; 1 for one that comes from no table
 * @param key what people call its object
 */
public record CheckedRow(int number, String key, ActionInput input) {}
