package org.spaceodt.app;

import java.util.Optional;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.sheet.csv.CsvForm;

/** In which form CSV files are written: from an option, else from the settings, else for scripts. */
public final class CsvFormat {
    private static final Setting SETTING = Setting.SPACE_ODT_CSV_FORMAT;

    private CsvFormat() {}

    /**
     * @param option what was given on the command line
     * @throws UsageError when there is no such form
     */
    public static CsvForm of(Optional<String> option, Settings settings, Messages messages) throws UsageError {
        String given = option.or(() -> settings.get(SETTING)).orElse(CsvForm.PLAIN.id());
        return CsvForm.named(given)
                .orElseThrow(() -> new UsageError(messages.get(
                        "usage.csvFormat",
                        option.isPresent() ? "--csv-format" : SETTING,
                        Messages.repeated(given, "[A-Za-z]{1,20}"))));
    }
}
