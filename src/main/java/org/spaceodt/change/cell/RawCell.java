package org.spaceodt.change.cell;

import java.util.List;

/** What somebody gives for a cell, before anybody knows what it means. */
public sealed interface RawCell {

    /** As people read it. */
    String asText();

    /** The cell of a CSV file, a value of an option, a JSON text, number or truth value. */
    record Plain(String text) implements RawCell {
        @Override
        public String asText() {
            return text;
        }
    }

    /** A JSON array of such values. */
    record Many(List<String> texts) implements RawCell {
        @Override
        public String asText() {
            return String.join(";", texts);
        }
    }

    /** A JSON object, or an array of more than values; as JSON. */
    record Nested(String json) implements RawCell {
        @Override
        public String asText() {
            return json;
        }
    }
}
