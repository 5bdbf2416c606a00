package org.spaceodt.inventory.report;

/**
 * One total.
 *
 * @param style known, partial or unknown
 * @param note what the number leaves out; empty when it leaves out nothing
 */
public record CardView(String label, String value, String style, String note) {
    static CardView known(String label, String value) {
        return new CardView(label, value, "known", "");
    }
}
