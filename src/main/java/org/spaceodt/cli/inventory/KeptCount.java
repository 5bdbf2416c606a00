package org.spaceodt.cli.inventory;

import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.inventory.kept.KeptExports;

/** How many exports are kept by time. */
public final class KeptCount {
    private KeptCount() {}

    /**
     * As the settings say it, or the usual number.
     *
     * @throws UsageError when it is no number of exports
     */
    public static int usual(Console console) throws UsageError {
        return of(Optional.empty(), console);
    }

    static int of(Optional<String> option, Console console) throws UsageError {
        Optional<String> given = option.or(console.settings()::keptExports);
        OptionalInt count = given.map(KeptExports::count).orElse(OptionalInt.of(KeptExports.USUAL));
        return count.orElseThrow(() -> new UsageError(console.messages()
                .get(
                        "usage.keep",
                        option.isEmpty() ? Setting.SPACE_ODT_KEEP_EXPORTS.name() : "--keep",
                        Messages.repeated(given.orElse(""), "-?[0-9]{1,20}"),
                        KeptExports.MOST)));
    }
}
