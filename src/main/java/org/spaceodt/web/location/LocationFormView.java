package org.spaceodt.web.location;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;

/**
 * The form for one location.
 *
 * @param action where it goes
 * @param faults what is wrong with what was sent; null as long as nothing is
 */
record LocationFormView(String action, FaultsView faults, List<Field> fields) {
    /**
     * @param label as a heading of a table has it
     * @param fault what is wrong with it; empty text for nothing
     * @param options to choose from; none for a text
     * @param warning what to look at twice; empty text for nothing
     * @param fixed whether it cannot be changed here
     */
    @TemplateData
    record Field(
            String name,
            String label,
            String hint,
            boolean required,
            String value,
            String fault,
            List<Option> options,
            String warning,
            boolean fixed) {
        /** Whether it is chosen from a list. */
        public boolean isChoice() {
            return !options.isEmpty();
        }

        /** Whether it takes several lines. */
        public boolean isLong() {
            return name.equals("phone_numbers");
        }
    }

    record Option(String value, String label, boolean selected) {}
}
