package org.spaceodt.app.login;

import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.app.Settings;
import org.spaceodt.app.setting.Setting;

/** Where the users' file is: an option, else the settings, else {@code users.csv} in the out-dir. */
public final class UsersSetting {
    private static final Setting SETTING = Setting.SPACE_ODT_USERS;

    private UsersSetting() {}

    /**
     * @param option what was given on the command line
     * @param here where relative paths begin
     */
    public static Path file(Optional<Path> option, Path outDir, Path here, Settings settings) {
        return option.or(() -> settings.get(SETTING).map(given -> here.resolve(given)))
                .orElseGet(() -> outDir.resolve(UsersFile.NAME));
    }
}
