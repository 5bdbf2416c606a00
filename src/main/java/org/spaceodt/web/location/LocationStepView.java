package org.spaceodt.web.location;

import java.util.List;
import org.spaceodt.web.page.FaultsView;

/**
 * The screen of a step.
 *
 * @param step its path
 * @param help what it does
 * @param columns the columns of a table for it, the required ones first
 * @param upload what was wrong with an upload; null for nothing
 */
record LocationStepView(
        String step,
        String title,
        String help,
        List<Column> columns,
        LocationFormView form,
        FaultsView upload,
        List<PastLocationJob> jobs) {
    record Column(String name, String help, boolean required) {}

    /** Whether locations are created or enabled: one screen for both. */
    public boolean isOfLocations() {
        return step.equals("create") || step.equals("enable");
    }

    public boolean isEnabling() {
        return step.equals("enable");
    }

    public boolean isNumbers() {
        return step.equals("numbers");
    }

    public boolean isPstn() {
        return step.equals("pstn");
    }
}
