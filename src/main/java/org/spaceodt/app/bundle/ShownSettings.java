package org.spaceodt.app.bundle;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spaceodt.app.ProgramVersion;
import org.spaceodt.app.Settings;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.bundle.SupportBundle;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;

/** Which settings there are, as whoever helps may see them. */
public final class ShownSettings {
    /** Their values say nothing of anybody. */
    private static final Set<Setting> HARMLESS = EnumSet.of(
            Setting.SPACE_ODT_AUDIT_DAYS,
            Setting.SPACE_ODT_COUNTRY,
            Setting.SPACE_ODT_CSV_FORMAT,
            Setting.SPACE_ODT_DANGER_SHARE,
            Setting.SPACE_ODT_KEEP_EXPORTS,
            Setting.SPACE_ODT_LANG,
            Setting.SPACE_ODT_LOG_FORMAT,
            Setting.SPACE_ODT_SECOND_PERSON);

    static {
        HARMLESS.addAll(EnumSet.range(Setting.SPACE_ODT_RETAIN_JOBS, Setting.SPACE_ODT_RETAIN_BUNDLES));
    }

    private ShownSettings() {}

    /** @param folder the out-dir */
    public static SupportBundle bundle(Jobs jobs, JobView job, java.nio.file.Path folder, Settings settings) {
        return new SupportBundle(jobs, job, folder, ProgramVersion.number(), of(settings));
    }

    static Map<String, String> of(Settings settings) {
        Map<String, String> shown = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            shown.put(setting.name(), HARMLESS.contains(setting) ? value(settings, setting) : isSet(settings, setting));
        }
        return shown;
    }

    private static String isSet(Settings settings, Setting setting) {
        return settings.get(setting).isPresent() ? "set" : "not set";
    }

    /** Somebody may have put something else there. */
    private static String value(Settings settings, Setting setting) {
        return settings.get(setting)
                .map(value -> value.matches("[A-Za-z0-9.,_-]{1,12}") ? value : "set")
                .orElse("not set");
    }
}
