package org.spaceodt.change.cell;

import java.util.List;

/** What somebody gives for a cell, before anybody knows what it means. */
public sealed interface RawCell {

    /** The cell of a CSV file, a value of an option, a JSON text, number or truth value. */
    record Plain(String text) implements RawCell {}

    /** A JSON array of such values. */
    record Many(List<String> texts) implements RawCell {}

    /** A JSON object, or an array of more than values; as JSON. */
    record Nested(String json) implements RawCell {}
}
