package org.spaceodt.web.action;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;

/**
 * An action on one record that is typed.
 *
 * @param faults what is wrong with it; null for nothing
 * @param country as it was typed
 */
record RecordView(ActionHead head, List<Field> fields, FaultsView faults, String country) {
    /**
     * A parameter.
     *
     * @param control {@code line}, {@code area} or {@code select}
     * @param options of a {@code select}
     * @param value as it was typed
     * @param fault what is wrong with it; empty text for nothing
     */
    @TemplateData
    record Field(
            String name,
            String help,
            String example,
            boolean required,
            boolean list,
            String control,
            List<Option> options,
            String value,
            String fault) {}

    record Option(String value, String label, boolean selected) {}
}
