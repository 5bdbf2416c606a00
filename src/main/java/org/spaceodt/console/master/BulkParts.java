package org.spaceodt.console.master;

import java.util.ArrayList;
import java.util.List;

/** The rows of a job in parts of the same size, and how each of them stands. The engine has no parts: this only tells. For one thread. */
public final class BulkParts {
    private final int size;
    private final List<Part> parts = new ArrayList<>();
    private int rows;

    /** @param size rows of a part, at least 1 */
    public BulkParts(int size) {
        this.size = size;
    }

    /**
     * A part.
     *
     * @param order counts from 1
     * @param rows that it has
     */
    public record Part(int order, int rows, int ok, int errors, int pending) {
        Part with(RowAnswer.Status status) {
            boolean good = status == RowAnswer.Status.OK;
            boolean open = status == RowAnswer.Status.PENDING;
            return new Part(
                    order, rows + 1, ok + (good ? 1 : 0), errors + (good || open ? 0 : 1), pending + (open ? 1 : 0));
        }

        /** {@code pending}, {@code running} or {@code done}. */
        public String status() {
            if (pending == 0) {
                return "done";
            }
            return pending == rows ? "pending" : "running";
        }
    }

    /** The next row. */
    public void add(RowAnswer.Status status) {
        int part = rows++ / size;
        if (part == parts.size()) {
            parts.add(new Part(part + 1, 0, 0, 0, 0));
        }
        parts.set(part, parts.get(part).with(status));
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** How many parts so many rows have. */
    public static int count(int rows, int size) {
        return (rows + size - 1) / size;
    }
}
