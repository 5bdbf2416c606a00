package org.spaceodt.inventory.report;

/**
 * One total.
 *
 * @param style known, partial, unknown, or traffic for the figures of the run itself
 * @param note what the number leaves out; empty when it leaves out nothing
 */
public record CardView(String label, String value, String style, String note) {}
