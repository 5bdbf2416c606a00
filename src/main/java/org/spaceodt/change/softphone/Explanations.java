package org.spaceodt.change.softphone;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.source.Source;

/** The row below the header of a template that says what each column is for; who fills in the table deletes it. */
final class Explanations {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ca"));

    private final SoftphoneColumns columns;

    Explanations(SoftphoneColumns columns) {
        this.columns = columns;
    }

    /** A cell for each column of the table. */
    List<String> row(Locale language) {
        return columns.shape().names().stream()
                .map(name -> name.equals(SoftphoneColumns.EMAIL) ? mark(language) : explained(name, language))
                .toList();
    }

    private String explained(String name, Locale language) {
        if (name.equals(SoftphoneColumns.LOCATION_NAME)) {
            return SoftphoneTexts.text("template.location_name").in(language);
        }
        String help = columns.help(name, language)
                .orElseGet(() -> SoftphoneTexts.text("template.country").in(language));
        String example = columns.example(name);
        return example.isEmpty()
                ? help
                : SoftphoneTexts.text("template.example", help, example).in(language);
    }

    private static String mark(Locale language) {
        return SoftphoneTexts.text("template.mark").in(language);
    }

    /** An error when it is still in a table; whatever else is wrong there does not matter then. */
    List<Diagnostic> leftIn(Source table) throws IOException {
        return Table.check(table, columns.asTexts()).preview().stream()
                .filter(this::isOne)
                .map(row -> SoftphoneTexts.error(row.number(), "", "file.explanations", String.valueOf(row.number())))
                .limit(1)
                .toList();
    }

    private boolean isOne(SheetRow row) {
        return row.cells().values().stream().map(Heading::key).anyMatch(cell -> LANGUAGES.stream()
                .anyMatch(language -> Heading.key(mark(language)).equals(cell)));
    }
}
