package org.spaceodt.app;

import java.util.Optional;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.change.cell.RowCountry;

/** Whose numbers the digits in rows are that do not say it: two letters, from an option, else from the settings. */
public final class HomeCountry {
    private static final Setting SETTING = Setting.SPACE_ODT_COUNTRY;

    private HomeCountry() {}

    /**
     * @param option what was given on the command line
     * @return empty when nobody says it
     * @throws UsageError when it is no country
     */
    public static Optional<String> of(Optional<String> option, Settings settings, Messages messages) throws UsageError {
        Optional<String> given = option.or(() -> settings.get(SETTING));
        Optional<String> code = given.flatMap(RowCountry::code);
        if (given.isPresent() && code.isEmpty()) {
            throw new UsageError(messages.get(
                    "usage.country",
                    option.isPresent() ? "--country" : SETTING,
                    Messages.repeated(given.get(), ".{0,20}")));
        }
        return code;
    }
}
