package org.spaceodt.lookup.subject;

/**
 * One thing that is known.
 *
 * @param name the key of a word of ours, such as {@code column.email}, or what Webex or somebody calls it
 * @param value empty text where there is none
 * @param id that goes with it; empty text for none
 */
public record Fact(String name, String value, String id) {
    static Fact of(String name, String value) {
        return new Fact(name, value, "");
    }
}
