package org.spaceodt.web.table;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Which of their columns is which of ours.
 *
 * @param action where the form goes
 * @param open whether it is shown at once: nobody can do without it
 * @param headings of the table
 * @param kept the names of mappings that are kept
 */
public record MappingPanel(
        String action, boolean open, List<Field> fields, List<String> headings, List<String> kept, HowRead how) {

    /**
     * @param column ours
     * @param help what it holds; empty text where nobody says it
     * @param chosen their heading, as somebody chose it; empty text for none
     * @param found the heading that is read; empty text where the table has none for it
     */
    @TemplateData
    public record Field(String column, String help, String chosen, String found) {}
}
